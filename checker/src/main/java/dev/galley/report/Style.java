package dev.galley.report;

import dev.galley.rule.Severity;

/** How words look in a terminal; the codes are those of ECMA-48's "select graphic rendition". */
enum Style {
  PLAIN("", false),
  DIM("2", false),
  STRONG("1", false),
  NEUTRAL("36", false),
  MINOR("33", false),
  MAJOR("31", false),
  CRITICAL("1;31", false),
  MARKED_NEUTRAL("4;36", true),
  MARKED_MINOR("4;33", true),
  MARKED_MAJOR("4;31", true),
  MARKED_CRITICAL("1;4;31", true),
  MARKED_EVIDENCE("4;32", true);

  private final String codes;
  private final boolean isMarked;

  Style(String codes, boolean isMarked) {
    this.codes = codes;
    this.isMarked = isMarked;
  }

  /** Returns the style of the name of a severity. */
  static Style of(Severity severity) {
    return switch (severity) {
      case NEUTRAL -> NEUTRAL;
      case MINOR -> MINOR;
      case MAJOR -> MAJOR;
      case CRITICAL -> CRITICAL;
    };
  }

  /** Returns the style of words at fault. */
  static Style marked(Severity severity) {
    return switch (severity) {
      case NEUTRAL -> MARKED_NEUTRAL;
      case MINOR -> MARKED_MINOR;
      case MAJOR -> MARKED_MAJOR;
      case CRITICAL -> MARKED_CRITICAL;
    };
  }

  /** Returns whether carets stand below such words where there is no colour. */
  boolean isMarked() {
    return isMarked;
  }

  String begin() {
    return codes.isEmpty() ? "" : "\u001b[" + codes + "m";
  }

  String end() {
    return codes.isEmpty() ? "" : "\u001b[0m";
  }
}
