package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table {@code articles.csv}: one row for each article, in order.
 *
 * <p>The explanation is what is to be said of the article as a whole; if that is nothing, the
 * messages of its gravest issues.
 */
public final class ArticlesTable {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "severity",
          "score",
          "score_per_100_words",
          "words",
          "sentences",
          "suspect",
          "critical",
          "major",
          "minor",
          "aligned",
          "missing",
          "reference",
          "explanation",
          "status",
          "error");

  /** Stands before the name of a passed-through column that is also one of ours. */
  private static final String PREFIX = "input.";

  private static final int MOST_MESSAGES = 3;

  private final TablePrinter printer;

  /**
   * Starts the table with its header.
   *
   * @param passedThrough the columns of the input that are copied, in order
   */
  public ArticlesTable(Appendable out, TableForm form, List<String> passedThrough)
      throws IOException {
    printer = new TablePrinter(out, form, header(passedThrough));
  }

  /**
   * Adds an article that was checked.
   *
   * @param reference what it was compared with: a path, ids of an archive, {@code inline}, or empty
   * @param remark how the reference was found, or empty
   * @param passedThrough the values of the copied columns
   */
  public void add(
      String id, Report report, String reference, String remark, List<String> passedThrough)
      throws IOException {
    add(
        passedThrough,
        id,
        report.severity().map(Severity::label).orElse("none"),
        Tables.decimal(report.score()),
        Tables.decimal(report.scorePer100Words()),
        report.words(),
        report.verdicts().size(),
        report.suspects().size(),
        report.count(Severity.CRITICAL),
        report.count(Severity.MAJOR),
        report.count(Severity.MINOR),
        report.aligned(),
        report.missing().size(),
        reference,
        explanation(report, remark),
        "ok",
        "");
  }

  /** Adds an article that could not be checked, with the reason. */
  public void addError(String id, String reference, String error, List<String> passedThrough)
      throws IOException {
    String zero = Tables.decimal(0);
    add(
        passedThrough,
        id,
        "none",
        zero,
        zero,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        reference,
        "",
        "error",
        error);
  }

  private void add(List<String> passedThrough, Object... values) throws IOException {
    List<Object> row = new ArrayList<>(Arrays.asList(values));
    row.addAll(passedThrough);
    printer.print(row);
  }

  private static List<String> header(List<String> passedThrough) {
    List<String> header = new ArrayList<>(COLUMNS);
    Set<String> taken = new HashSet<>(COLUMNS);
    taken.addAll(passedThrough);
    Set<String> used = new HashSet<>(COLUMNS);
    for (String column : passedThrough) {
      String name = column;
      while (!used.add(name) || (!name.equals(column) && taken.contains(name))) {
        name = PREFIX + name;
      }
      header.add(name);
    }
    return header;
  }

  /**
   * Returns which of the passed-through columns the input calls {@code name}, counted from 0, or -1
   * for none.
   *
   * @param columns what the table calls them
   */
  static int place(List<String> columns, String name) {
    if (!COLUMNS.contains(name)) {
      return columns.indexOf(name);
    }
    String column = PREFIX + name;
    while (columns.contains(PREFIX + column)) {
      column = PREFIX + column;
    }
    return columns.indexOf(column);
  }

  private static String explanation(Report report, String remark) {
    List<String> messages =
        report.remarks().isEmpty()
            ? report
                .issues()
                .filter(Issue::counts)
                .distinct()
                .sorted(Issue.WORST_FIRST)
                .map(issue -> issue.finding().message())
                .distinct()
                .limit(MOST_MESSAGES)
                .toList()
            : report.remarks();
    return Stream.concat(Stream.of(remark), messages.stream())
        .filter(message -> !message.isEmpty())
        .collect(Collectors.joining(Tables.JOIN));
  }
}
