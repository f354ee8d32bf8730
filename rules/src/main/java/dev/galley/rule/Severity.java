package dev.galley.rule;

import java.util.Locale;

/**
 * How much a mistake harms the reader: the severities of MQM with the multipliers of its scoring
 * model (Lommel et al. 2014; Freitag et al. 2021, TACL 9, for critical).
 */
public enum Severity {
  /** Worth knowing; no mistake. */
  NEUTRAL(0),
  /** Noticed, but the meaning is clear. */
  MINOR(1),
  /** The reader stumbles or may misunderstand. */
  MAJOR(5),
  /** The sentence says something else, or nothing. */
  CRITICAL(25);

  private final int weight;

  Severity(int weight) {
    this.weight = weight;
  }

  /** Returns the penalty of one such mistake, in MQM points. */
  public int weight() {
    return weight;
  }

  /** Returns the name used in reports and settings: the constant's, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
