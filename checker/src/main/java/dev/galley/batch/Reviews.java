package dev.galley.batch;

import dev.galley.engine.Suppression;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Set<Suppression.Key> right = right();
    Map<Suppression.Key, Suppression> suppressions = new LinkedHashMap<>();
    for (Map.Entry<IssueKey, Answer> entry : answers.entrySet()) {
      Answer answer = entry.getValue();
      if (!answer.isRight() && !right.contains(entry.getKey().key())) {
        suppressions.putIfAbsent(entry.getKey().key(), answer.suppression());
      }
    }
    return List.copyOf(suppressions.values());
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
    Set<Suppression.Key> present = new HashSet<>();
    Map<Suppression.Key, List<Suppression>> sentences = new LinkedHashMap<>();
    for (Suppression suppression : falseAlarms()) {
      sentences
          .computeIfAbsent(
              sentence(suppression.article(), suppression.sentence()), k -> new ArrayList<>())
          .add(suppression);
    }
    try (TableFile table = new TableFile(folder.resolve("sentences.csv"), "article", "text")) {
      for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
        Suppression.Key key = sentence(row.get().get("article"), row.get().get("text"));
        if (sentences.containsKey(key)) {
          present.add(key);
        }
      }
    }
    sentences.keySet().removeAll(present);
    return sentences.values().stream().flatMap(List::stream).toList();
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
    String review = BETWEEN.matcher(row.get(COLUMN).strip()).replaceAll("-");
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
    String reason = row.get("reason").strip();
    Suppression suppression =
        new Suppression(
            row.get("article"),
            row.get("rule").strip(),
            row.get("text"),
            reason.isEmpty() ? REASON : reason);
    IssueKey issue =
        new IssueKey(suppression.key(), row.get("start"), row.get("quote"), row.get("message"));
    Answer answer = new Answer(isRight, suppression);
    Optional<Answer> before = Optional.ofNullable(answers.put(issue, answer));
    replaced += before.isPresent() && before.get().isRight() != isRight ? 1 : 0;
  }

  /** What tells two issues of a rule in a sentence apart. */
  private record IssueKey(Suppression.Key key, String start, String quote, String message) {}

  private record Answer(boolean isRight, Suppression suppression) {}
}
