package dev.galley.report;

import java.io.IOException;
import java.util.List;

/** How two runs differ, as a table: one row for each sentence or article that changed, in order. */
public final class ChangesTable implements ChangeListener {

  private static final List<String> COLUMNS =
      List.of(
          "article",
          "sentence",
          "change",
          "old_severity",
          "new_severity",
          "old_score",
          "new_score",
          "old_rules",
          "new_rules",
          "text",
          "old_explanation",
          "new_explanation");

  private final TablePrinter printer;

  /** Starts the table with its header. */
  public ChangesTable(Appendable out, TableForm form) throws IOException {
    printer = new TablePrinter(out, form, COLUMNS);
  }

  @Override
  public void article(ArticleChange change) throws IOException {
    if (change.isLost() || change.isWon()) {
      printer.print(
          List.of(
              change.id(),
              "",
              change.isLost() ? "error" : "ok",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              change.before().error().orElse(""),
              change.after().error().orElse("")));
    }
  }

  @Override
  public void sentence(SentenceChange change) throws IOException {
    SentenceChange.Side before = change.before();
    SentenceChange.Side after = change.after();
    printer.print(
        List.of(
            change.article(),
            change.sentence(),
            change.kind().label(),
            before.severityLabel(),
            after.severityLabel(),
            Tables.decimal(before.score()),
            Tables.decimal(after.score()),
            String.join(Tables.JOIN, before.rules()),
            String.join(Tables.JOIN, after.rules()),
            after.text().isEmpty() ? before.text() : after.text(),
            before.explanation(),
            after.explanation()));
  }
}
