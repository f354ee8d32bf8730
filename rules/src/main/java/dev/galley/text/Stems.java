package dev.galley.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.PorterStemmer;

/** What the forms of a word have in common, and how rare it is in English. */
final class Stems {

  /** The sentences that were counted; see {@code StemCountsTest}. */
  private static final double COUNTED = 19_987;

  /** Taken for stems that are not listed: they stand in one of those sentences at most. */
  private static final double UNLISTED = 0.7;

  /** Ends the growth of the cache; some 10 MB when full. */
  private static final int MAX_CACHED = 60_000;

  private static final int LONGEST_CACHED = 40;

  private static final Map<String, Stem> CACHE = new ConcurrentHashMap<>();

  private Stems() {}

  /** Returns the stem of a lower-case form. */
  static Stem of(String form) {
    Stem known = CACHE.get(form);
    if (known == null) {
      String text = stem(form);
      known = new Stem(text, rarity(text));
      if (CACHE.size() < MAX_CACHED && form.length() <= LONGEST_CACHED) {
        CACHE.put(form, known);
      }
    }
    return known;
  }

  private static String stem(String form) {
    if (form.length() < 3 || form.length() > LONGEST_CACHED) {
      return form;
    }
    return new PorterStemmer().stem(form);
  }

  private static double rarity(String stem) {
    Optional<String> count = Counts.OF_STEMS.get(stem);
    return Math.log(COUNTED / count.map(Double::parseDouble).orElse(UNLISTED));
  }

  /**
   * A stem.
   *
   * @param text its letters, which need not be a word
   * @param rarity the negative logarithm of the share of English sentences it stands in: 0.5 for
   *     "the", 5 for "minister", 10 for what is hardly ever seen
   */
  record Stem(String text, double rarity) {}

  /** Loaded when the first rarity is asked for. */
  private static final class Counts {

    static final SortedLines OF_STEMS = SortedLines.load("stems.txt");
  }
}
