package dev.galley.engine;

import dev.galley.text.Sentence;
import java.util.List;

/**
 * The penalty of a sentence that has no reference: a first, simple estimate from its issues and its
 * length.
 */
final class LoneScore {

  /** Points for each token, whatever is found: longer sentences hold more errors. */
  private static final double PER_TOKEN = 0.02;

  private LoneScore() {}

  /** Returns the penalty, above 0 and below 25. */
  static double of(Sentence sentence, List<Issue> issues) {
    return Score.bounded(Score.weight(issues) + sentence.tokens().size() * PER_TOKEN);
  }
}
