package dev.galley.report;

import dev.galley.engine.Report;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The forms in which a report can be written. */
public enum ReportFormat {
  /** For a terminal: a summary, then the suspect sentences worst first. */
  TEXT,
  /** For spreadsheets: a row for each sentence, as in a batch's {@code sentences.csv}. */
  CSV,
  /** For programs: all there is, as {@code galley-report-1.schema.json} describes it. */
  JSON,
  /** For editors and code hosts: SARIF 2.1.0. */
  SARIF,
  /** For a browser: one page, the article and its references side by side. */
  HTML;

  /** Returns the name users type. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a report. Whoever gives {@code out} sees to its encoding, which should be UTF-8, and
   * closes it.
   *
   * @param article the path or id of the article, as the user gave it
   * @param references the same of what it was compared with, one for each of the report's
   *     references
   */
  public void write(
      Report report, String article, List<String> references, ReportOptions options, Appendable out)
      throws IOException {
    if (references.size() != report.references().size()) {
      throw new IllegalArgumentException(
          "%d names for %d references".formatted(references.size(), report.references().size()));
    }
    switch (this) {
      case TEXT -> new TextReport(report, article, references, options).write(out);
      case CSV -> new SentencesTable(out, TableForm.PLAIN).add(article, report);
      case JSON -> new JsonReport(report, article, references).write(out);
      case SARIF -> new SarifReport(report, article, references).write(out);
      case HTML -> new HtmlReport(report, article, references).write(out);
    }
  }
}
