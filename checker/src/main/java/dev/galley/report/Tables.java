package dev.galley.report;

import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** What the CSV tables share: RFC 4180 with LF line ends, and how numbers are written. */
final class Tables {

  /** Joins several values in one cell. */
  static final String JOIN = "; ";

  static final char BYTE_ORDER_MARK = '\uFEFF';

  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private Tables() {}

  /** Returns a score or a share with six decimals and a decimal point. */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }
}
