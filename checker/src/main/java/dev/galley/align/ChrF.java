package dev.galley.align;

import java.util.HashMap;
import java.util.Map;
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

  private static int shared(String candidate, String reference, int n) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= reference.length(); i++) {
      counts.merge(reference.substring(i, i + n), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + n <= candidate.length(); i++) {
      String gram = candidate.substring(i, i + n);
      int left = counts.getOrDefault(gram, 0);
      if (left > 0) {
        shared++;
        counts.put(gram, left - 1);
      }
    }
    return shared;
  }

  private static String withoutSpace(String text) {
    IntPredicate visible = c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c);
    return text.codePoints()
        .filter(visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
