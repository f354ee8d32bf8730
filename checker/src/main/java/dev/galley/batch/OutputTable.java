package dev.galley.batch;

import dev.galley.engine.Report;
import dev.galley.report.ArticlesTable;
import dev.galley.report.IssuesTable;
import dev.galley.report.OffsetsTable;
import dev.galley.report.SentencesTable;
import dev.galley.report.TableForm;
import java.io.IOException;
import java.util.List;

/** A table of the output: what each row of the input adds to it, whatever the rows before it. */
interface OutputTable {

  /** Adds what became of a row. */
  void add(InputRow row, Checked checked) throws IOException;

  /**
   * What makes a table.
   *
   * @param file its name in the output folder
   * @param maker writes its header
   */
  record Kind(String file, Maker maker) {

    /** Returns the tables of every run. */
    static List<Kind> standard(TableForm form) {
      return List.of(
          new Kind("articles.csv", (out, columns) -> articles(out, form, columns)),
          of(
              "sentences.csv",
              out -> {
                SentencesTable table = new SentencesTable(out, form);
                return table::add;
              }),
          of(
              "issues.csv",
              out -> {
                IssuesTable table = new IssuesTable(out, form);
                return table::add;
              }),
          of(
              "offsets.csv",
              out -> {
                OffsetsTable table = new OffsetsTable(out, form);
                return table::add;
              }));
    }

    private static Kind of(String file, ReportsMaker maker) {
      return new Kind(file, (out, passedThrough) -> reports(maker.start(out)));
    }
  }

  /** Starts a table with its header. */
  @FunctionalInterface
  interface Maker {
    /**
     * Returns a table that writes to {@code out}.
     *
     * @param passedThrough the columns of the input that are copied
     */
    OutputTable start(Appendable out, List<String> passedThrough) throws IOException;
  }

  /** Starts a table that has only articles that were checked. */
  @FunctionalInterface
  interface ReportsMaker {
    /** Returns what adds to {@code out}. */
    Reports start(Appendable out) throws IOException;
  }

  /** Adds an article that was checked. */
  @FunctionalInterface
  interface Reports {
    /** Adds it. */
    void add(String id, Report report) throws IOException;
  }

  private static OutputTable articles(Appendable out, TableForm form, List<String> passedThrough)
      throws IOException {
    ArticlesTable table = new ArticlesTable(out, form, passedThrough);
    return (row, checked) -> {
      if (checked instanceof Checked.Done done) {
        table.add(row.id(), done.report(), done.reference(), done.remark(), row.passedThrough());
      } else if (checked instanceof Checked.Failed failed) {
        String reference = row.reference().map(Source::label).orElse("");
        table.addError(row.id(), reference, row.located(failed.reason()), row.passedThrough());
      }
    };
  }

  private static OutputTable reports(Reports table) {
    return (row, checked) -> {
      if (checked instanceof Checked.Done done) {
        table.add(row.id(), done.report());
      }
    };
  }
}
