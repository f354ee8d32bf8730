package dev.galley.engine;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;

/**
 * The estimated MQM penalty of a sentence: what a human rater would take off.
 *
 * <p>Both estimates, with a reference and without, are on one scale, so that an article of which
 * the reference lacks a part has its sentences in a sensible order.
 */
final class Score {

  /** The most that MQM takes off a sentence (Freitag et al. 2021). */
  private static final double MOST = 25;

  private Score() {}

  /** Returns the penalty, above 0 and below 25; it approaches both bounds smoothly. */
  static double of(Sentence sentence, Link link, List<Issue> issues) {
    return link.hasReference()
        ? LinkedScore.of(sentence, link, issues)
        : LoneScore.of(sentence, issues);
  }

  /** Returns {@code points} that were added up without a bound, above 0 and below 25. */
  static double bounded(double points) {
    return MOST * (1 - Math.exp(-points / MOST));
  }

  /** Returns what MQM takes off for the issues that count, added up. */
  static double weight(List<Issue> issues) {
    return issues.stream().filter(Issue::counts).mapToInt(issue -> issue.severity().weight()).sum();
  }
}
