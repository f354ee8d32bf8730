package dev.galley.engine;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;

/**
 * The penalty of a sentence that has a reference: a first, simple estimate from its issues, its
 * length and what it lacks in similarity to the reference.
 */
final class LinkedScore {

  /** Points for each token, whatever is found: longer sentences hold more errors. */
  private static final double PER_TOKEN = 0.02;

  /** Points for each token of a sentence that shares nothing with its reference. */
  private static final double PER_DIFFERING_TOKEN = 0.2;

  private LinkedScore() {}

  /** Returns the penalty, above 0 and below 25. */
  static double of(Sentence sentence, Link link, List<Issue> issues) {
    double perToken = PER_TOKEN + PER_DIFFERING_TOKEN * (1 - link.similarity());
    return Score.bounded(Score.weight(issues) + sentence.tokens().size() * perToken);
  }
}
