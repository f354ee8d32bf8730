package dev.galley.report;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula, and how it is kept from that: by an apostrophe in
 * front, the spreadsheets' own sign for text (CWE-1236).
 */
public final class Formulas {

  private static final char QUOTE = '\'';

  /** Begin a formula, in their full-width forms too, as Japanese input methods write them. */
  private static final String OPERATORS = "=+-@\u2212\uFF1D\uFF0B\uFF0D\uFF20";

  /** A spreadsheet cuts cells at them and reads on behind. */
  private static final String CUTS = "\t\r\n\0";

  /** A number: no harm comes of it. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+][0-9]++(?:[.][0-9]++)?+(?:[eE][-+]?+[0-9]{1,3}+)?+");

  private Formulas() {}

  /** Returns {@code cell} as text that no spreadsheet runs; most cells are that already. */
  static String disarmed(String cell) {
    return isFormula(cell) ? QUOTE + cell : cell;
  }

  /** Returns what was {@link #disarmed}. */
  public static String restored(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == QUOTE && isFormula(cell) ? cell.substring(1) : cell;
  }

  /** Apostrophes before a formula do not count, so that what is added can be told and taken off. */
  private static boolean isFormula(String cell) {
    int start = 0;
    while (start < cell.length() && cell.charAt(start) == QUOTE) {
      start++;
    }
    int i = start;
    while (i < cell.length() && isBlank(cell.charAt(i))) {
      i++;
    }
    boolean isCut = start < cell.length() && CUTS.indexOf(cell.charAt(start)) >= 0;
    return isCut
        || (i < cell.length()
            && OPERATORS.indexOf(cell.charAt(i)) >= 0
            && !NUMBER.matcher(cell).region(i, cell.length()).matches());
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
