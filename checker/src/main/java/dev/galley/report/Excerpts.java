package dev.galley.report;

import dev.galley.rule.Severity;
import dev.galley.text.Span;
import java.util.Comparator;
import java.util.List;

/** As much of hostile or endless text as a page or a line can hold. */
final class Excerpts {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_TEXT = 700;
  private static final int BEFORE_FAULT = 250;
  private static final int MOST_ISSUES = 8;
  private static final String CUT = "…";

  private Excerpts() {}

  /** Returns the beginning of a name. */
  static String of(String name) {
    return beginning(name, LONGEST_NAME);
  }

  /** Returns an article of which every text is short. */
  static ArticleRow of(ArticleRow article) {
    return new ArticleRow(
        article.number(),
        of(article.id()),
        article.severity(),
        article.totals(),
        article.scorePer100Words(),
        article.suspectScore(),
        beginning(article.explanation(), LONGEST_REASON),
        beginning(article.error(), LONGEST_REASON),
        article.passedThrough().stream().map(Excerpts::of).toList(),
        article.sentences().stream().map(Excerpts::of).toList());
  }

  private static SentenceRow of(SentenceRow sentence) {
    List<IssueRow> issues =
        sentence.issues().stream()
            .sorted(Comparator.comparing(IssueRow::severity, Comparator.<Severity>reverseOrder()))
            .limit(MOST_ISSUES)
            .toList();
    String text = sentence.text();
    int fault =
        issues.stream()
            .map(IssueRow::span)
            .filter(span -> span.length() < text.length())
            .mapToInt(Span::start)
            .findFirst()
            .orElse(0);
    int start =
        text.length() <= LONGEST_TEXT
            ? 0
            : Math.max(0, Math.min(fault - BEFORE_FAULT, text.length() - LONGEST_TEXT));
    int end = Math.min(text.length(), start + LONGEST_TEXT);
    String before = start == 0 ? "" : CUT;
    int shift = before.length() - start;
    return new SentenceRow(
        sentence.number(),
        before + text.substring(start, end) + (end == text.length() ? "" : CUT),
        sentence.severity(),
        sentence.score(),
        beginning(sentence.reference(), LONGEST_TEXT),
        issues.stream()
            .map(
                issue ->
                    new IssueRow(
                        issue.rule(),
                        issue.category(),
                        issue.severity(),
                        new Span(
                            clamp(issue.span().start(), start, end) + shift,
                            clamp(issue.span().end(), start, end) + shift),
                        beginning(issue.message(), LONGEST_REASON),
                        beginning(issue.replacement(), LONGEST_REASON)))
            .toList());
  }

  private static int clamp(int offset, int start, int end) {
    return Math.min(Math.max(offset, start), end);
  }

  private static String beginning(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + CUT;
  }
}
