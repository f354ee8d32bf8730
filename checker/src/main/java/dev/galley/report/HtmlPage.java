package dev.galley.report;

import java.util.List;

/**
 * What stands on the page of a report; the template {@code report.jte} only lays it out.
 *
 * @param title the article's name
 * @param verdict how many sentences are suspect
 * @param totals how many of each severity, gravest first
 * @param score the score in words
 * @param comparison what it was compared with, in words
 * @param remarks what is to be said of the article as a whole
 * @param items the suspect sentences, worst first
 * @param blocks the article
 * @param references what it was compared with
 * @param suppressed issues that count for nothing
 * @param unused suppressions that match nothing
 * @param signature the report's
 * @param style the style sheet
 * @param script the script
 * @param policy the content security policy, which knows the hashes of both
 */
record HtmlPage(
    String title,
    String verdict,
    List<Label> totals,
    String score,
    String comparison,
    List<String> remarks,
    List<Item> items,
    List<Paragraph> blocks,
    List<Reference> references,
    List<Reason> suppressed,
    List<String> unused,
    String signature,
    String style,
    String script,
    String policy) {

  /**
   * The name of a severity, never shown by colour alone.
   *
   * @param severity the name
   * @param symbol the sign before it
   * @param text the words shown
   */
  record Label(String severity, String symbol, String text) {}

  /** A run of characters; {@code mark} is the class of its mark, empty for none. */
  record Piece(String text, String mark) {}

  /** A reason, the id of its rule, and why it is suppressed, empty if it is not. */
  record Reason(String message, String rule, String note) {}

  /** A link inside the page. */
  record Jump(String target, String text, String label) {}

  /** A suspect sentence in the list. */
  record Item(
      int number,
      Label label,
      String place,
      List<Piece> text,
      List<Reason> reasons,
      String source,
      List<Piece> reference,
      List<Jump> jumps) {}

  /**
   * A sentence of an article.
   *
   * @param id its anchor
   * @param classes how it is shown
   * @param labels its severity, if it is suspect
   * @param links the anchors of what says the same, separated by spaces
   */
  record Line(
      String id,
      int number,
      String classes,
      List<Label> labels,
      List<Piece> text,
      List<Jump> jumps,
      String links) {}

  /** A block of an article. */
  record Paragraph(String kind, List<Line> lines) {}

  /** A reference article. */
  record Reference(int number, String name, List<Paragraph> blocks) {}
}
