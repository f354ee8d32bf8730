package dev.galley.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

  private Numbers() {}

  /** Returns {@code 10,000}. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns {@code 1,234.5}. */
  static String one(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }

  /** Returns {@code 2.31}. */
  static String two(double number) {
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  /** Returns {@code 12.3 %}; a little is not nothing. */
  static String share(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0 %";
    }
    double percent = 100.0 * part / whole;
    return percent < 0.1 ? "< 0.1 %" : one(percent) + " %";
  }

  /** Returns {@code 1 sentence}, {@code 2,000 sentences}. */
  static String count(long number, String noun) {
    return whole(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
