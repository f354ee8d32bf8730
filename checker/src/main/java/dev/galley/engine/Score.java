package dev.galley.engine;

import dev.galley.text.Link;
import java.util.ArrayList;
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

  private final LinkedScore linked;

  /** Makes a score that judges against a reference by {@code parameters}. */
  Score(ScoreParameters parameters) {
    linked = new LinkedScore(parameters);
  }

  /**
   * Returns the penalties of the candidate's sentences of a link, in order, each above 0 and below
   * 25; they approach both bounds smoothly.
   *
   * @param issues the issues of each sentence
   */
  List<Double> of(Link link, List<List<Issue>> issues) {
    if (link.hasReference()) {
      return linked.of(link, issues);
    }
    List<Double> penalties = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      penalties.add(LoneScore.of(link.candidate().get(i), issues.get(i)));
    }
    return penalties;
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
