package dev.galley.report;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of a table in its form; numbers are numbers in either. */
final class TablePrinter {

  private final CSVPrinter printer;
  private final TableForm form;

  /** Starts a table with its header. */
  TablePrinter(Appendable out, TableForm form, List<String> columns) throws IOException {
    this.form = form;
    if (form == TableForm.EXCEL) {
      out.append(Tables.BYTE_ORDER_MARK);
    }
    printer = Tables.FORMAT.print(out);
    print(columns);
  }

  /** Adds a row. */
  void print(Iterable<?> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(
          form == TableForm.EXCEL && cell instanceof String text ? Formulas.disarmed(text) : cell);
    }
    printer.println();
  }
}
