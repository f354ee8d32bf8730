package dev.galley.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import dev.galley.rule.Severity;
import dev.galley.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What the rules say of one sentence.
 *
 * @param sentence the sentence
 * @param number its place in the article, counted from 1
 * @param issues what the rules found in it, by position; suppressed ones included
 * @param score the estimated MQM penalty, 0 to 25
 * @param reference the reference sentences it was compared with, in article order; empty for none
 * @param similarity chrF2 of the two sides of its link, 0 to 1; empty if there is no reference
 */
public record Verdict(
    Sentence sentence,
    int number,
    List<Issue> issues,
    double score,
    List<Sentence> reference,
    OptionalDouble similarity) {

  /** By severity, then score, then position. */
  public static final Comparator<Verdict> WORST_FIRST =
      comparing((Verdict verdict) -> verdict.severity().map(Severity::ordinal).orElse(-1))
          .reversed()
          .thenComparing(comparingDouble(Verdict::score).reversed())
          .thenComparing(comparingInt(Verdict::number));

  public Verdict {
    issues = List.copyOf(issues);
    reference = List.copyOf(reference);
  }

  /** Returns the issues that are not suppressed, by position. */
  public Stream<Issue> counting() {
    return issues.stream().filter(Issue::counts);
  }

  /** Returns the gravest severity of the issues that count, or nothing if there is none. */
  public Optional<Severity> severity() {
    return counting().map(Issue::severity).max(naturalOrder());
  }

  /** Returns the name of the severity used in reports: {@code none} if there is none. */
  public String severityLabel() {
    return severity().map(Severity::label).orElse("none");
  }

  /** Returns whether the severity is minor or worse. */
  public boolean isSuspect() {
    return isAtLeast(Severity.MINOR);
  }

  /** Returns whether the severity is {@code least} or worse. */
  public boolean isAtLeast(Severity least) {
    return severity().filter(severity -> severity.compareTo(least) >= 0).isPresent();
  }
}
