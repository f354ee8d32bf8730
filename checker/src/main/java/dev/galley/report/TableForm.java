package dev.galley.report;

/** Whom the CSV tables are for. */
public enum TableForm {
  /** Programs: the text as it stands. */
  PLAIN,
  /**
   * Spreadsheets: a byte-order mark, by which they know UTF-8, and no text that they would run as a
   * formula.
   */
  EXCEL
}
