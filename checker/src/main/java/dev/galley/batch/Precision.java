package dev.galley.batch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;

/**
 * How often a rule is right, as editors say.
 *
 * @param rule the rule's id
 * @param right how many of its findings are right
 * @param falseAlarms how many are not
 */
public record Precision(String rule, long right, long falseAlarms) {

  /** The least precise first; of equals, the one that raised more false alarms. */
  static final Comparator<Precision> WORST_FIRST =
      comparingDouble(Precision::share)
          .thenComparing(comparing(Precision::falseAlarms).reversed())
          .thenComparing(Precision::rule);

  /** Two-sided 95% of the normal distribution. */
  private static final double Z = 1.959964;

  /** Returns the share of findings that are right, 0 to 1. */
  public double share() {
    return (double) right / count();
  }

  /** Returns the lower bound of the interval of 95% confidence (Wilson 1927). */
  public double least() {
    return Math.max(0, center() - width());
  }

  /** Returns the upper bound. */
  public double most() {
    return Math.min(1, center() + width());
  }

  private long count() {
    return right + falseAlarms;
  }

  private double center() {
    return (share() + Z * Z / (2 * count())) / (1 + Z * Z / count());
  }

  private double width() {
    double variance = share() * (1 - share()) / count() + Z * Z / (4.0 * count() * count());
    return Z * Math.sqrt(variance) / (1 + Z * Z / count());
  }
}
