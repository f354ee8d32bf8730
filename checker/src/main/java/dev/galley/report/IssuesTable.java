package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.List;

/** The table {@code issues.csv}: one row for each issue of a sentence that counts, by position. */
public final class IssuesTable {

  static final List<String> COLUMNS =
      List.of(
          "article",
          "sentence",
          "text",
          "rule",
          "category",
          "severity",
          "start",
          "end",
          "quote",
          "message",
          "replacement");

  private final TablePrinter printer;

  /** Starts the table with its header. */
  public IssuesTable(Appendable out, TableForm form) throws IOException {
    printer = new TablePrinter(out, form, COLUMNS);
  }

  /** Adds the issues of an article; one over two sentences stands at both. */
  public void add(String article, Report report) throws IOException {
    for (Verdict verdict : report.verdicts()) {
      for (Issue issue : verdict.counting().toList()) {
        Span span = issue.finding().span();
        printer.print(
            List.of(
                article,
                verdict.number(),
                verdict.sentence().text(),
                issue.ruleId(),
                issue.category().label(),
                issue.severity().label(),
                span.start(),
                span.end(),
                span.of(report.candidate().text()),
                issue.finding().message(),
                issue.finding().replacement().orElse("")));
      }
    }
  }
}
