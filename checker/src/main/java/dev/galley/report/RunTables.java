package dev.galley.report;

import dev.galley.rule.Severity;
import dev.galley.text.Span;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The finished tables of a run, read side by side, one article at a time. */
final class RunTables implements Closeable {

  private static final String NONE = "none";
  private static final String ERROR = "error";

  private final TableReader articles;
  private final TableReader sentences;
  private final TableReader issues;
  private final TableReader offsets;
  private long number;

  /** Opens the tables in the folder of a run. */
  RunTables(Path folder) throws IOException {
    articles = new TableReader(folder.resolve("articles.csv"), ArticlesTable.COLUMNS);
    sentences = new TableReader(folder.resolve("sentences.csv"), SentencesTable.COLUMNS);
    issues = new TableReader(folder.resolve("issues.csv"), IssuesTable.COLUMNS);
    offsets = new TableReader(folder.resolve("offsets.csv"), OffsetsTable.COLUMNS);
  }

  /** Returns the names of the passed-through columns, as the table of articles has them. */
  List<String> passedThrough() {
    return articles.otherColumns();
  }

  /** Returns the next article, or nothing at the end. */
  Optional<ArticleRow> next() throws IOException {
    if (articles.peek().isEmpty()) {
      return Optional.empty();
    }
    Row row = new Row(articles, ArticlesTable.COLUMNS, articles.take());
    boolean isError = row.text("status").equals(ERROR);
    long count = row.whole("sentences");
    List<SentenceRow> rows = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      rows.add(sentence(row.text("id")));
    }
    number++;
    return Optional.of(
        new ArticleRow(
            number,
            row.text("id"),
            row.severity(),
            new Totals(
                1,
                isError ? 1 : 0,
                count,
                row.whole("words"),
                row.decimal("score"),
                row.whole("critical"),
                row.whole("major"),
                row.whole("minor")),
            scorePer100Words(row),
            rows.stream().filter(SentenceRow::isSuspect).mapToDouble(SentenceRow::score).sum(),
            row.text("explanation"),
            row.text("error"),
            row.cells().subList(ArticlesTable.COLUMNS.size(), row.cells().size()),
            rows));
  }

  @Override
  public void close() throws IOException {
    try (articles;
        sentences;
        issues;
        offsets) {
      number = 0;
    }
  }

  /** What the table says, so that a limit means what people read there. */
  private static double scorePer100Words(Row article) throws IOException {
    double written = article.decimal("score_per_100_words");
    long words = article.whole("words");
    return words < Summary.LEAST_WORDS ? written * words / Summary.LEAST_WORDS : written;
  }

  private SentenceRow sentence(String article) throws IOException {
    Row row = new Row(sentences, SentencesTable.COLUMNS, sentences.take());
    Row place = new Row(offsets, OffsetsTable.COLUMNS, offsets.take());
    if (!row.text("article").equals(article) || !place.text("article").equals(article)) {
      throw sentences.fault(
          "the sentences of \"%s\" are not where they should be".formatted(article));
    }
    Span span = new Span((int) place.whole("start"), (int) place.whole("end"));
    List<IssueRow> mine = new ArrayList<>();
    while (issues
        .peek()
        .filter(cells -> cells.get(0).equals(article) && cells.get(1).equals(row.text("sentence")))
        .isPresent()) {
      mine.add(issue(span));
    }
    return new SentenceRow(
        (int) row.whole("sentence"),
        row.text("text"),
        row.severity(),
        row.decimal("score"),
        row.text("reference"),
        mine);
  }

  private IssueRow issue(Span sentence) throws IOException {
    Row row = new Row(issues, IssuesTable.COLUMNS, issues.take());
    return new IssueRow(
        row.text("rule"),
        row.text("category"),
        row.severity().orElse(Severity.NEUTRAL),
        new Span(inside(row.whole("start"), sentence), inside(row.whole("end"), sentence)),
        row.text("message"),
        row.text("replacement"));
  }

  private static int inside(long offset, Span sentence) {
    return (int) Math.min(Math.max(offset, sentence.start()), sentence.end()) - sentence.start();
  }

  /** The cells of a row and what they are called. */
  private record Row(TableReader table, List<String> columns, List<String> cells) {

    Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    long whole(String column) throws IOException {
      try {
        return Long.parseLong(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column);
      }
    }

    double decimal(String column) throws IOException {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column);
      }
    }

    Optional<Severity> severity() throws IOException {
      if (text("severity").equals(NONE)) {
        return Optional.empty();
      }
      try {
        return Optional.of(Severity.valueOf(text("severity").toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw wrong("severity");
      }
    }

    private IOException wrong(String column) {
      return table.fault("no %s is \"%s\"".formatted(column, text(column)));
    }
  }
}
