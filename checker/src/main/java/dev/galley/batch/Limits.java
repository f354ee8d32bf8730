package dev.galley.batch;

import java.time.Duration;

/**
 * What a run may take.
 *
 * @param threads how many rows are checked at the same time
 * @param perArticle how long one may take
 */
public record Limits(int threads, Duration perArticle) {

  /** Long enough for the longest article that is read, on a busy machine. */
  private static final Duration GENEROUS = Duration.ofMinutes(10);

  public Limits {
    if (threads < 1 || perArticle.isZero() || perArticle.isNegative()) {
      throw new IllegalArgumentException("A run needs a thread and some time for each article");
    }
  }

  /** Returns limits that let a run use all of the machine. */
  public static Limits standard() {
    return new Limits(Runtime.getRuntime().availableProcessors(), GENEROUS);
  }
}
