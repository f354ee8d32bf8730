package dev.galley.usage;

import static dev.galley.usage.WordView.*;

import java.util.stream.IntStream;

/** Which numbers of a {@link WordView} are looked at together; each combination is a feature. */
final class Templates {

  /** Of the place of a feature. */
  static final int BITS = 16;

  /** Each is pairs of what is looked at and where: 0 the word itself, -1 the one before it. */
  private static final int[][] ALL = {
    {WORD, 0},
    {CLASS, 0},
    {TAG, 0, COMMONNESS, 0},
    {TAG, 0, GAP, 0},
    {LEMMA, 0},
    {CLASS, 0, TAG, 0},
    {SUFFIX, 0, TAG, 0},
    {LEMMA_PAIRS, 0},
    {WORD_PAIRS, 0},
    {LEMMA_PAIRS, 0, TAG, 0},
    {WORD_PAIRS, 0, TAG, 0, TAG, -1},
    {SURPRISE, 0},
    {NEXT_SURPRISE, 0},
    {SURPRISE, 0, NEXT_SURPRISE, 0},
    {SURPRISE, 0, TAG, 0},
    {ATTRACTION, 0, TAG, 0},
    {RARITY, 0, TAG, 0},
    {RARITY, 0, COMMONNESS, 0},
    {COMMONNESS, 0, GAP, 0},
    {NEXT_ATTRACTION, 0, TAG, 1},
    {ATTRACTION, 0, NEXT_ATTRACTION, 0},
    {WORD, -1, WORD, 0},
    {WORD, 0, WORD, 1},
    {CLASS, -1, CLASS, 0},
    {CLASS, 0, CLASS, 1},
    {TAG, -1, TAG, 0},
    {TAG, 0, TAG, 1},
    {WORD, -1, CLASS, 0},
    {CLASS, 0, WORD, 1},
    {CLASS, -1, WORD, 0},
    {WORD, 0, CLASS, 1},
    {LEMMA, -1, LEMMA, 0},
    {LEMMA, 0, LEMMA, 1},
    {CLASS, -1, CLASS, 0, CLASS, 1},
    {CLASS, -2, CLASS, -1, CLASS, 0},
    {CLASS, 0, CLASS, 1, CLASS, 2},
    {TAG, -1, TAG, 0, TAG, 1},
    {TAG, -2, TAG, -1, TAG, 0},
    {TAG, 0, TAG, 1, TAG, 2},
    {WORD, -1, TAG, 0, WORD, 1},
    {WORD, -1, WORD, 0, WORD, 1},
    {TAG, -2, TAG, -1, TAG, 0, TAG, 1, TAG, 2},
    {CLASS, -2, CLASS, -1, CLASS, 0, CLASS, 1, CLASS, 2},
    {COMMONNESS, -1, COMMONNESS, 0, COMMONNESS, 1},
    {LEMMA_PAIRS, -1, LEMMA_PAIRS, 0, LEMMA_PAIRS, 1},
    {CAPITAL, 0, TAG, 0},
    {GAIN, 0, TAG, 0},
    {GAIN, 0, COMMONNESS, 0},
    {GAIN, 0, LEMMA_PAIRS, 0},
    {GAIN, 0, GAP, 0},
    {LETTERS, 0, CAPITAL, 0},
    {LETTERS, 0, COMMONNESS, 0},
    {SPACE, 0, CLASS, 0},
    {SPACE, 1, CLASS, 0, CLASS, 1},
    {DOUBT_OF_TAG, 0, TAG, 0},
    {DOUBT_OF_TAG, 0, CLASS, 0},
    {DOUBT_OF_TAG, 0, SURPRISE, 0},
    {DOUBT_OF_TAG, -1, DOUBT_OF_TAG, 0, DOUBT_OF_TAG, 1},
    {DOUBT_OF_TAG, -1, TAG, -1, TAG, 0},
    {DOUBT_OF_TAG, 1, TAG, 0, TAG, 1},
  };

  private Templates() {}

  /** Returns how many features a word has. */
  static int count() {
    return ALL.length;
  }

  /** Returns whether a feature goes by which word it is, not by what kind of word. */
  static boolean isByName(int feature) {
    int[] template = ALL[feature];
    return IntStream.range(0, template.length / 2)
        .map(part -> template[2 * part])
        .anyMatch(what -> what == WORD || what == LEMMA || what == SUFFIX);
  }

  /** Writes the places of the features of the word in a row of a view. */
  static void places(int[][] rows, int row, int[] places) {
    for (int i = 0; i < ALL.length; i++) {
      int[] template = ALL[i];
      long hash = i * 0x9E3779B97F4A7C15L;
      for (int part = 0; part < template.length; part += 2) {
        hash = (hash ^ rows[row + template[part + 1]][template[part]]) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 29;
      }
      places[i] = (int) (hash * 0x94D049BB133111EBL >>> Long.SIZE - BITS);
    }
  }
}
