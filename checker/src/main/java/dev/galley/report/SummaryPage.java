package dev.galley.report;

import dev.galley.report.HtmlPage.Label;
import dev.galley.report.HtmlPage.Piece;
import dev.galley.report.HtmlPage.Reason;
import java.util.List;

/**
 * What stands on the page of a run; the template {@code summary.jte} only lays it out.
 *
 * @param input the input's name
 * @param verdict how many sentences are suspect
 * @param facts what was run, in words
 * @param scale the bars of severities: of the articles, of the suspect sentences
 * @param groups what the articles of each value count together, if they were grouped
 * @param hint which columns there are to group by; empty if that is known
 * @param articles the worst articles, worst first
 * @param more what stands below them
 * @param rules the rules that found something, the most frequent first
 * @param errors articles that could not be checked
 */
record SummaryPage(
    String input,
    String verdict,
    List<Fact> facts,
    List<Scale> scale,
    List<GroupTable> groups,
    String hint,
    List<Article> articles,
    String more,
    RuleTable rules,
    ErrorTable errors,
    String signature,
    String style,
    String policy) {

  /** A figure and what it counts. */
  record Fact(String number, String text, String target) {}

  /**
   * A part of a bar, in thousandths of its width.
   *
   * @param name the class that colours it
   */
  record Part(String name, long start, long width) {}

  /** What a part of a bar says, in words. */
  record Legend(Label label, String number, String share) {}

  /** A bar of severities. */
  record Scale(String title, List<Part> parts, List<Legend> keys) {}

  /**
   * What the articles of a value count together.
   *
   * @param kind the class of the row: how it is shown
   * @param width of the bar of its points, in thousandths
   * @param parts of the bar of its suspect sentences
   */
  record Group(
      String kind,
      String value,
      long width,
      String per100Words,
      List<Part> parts,
      String articles,
      String sentences,
      String suspects,
      String graves,
      String errors) {}

  /**
   * The values of a column.
   *
   * @param mean where the mean of all stands on the bars, in thousandths
   */
  record GroupTable(
      String column, String caption, long mean, boolean hasErrors, List<Group> rows) {}

  /** A suspect sentence and what it was compared with. */
  record Sentence(
      Label label, int number, List<Piece> text, List<Reason> reasons, String reference) {}

  /**
   * One of the worst articles.
   *
   * @param anchor where it stands on the page
   * @param group the value it was grouped by
   * @param parts its suspect sentences by severity, as a bar
   * @param more how many suspect sentences are not shown
   */
  record Article(
      String anchor,
      Label label,
      String id,
      String group,
      String points,
      String facts,
      String explanation,
      List<Part> parts,
      String counts,
      List<Sentence> sentences,
      String more) {}

  /** A rule and what it found. */
  record Rule(
      String id, String summary, List<Part> parts, String issues, String articles, String counts) {}

  /** The rules. */
  record RuleTable(List<Rule> rows, String more) {}

  /** An article that could not be checked. */
  record Fault(String row, String id, String reason) {}

  /** Those. */
  record ErrorTable(String title, List<Fault> rows, String more) {}
}
