package dev.galley.engine;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;

/**
 * The estimated MQM penalty of a sentence: a first, simple estimate from its issues, its length and
 * what it lacks in similarity to the reference.
 */
final class Score {

  /** The most that MQM takes off a sentence (Freitag et al. 2021). */
  private static final double MOST = 25;

  /** Points for each token, whatever is found: longer sentences hold more errors. */
  private static final double PER_TOKEN = 0.02;

  /** Points for each token of a sentence that shares nothing with its reference. */
  private static final double PER_DIFFERING_TOKEN = 0.2;

  private Score() {}

  /** Returns the penalty, above 0 and below 25; it approaches both bounds smoothly. */
  static double of(Sentence sentence, Link link, List<Issue> issues) {
    double found =
        issues.stream().filter(Issue::counts).mapToInt(issue -> issue.severity().weight()).sum();
    int tokens = sentence.tokens().size();
    double differing = link.hasReference() ? 1 - link.similarity() : 0;
    double raw = found + tokens * (PER_TOKEN + PER_DIFFERING_TOKEN * differing);
    return MOST * (1 - Math.exp(-raw / MOST));
  }
}
