package dev.galley.align;

import java.util.function.IntPredicate;

/**
 * chrF2: the F-score of character n-grams of one to six characters, white space left out, recall
 * weighing twice as much as precision (Popović 2015, <i>chrF: character n-gram F-score for
 * automatic MT evaluation</i>; the defaults of sacreBLEU).
 */
public final class ChrF {

  private static final int LONGEST = 6;
  private static final double BETA_SQUARED = 4;

  private ChrF() {}

  /** Returns how much {@code candidate} resembles {@code reference}, 0 to 1. */
  public static double score(String candidate, String reference) {
    String c = withoutSpace(candidate);
    String r = withoutSpace(reference);
    double precision = 0;
    double recall = 0;
    int orders = 0;
    for (int n = 1; n <= LONGEST && n <= c.length() && n <= r.length(); n++) {
      double shared = shared(c, r, n);
      precision += shared / (c.length() - n + 1);
      recall += shared / (r.length() - n + 1);
      orders++;
    }
    if (orders == 0 || precision + recall == 0) {
      return 0;
    }
    precision /= orders;
    recall /= orders;
    return (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
  }

  /** Counts the n-grams that both have, through a table of their hashes with open addressing. */
  private static int shared(String candidate, String reference, int n) {
    int mask = Integer.highestOneBit(Math.max(1, reference.length())) * 4 - 1;
    long[] grams = new long[mask + 1];
    int[] counts = new int[mask + 1];
    for (int i = 0; i + n <= reference.length(); i++) {
      long gram = gram(reference, i, n);
      int slot = slot(grams, gram, mask);
      grams[slot] = gram;
      counts[slot]++;
    }
    int shared = 0;
    for (int i = 0; i + n <= candidate.length(); i++) {
      long gram = gram(candidate, i, n);
      int slot = slot(grams, gram, mask);
      if (counts[slot] > 0) {
        counts[slot]--;
        shared++;
      }
    }
    return shared;
  }

  private static long gram(String text, int from, int n) {
    long hash = 0;
    for (int i = from; i < from + n; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i) + 1;
    }
    return hash;
  }

  /** Returns where {@code gram} stands in the table, or the free place where it belongs. */
  private static int slot(long[] grams, long gram, int mask) {
    int slot = (int) (gram ^ (gram >>> 32)) & mask;
    while (grams[slot] != 0 && grams[slot] != gram) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static String withoutSpace(String text) {
    IntPredicate visible = c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c);
    return text.codePoints()
        .filter(visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
