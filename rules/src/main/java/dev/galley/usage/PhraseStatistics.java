package dev.galley.usage;

import dev.galley.text.Token;

/**
 * How usual a word, a pair of words and a sequence are in trusted English.
 *
 * <p>{@link #ofEnglish} answers from what ships: 20,000 sentences of ordinary written English and
 * the definitions and examples of WordNet. Another body of trusted copy may answer as well; a text
 * that stands in it must not vouch for itself, so such an implementation leaves its own copy out.
 *
 * <pre>{@code
 * PhraseStatistics english = PhraseStatistics.ofEnglish();
 * english.count("minister");                           // how often the word was seen
 * english.count("prime", "minister");                  // how often the pair was: 0 for never
 * english.count(PhraseStatistics.BORDER, "however");   // how often a sentence began with it
 * double perCharacter = english.logProbability(sentence.text()) / sentence.text().length();
 * }</pre>
 *
 * <p>Immutable; share one among threads.
 */
public interface PhraseStatistics {

  /** What stands before the first word of a sentence and behind the last. */
  String BORDER = "";

  /** Returns the statistics that ship, loaded when first asked. */
  static PhraseStatistics ofEnglish() {
    return EnglishStatistics.INSTANCE;
  }

  /**
   * Returns how often a word was seen.
   *
   * @param word as {@link Token#lower} gives it
   */
  int count(String word);

  /**
   * Returns how often one word was seen right before another, quotation marks apart. Up to 4 the
   * answer is exact, save that one pair in a thousand which was never seen is taken for one that
   * was; above 4 it is rounded down to a power of 2 or one and a half times that.
   *
   * @param first as {@link Token#lower} gives it, or {@link #BORDER}
   * @param second as {@link Token#lower} gives it, or {@link #BORDER}
   */
  int count(String first, String second);

  /**
   * Returns how often the forms of a lemma were seen.
   *
   * @param lemma a {@link Token#lemma}
   */
  int countOfLemma(String lemma);

  /**
   * Returns how often the forms of one lemma were seen right before those of another, to the
   * precision of {@link #count(String, String)}.
   *
   * @param first a {@link Token#lemma}, or {@link #BORDER}
   * @param second a {@link Token#lemma}, or {@link #BORDER}
   */
  int countOfLemmas(String first, String second);

  /**
   * Returns the natural logarithm of the probability of a sentence, letter by letter and with its
   * end: about -1.9 for each character of good news English, less the odder the words, their
   * endings, spelling, spacing and capitals are. Styles of quotation marks and dashes, accents, and
   * which digits a number has make no difference.
   */
  double logProbability(CharSequence sentence);
}
