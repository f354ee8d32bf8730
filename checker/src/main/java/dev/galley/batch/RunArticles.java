package dev.galley.batch;

import dev.galley.report.ArticleChange;
import dev.galley.report.SentenceChange;
import dev.galley.rule.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The articles and sentences of a finished run, read article by article. */
final class RunArticles implements Closeable {

  private static final String JOIN = "; ";

  private final TableFile articles;
  private final TableFile sentences;
  private final long announced;
  private long read;

  /**
   * Opens the tables of a folder.
   *
   * @param announced how many articles there must be
   */
  RunArticles(Path folder, long announced) throws IOException {
    this.announced = announced;
    articles =
        new TableFile(
            folder.resolve("articles.csv"), "id", "status", "error", "sentences", "words", "score");
    try {
      sentences =
          new TableFile(
              folder.resolve("sentences.csv"),
              "article",
              "sentence",
              "text",
              "severity",
              "score",
              "rules",
              "explanation");
    } catch (IOException e) {
      try (articles) {
        throw e;
      }
    }
  }

  /**
   * Returns the next article, or nothing at the end.
   *
   * @throws TableException if a table is damaged or ends too early; names file and line
   */
  Optional<Article> next() throws IOException {
    Optional<TableFile.Row> row = articles.next();
    if (row.isEmpty()) {
      requireEnd();
      return Optional.empty();
    }
    read++;
    return Optional.of(article(row.get()));
  }

  /** Returns a fault of the article that was read last. */
  TableException fault(String message) {
    return articles.fault(message);
  }

  @Override
  public void close() throws IOException {
    try (articles;
        sentences) {
      read = 0;
    }
  }

  private void requireEnd() throws IOException {
    if (read != announced) {
      throw articles.fault(
          "the table ends after %d articles; run.json says %d".formatted(read, announced));
    }
    if (sentences.next().isPresent()) {
      throw sentences.fault("a sentence behind those of the last article");
    }
  }

  private Article article(TableFile.Row row) throws IOException {
    row.requireWhole();
    String id = row.get("id");
    String status = row.get("status");
    if (!status.equals("ok") && !status.equals("error")) {
      throw row.fault("\"%s\" is no status; there are ok and error".formatted(status));
    }
    long count = whole(row, "sentences");
    List<SentenceChange.Side> sides = new ArrayList<>();
    for (long number = 1; number <= count; number++) {
      sides.add(sentence(id, number));
    }
    return new Article(
        id,
        new ArticleChange.State(
            status.equals("error") ? Optional.of(row.get("error")) : Optional.empty(),
            count,
            whole(row, "words"),
            decimal(row, "score")),
        sides);
  }

  private SentenceChange.Side sentence(String article, long number) throws IOException {
    String expected = "sentence %d of article \"%s\"".formatted(number, article);
    TableFile.Row row =
        sentences.next().orElseThrow(() -> sentences.fault("the table ends before " + expected));
    row.requireWhole();
    if (!row.get("article").equals(article) || whole(row, "sentence") != number) {
      throw row.fault(
          "sentence %s of article \"%s\" stands where %s should"
              .formatted(row.get("sentence"), row.get("article"), expected));
    }
    return new SentenceChange.Side(
        row.get("text"),
        severity(row),
        decimal(row, "score"),
        Stream.of(row.get("rules").split(JOIN, -1)).filter(rule -> !rule.isEmpty()).toList(),
        row.get("explanation"));
  }

  private static Optional<Severity> severity(TableFile.Row row) throws TableException {
    String label = row.get("severity");
    Optional<Severity> severity =
        Arrays.stream(Severity.values()).filter(one -> one.label().equals(label)).findFirst();
    if (severity.isEmpty() && !label.equals("none")) {
      throw row.fault("\"%s\" is no severity".formatted(label));
    }
    return severity;
  }

  private static long whole(TableFile.Row row, String column) throws TableException {
    try {
      return Long.parseLong(row.get(column));
    } catch (NumberFormatException e) {
      throw row.fault("\"%s\" in column %s is no number".formatted(row.get(column), column));
    }
  }

  private static double decimal(TableFile.Row row, String column) throws TableException {
    try {
      return Double.parseDouble(row.get(column));
    } catch (NumberFormatException e) {
      throw row.fault("\"%s\" in column %s is no number".formatted(row.get(column), column));
    }
  }

  /**
   * An article of a run.
   *
   * @param id its id
   * @param state what became of it
   * @param sentences what the run says of its sentences, in order
   */
  record Article(String id, ArticleChange.State state, List<SentenceChange.Side> sentences) {
    Article {
      sentences = List.copyOf(sentences);
    }
  }
}
