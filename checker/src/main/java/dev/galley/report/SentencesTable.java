package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.text.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table {@code sentences.csv}: one row for each sentence, in order.
 *
 * <p>Categories, rules and explanations are those of the issues that count, the gravest first;
 * categories and rules are named once each.
 */
public final class SentencesTable {

  static final List<String> COLUMNS =
      List.of(
          "article",
          "sentence",
          "block",
          "text",
          "severity",
          "score",
          "categories",
          "rules",
          "explanation",
          "reference",
          "similarity");

  private final TablePrinter printer;

  /** Starts the table with its header. */
  public SentencesTable(Appendable out, TableForm form) throws IOException {
    printer = new TablePrinter(out, form, COLUMNS);
  }

  /** Adds the sentences of an article. */
  public void add(String article, Report report) throws IOException {
    for (Verdict verdict : report.verdicts()) {
      Sentence sentence = verdict.sentence();
      printer.print(
          List.of(
              article,
              verdict.number(),
              sentence.block().label(),
              sentence.text(),
              verdict.severityLabel(),
              Tables.decimal(verdict.score()),
              joined(verdict, issue -> issue.category().label()),
              joined(verdict, Issue::ruleId),
              joined(verdict, issue -> issue.finding().message()),
              verdict.reference().stream().map(Sentence::text).collect(Collectors.joining(" ")),
              verdict.similarity().stream().mapToObj(Tables::decimal).findFirst().orElse("")));
    }
  }

  private static String joined(Verdict verdict, Function<Issue, String> part) {
    return verdict
        .counting()
        .sorted(Issue.WORST_FIRST)
        .map(part)
        .distinct()
        .collect(Collectors.joining(Tables.JOIN));
  }
}
