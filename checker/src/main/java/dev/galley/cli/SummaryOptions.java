package dev.galley.cli;

import dev.galley.report.TableForm;
import picocli.CommandLine.Option;

/** The options of a batch about what it writes. */
final class SummaryOptions {

  @Option(
      names = "--excel",
      description =
          "Write the tables for spreadsheets: a byte-order mark, and nothing runs as a formula.")
  private boolean excel;

  /** Returns whom the tables are for. */
  TableForm form() {
    return excel ? TableForm.EXCEL : TableForm.PLAIN;
  }
}
