package dev.galley.archive;

import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How usual words and pairs of words are in the stories of an archive and in the English that
 * ships: in how many stories they stand, and how often they were seen there. Lemmas and letters are
 * those of what ships.
 */
final class ArchivePhrases implements PhraseStatistics {

  private final StoryIndex.PhraseCounter archive;
  private final PhraseStatistics english = PhraseStatistics.ofEnglish();

  /**
   * @param archive leaves out the stories that a text is a copy of: they must not vouch for it
   */
  ArchivePhrases(StoryIndex.PhraseCounter archive) {
    this.archive = archive;
  }

  @Override
  public int count(String word) {
    return stories(word) + english.count(word);
  }

  @Override
  public int count(String first, String second) {
    boolean isPair = !first.equals(BORDER) && !second.equals(BORDER);
    return (isPair ? stories(Terms.pair(first, second)) : 0) + english.count(first, second);
  }

  @Override
  public int countOfLemma(String lemma) {
    return english.countOfLemma(lemma);
  }

  @Override
  public int countOfLemmas(String first, String second) {
    return english.countOfLemmas(first, second);
  }

  @Override
  public double logProbability(CharSequence sentence) {
    return english.logProbability(sentence);
  }

  private int stories(String phrase) {
    try {
      return (int) Math.min(Integer.MAX_VALUE / 2, archive.count(phrase));
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }
}
