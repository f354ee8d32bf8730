package dev.galley.archive;

import dev.galley.feed.Story;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How usual words and pairs of words are in the stories of an archive and in the English that
 * ships: in how many stories they stand, and how often they were seen there. Lemmas and letters are
 * those of what ships.
 */
final class ArchivePhrases implements PhraseStatistics {

  private final StoryIndex index;
  private final List<Story> copies;
  private final PhraseStatistics english = PhraseStatistics.ofEnglish();
  private Optional<List<Set<String>>> own = Optional.empty();

  /**
   * @param copies the stories that a text is a copy of: they must not vouch for it
   */
  ArchivePhrases(StoryIndex index, List<Story> copies) {
    this.index = index;
    this.copies = List.copyOf(copies);
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
      long all = index.frequencies(StoryIndex.Kind.PHRASE, List.of(phrase)).get(0);
      long vouching = own().stream().filter(phrases -> phrases.contains(phrase)).count();
      return (int) Math.min(Integer.MAX_VALUE / 2, Math.max(0, all - vouching));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not count \"" + phrase + "\" in the archive", e);
    }
  }

  /** Returns the phrases of the copies; of most articles nobody asks for one. */
  private synchronized List<Set<String>> own() {
    List<Set<String>> known =
        own.orElseGet(
            () ->
                copies.stream()
                    .map(story -> Terms.phrases(story.text(), Words.of(story.text())))
                    .toList());
    own = Optional.of(known);
    return known;
  }
}
