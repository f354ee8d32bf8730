package dev.galley.report;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.report.RuleCounts.RuleCount;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What a run comes to, computed from its finished tables: it is the same however often the run was
 * interrupted and on however many threads it ran.
 */
public final class Summary {

  /** The name of the page in the folder of a run. */
  public static final String PAGE = "report.html";

  /** An article shorter than this counts as so long: one slip does not condemn a caption. */
  public static final long LEAST_WORDS = 50;

  static final int MOST_ERRORS = 50;
  static final int MOST_SENTENCES = 3;
  private static final int MOST_NAMED = 5;

  private static final Comparator<ArticleRow> DENSEST_FIRST =
      comparingDouble(ArticleRow::scorePer100Words)
          .reversed()
          .thenComparing(comparingLong(ArticleRow::number));

  private final Choice choice;
  private final String signature;
  private final List<String> columns;
  private final Groups groups = new Groups();
  private final RuleCounts rules = new RuleCounts();
  private final WorstList<ArticleRow> worst;
  private final WorstList<ArticleRow> above =
      new WorstList<>(MOST_NAMED, DENSEST_FIRST, article -> article.withWorst(0));
  private final List<ArticleRow> errors = new ArrayList<>();
  private final Map<String, Long> bySeverity = new LinkedHashMap<>();
  private Totals all = Totals.NONE;
  private long aboveLimit;

  private Summary(Choice choice, String signature, List<String> columns) {
    this.choice = choice;
    this.signature = signature;
    this.columns = List.copyOf(columns);
    UnaryOperator<ArticleRow> kept = article -> Excerpts.of(article.withWorst(MOST_SENTENCES));
    this.worst = new WorstList<>(choice.top(), ArticleRow.WORST_FIRST, kept);
  }

  /**
   * Reads the tables in the folder of a run.
   *
   * @throws IOException if they cannot be read or are not those of a finished run
   */
  public static Summary of(Path folder, Choice choice) throws IOException {
    try (RunTables tables = new RunTables(folder)) {
      Summary summary = new Summary(choice, signature(folder), tables.passedThrough());
      int group =
          choice
              .groupBy()
              .map(name -> ArticlesTable.place(tables.passedThrough(), name))
              .orElse(-1);
      for (Optional<ArticleRow> row = tables.next(); row.isPresent(); row = tables.next()) {
        summary.add(row.get(), group);
      }
      return summary;
    }
  }

  private static String signature(Path folder) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve("run.json").toFile())
        .path("signature")
        .asText();
  }

  private void add(ArticleRow article, int group) {
    all = all.plus(article.totals());
    if (group >= 0) {
      groups.add(article.passedThrough().get(group), article.totals());
    }
    if (article.totals().errors() > 0) {
      bySeverity.merge("error", 1L, Long::sum);
      if (errors.size() < MOST_ERRORS) {
        errors.add(article);
      }
      return;
    }
    bySeverity.merge(article.severity().map(Severity::label).orElse("none"), 1L, Long::sum);
    rules.add(article);
    if (article.totals().suspects() > 0) {
      worst.add(article);
    }
    if (choice.limit().isPresent() && article.scorePer100Words() > choice.limit().getAsDouble()) {
      aboveLimit++;
      above.add(article);
    }
  }

  /** Returns how many articles are above the limit. */
  public long aboveLimit() {
    return aboveLimit;
  }

  /** Returns the worst of them, as messages name them. */
  public List<String> namedAboveLimit() {
    return above.sorted().stream()
        .map(
            article ->
                "%s (%s)"
                    .formatted(
                        Excerpts.of(VisibleText.safe(article.id())),
                        Numbers.two(article.scorePer100Words())))
        .toList();
  }

  /** Writes the page. */
  public void writePage(Appendable out) throws IOException {
    new SummaryReport(this).write(out);
  }

  /** Writes what a terminal shows. */
  public void writeText(Appendable out, ReportOptions options) throws IOException {
    new SummaryText(this, options).write(out);
  }

  Choice choice() {
    return choice;
  }

  String signature() {
    return signature;
  }

  Totals all() {
    return all;
  }

  /** Returns the names of the columns that could be grouped by. */
  List<String> columns() {
    return columns;
  }

  Groups groups() {
    return groups;
  }

  List<RuleCount> rules() {
    return rules.list();
  }

  /** Returns the worst articles with their worst sentences, worst first. */
  List<ArticleRow> worst() {
    return worst.sorted();
  }

  /** Returns the first articles that could not be checked. */
  List<ArticleRow> errors() {
    return errors;
  }

  /**
   * Returns how many articles have this as their gravest severity, {@code none} or {@code error}.
   */
  long articles(String severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /**
   * What is to be summed up and how.
   *
   * @param input what the input is called
   * @param groupBy the column whose values are compared
   * @param top how many articles are shown
   * @param limit the MQM points for each hundred words that no article may exceed
   */
  public record Choice(String input, Optional<String> groupBy, int top, OptionalDouble limit) {}
}
