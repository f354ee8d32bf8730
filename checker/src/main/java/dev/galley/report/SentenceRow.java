package dev.galley.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.galley.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sentence, as {@code sentences.csv} has it, with its issues.
 *
 * @param number its place in the article, counted from 1
 * @param severity of its worst issue; empty if it has none
 * @param reference what it was compared with; empty for nothing
 */
record SentenceRow(
    int number,
    String text,
    Optional<Severity> severity,
    double score,
    String reference,
    List<IssueRow> issues) {

  /** By severity, then score, then position. */
  static final Comparator<SentenceRow> WORST_FIRST =
      comparing((SentenceRow row) -> row.severity().map(Severity::ordinal).orElse(-1))
          .reversed()
          .thenComparing(comparingDouble(SentenceRow::score).reversed())
          .thenComparing(comparingInt(SentenceRow::number));

  SentenceRow {
    issues = List.copyOf(issues);
  }

  /** Returns whether it is minor or worse. */
  boolean isSuspect() {
    return severity.filter(worst -> worst.compareTo(Severity.MINOR) >= 0).isPresent();
  }
}
