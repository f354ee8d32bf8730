package dev.galley.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.galley.rule.Category;
import dev.galley.rule.Finding;
import dev.galley.rule.Severity;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding, the rule that made it, and what it weighs in this run.
 *
 * @param finding what the rule saw
 * @param ruleId the rule
 * @param category the MQM category of the rule
 * @param severity what this run says such a finding weighs
 * @param suppressed why an editor said that it counts for nothing; empty if it counts
 */
public record Issue(
    Finding finding,
    String ruleId,
    Category category,
    Severity severity,
    Optional<String> suppressed) {

  /** By position, then rule id, then message: the order in which all is printed. */
  public static final Comparator<Issue> BY_POSITION =
      comparingInt((Issue issue) -> issue.finding().span().start())
          .thenComparingInt(issue -> issue.finding().span().end())
          .thenComparing(Issue::ruleId)
          .thenComparing(issue -> issue.finding().message());

  /** The gravest first, then by position. */
  public static final Comparator<Issue> WORST_FIRST =
      comparing(Issue::severity).reversed().thenComparing(BY_POSITION);

  /** Returns whether it counts in severity and score. */
  public boolean counts() {
    return suppressed.isEmpty();
  }

  /** Returns this issue, suppressed for a reason. */
  public Issue suppressedFor(String reason) {
    return new Issue(finding, ruleId, category, severity, Optional.of(reason));
  }
}
