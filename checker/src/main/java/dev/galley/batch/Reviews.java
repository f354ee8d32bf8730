package dev.galley.batch;

import dev.galley.engine.Suppression;
import dev.galley.report.Formulas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What editors say of the issues of earlier runs: {@code issues.csv} with a column {@code review}.
 *
 * <p>An answer in a later row or file replaces an earlier one about the same issue.
 */
public final class Reviews {

  /** The reason of suppressions that come from a review and give no other. */
  public static final String REASON = "reviewed as a false alarm";

  private static final String COLUMN = "review";

  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]++");

  private final Map<IssueKey, Answer> answers = new LinkedHashMap<>();
  private long unreviewed;
  private long replaced;

  /**
   * Reads tables.
   *
   * @throws TableException if one is no such table, or has another answer; names file and line
   */
  public static Reviews read(Collection<Path> files) throws IOException {
    Reviews reviews = new Reviews();
    for (Path file : files) {
      try (TableFile table = new TableFile(file, COLUMN, "article", "rule", "text")) {
        for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
          reviews.add(row.get());
        }
      }
    }
    return reviews;
  }

  /** Returns how many rows have an answer, one for each issue. */
  public long reviewed() {
    return answers.size();
  }

  /** Returns how many rows have none. */
  public long unreviewed() {
    return unreviewed;
  }

  /** Returns how many answers were replaced by a later one that says the opposite. */
  public long replaced() {
    return replaced;
  }

  /** Returns the rules that were reviewed, the least precise first. */
  public List<Precision> precisions() {
    Map<String, Precision> byRule = new TreeMap<>();
    answers.forEach(
        (issue, answer) ->
            byRule.merge(
                issue.key().rule(),
                new Precision(
                    issue.key().rule(), answer.isRight() ? 1 : 0, answer.isRight() ? 0 : 1),
                (a, b) ->
                    new Precision(
                        a.rule(), a.right() + b.right(), a.falseAlarms() + b.falseAlarms())));
    return byRule.values().stream().sorted(Precision.WORST_FIRST).toList();
  }

  /**
   * Returns the false alarms as suppressions. A suppression silences a rule in a whole sentence, so
   * there is none where the rule is right about the same sentence elsewhere.
   */
  public List<Suppression> falseAlarms() {
    return silenced().values().stream()
        .flatMap(answer -> answer.suppressions().stream())
        .distinct()
        .toList();
  }

  /** Returns the answers that say that a rule is right, as what would suppress it. */
  public List<Suppression> rights() {
    return answers.values().stream()
        .filter(Answer::isRight)
        .flatMap(answer -> answer.suppressions().stream())
        .toList();
  }

  private Map<Suppression.Key, Answer> silenced() {
    Set<Suppression.Key> right = right();
    Map<Suppression.Key, Answer> silenced = new LinkedHashMap<>();
    answers.forEach(
        (issue, answer) -> {
          if (!answer.isRight() && !right.contains(issue.key())) {
            silenced.putIfAbsent(issue.key(), answer);
          }
        });
    return silenced;
  }

  /** Returns how many false alarms go on because the rule is right about the same sentence. */
  public long kept() {
    Set<Suppression.Key> right = right();
    return answers.entrySet().stream()
        .filter(entry -> !entry.getValue().isRight() && right.contains(entry.getKey().key()))
        .count();
  }

  /**
   * Returns the suppressions that found nothing to suppress in a run's folder, because the sentence
   * no longer stands in the article or the article is another.
   *
   * @throws IOException if its table of sentences cannot be read
   */
  public List<Suppression> stale(Path folder) throws IOException {
    Collection<Answer> silenced = silenced().values();
    Set<Suppression.Key> absent = new HashSet<>();
    silenced.forEach(answer -> absent.addAll(answer.sentences()));
    try (TableFile table = new TableFile(folder.resolve("sentences.csv"), "article", "text")) {
      for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
        absent.remove(sentence(row.get().get("article"), row.get().get("text")));
      }
    }
    return silenced.stream()
        .filter(answer -> absent.containsAll(answer.sentences()))
        .map(answer -> answer.suppressions().get(0))
        .toList();
  }

  private static Suppression.Key sentence(String article, String text) {
    return Suppression.Key.of(article, "", text);
  }

  private Set<Suppression.Key> right() {
    Set<Suppression.Key> right = new LinkedHashSet<>();
    answers.forEach(
        (issue, answer) -> {
          if (answer.isRight()) {
            right.add(issue.key());
          }
        });
    return right;
  }

  private void add(TableFile.Row row) throws TableException {
    String review = BETWEEN.matcher(restored(row, COLUMN).strip()).replaceAll("-");
    if (review.isEmpty()) {
      unreviewed++;
      return;
    }
    boolean isRight =
        switch (review.toLowerCase(Locale.ROOT)) {
          case "right" -> true;
          case "false-alarm" -> false;
          default ->
              throw row.fault(
                  "\"%s\" in column review; expected right, false-alarm or nothing"
                      .formatted(row.get(COLUMN)));
        };
    for (String column : List.of("article", "rule", "text")) {
      if (row.get(column).isBlank()) {
        throw row.fault("reviewed, and nothing in column " + column);
      }
    }
    if (row.get("article").equals(Suppression.ANY)) {
      throw row.fault("\"*\" in column article is no article");
    }
    Answer answer = new Answer(isRight, suppressions(row));
    IssueKey issue =
        new IssueKey(
            answer.suppressions().get(0).key(),
            row.get("start"),
            restored(row, "quote"),
            restored(row, "message"));
    Optional<Answer> before = Optional.ofNullable(answers.put(issue, answer));
    replaced += before.isPresent() && before.get().isRight() != isRight ? 1 : 0;
  }

  /**
   * Returns what silences the issue of a row: as a table for spreadsheets means it and, where that
   * is something else, as one for programs does. Whoever saved the table anew may have added the
   * byte-order mark that tells them apart, or dropped it.
   */
  private static List<Suppression> suppressions(TableFile.Row row) {
    String rule = row.get("rule").strip();
    String given = row.get("reason").strip();
    String reason = given.isEmpty() ? REASON : given;
    return Stream.of(
            new Suppression(restored(row, "article"), rule, restored(row, "text"), reason),
            new Suppression(row.verbatim("article"), rule, row.verbatim("text"), reason))
        .distinct()
        .toList();
  }

  private static String restored(TableFile.Row row, String column) {
    return Formulas.restored(row.verbatim(column));
  }

  /** What tells two issues of a rule in a sentence apart. */
  private record IssueKey(Suppression.Key key, String start, String quote, String message) {}

  /**
   * An answer.
   *
   * @param suppressions what silences the issue, one of them or the other
   */
  private record Answer(boolean isRight, List<Suppression> suppressions) {

    Set<Suppression.Key> sentences() {
      return suppressions.stream()
          .map(one -> sentence(one.article(), one.sentence()))
          .collect(Collectors.toSet());
    }
  }
}
