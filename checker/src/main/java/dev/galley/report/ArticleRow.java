package dev.galley.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import dev.galley.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article, as {@code articles.csv} has it, with its sentences.
 *
 * @param number its place in the table, counted from 1
 * @param severity of its worst sentence; empty if none has one
 * @param totals what it counts
 * @param scorePer100Words its MQM points for each hundred words, fewer than {@link
 *     Summary#LEAST_WORDS} words counted as so many
 * @param suspectScore the sum of the scores of its suspect sentences, in MQM points
 * @param explanation what is to be said of it as a whole, or the messages of its gravest issues
 * @param error why it could not be checked; empty if it was
 */
record ArticleRow(
    long number,
    String id,
    Optional<Severity> severity,
    Totals totals,
    double scorePer100Words,
    double suspectScore,
    String explanation,
    String error,
    List<String> passedThrough,
    List<SentenceRow> sentences) {

  /**
   * By severity, then the score of what is suspect, then position. Every sentence has a score, so
   * that of a whole article says most about its length.
   */
  static final Comparator<ArticleRow> WORST_FIRST =
      comparing((ArticleRow row) -> row.severity().map(Severity::ordinal).orElse(-1))
          .reversed()
          .thenComparing(comparingDouble((ArticleRow row) -> row.suspectScore()).reversed())
          .thenComparing(comparingLong(ArticleRow::number));

  ArticleRow {
    passedThrough = List.copyOf(passedThrough);
    sentences = List.copyOf(sentences);
  }

  /** Returns this article with its worst suspect sentences only, worst first. */
  ArticleRow withWorst(int most) {
    return new ArticleRow(
        number,
        id,
        severity,
        totals,
        scorePer100Words,
        suspectScore,
        explanation,
        error,
        passedThrough,
        sentences.stream()
            .filter(SentenceRow::isSuspect)
            .sorted(SentenceRow.WORST_FIRST)
            .limit(most)
            .toList());
  }
}
