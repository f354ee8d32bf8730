package dev.galley.report;

import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.List;

/**
 * The table {@code offsets.csv}: where each sentence stands in its article, in the units of {@code
 * issues.csv}. With it the words at fault are found in a sentence that says them twice.
 */
public final class OffsetsTable {

  static final List<String> COLUMNS = List.of("article", "sentence", "start", "end");

  private final TablePrinter printer;

  /** Starts the table with its header. */
  public OffsetsTable(Appendable out, TableForm form) throws IOException {
    printer = new TablePrinter(out, form, COLUMNS);
  }

  /** Adds the sentences of an article. */
  public void add(String article, Report report) throws IOException {
    for (Verdict verdict : report.verdicts()) {
      Span span = verdict.sentence().span();
      printer.print(List.of(article, verdict.number(), span.start(), span.end()));
    }
  }
}
