package dev.galley.engine;

import dev.galley.text.Sentence;
import dev.galley.usage.Usage;
import java.util.List;

/**
 * The penalty of a sentence that has no reference: what its issues weigh, more the further its
 * wording is from usual English, and more for what makes it longer than most sentences are.
 */
final class LoneScore {

  /** Points for a sentence as usual as those of an encyclopedia. */
  private static final double USUAL = 0.15;

  /**
   * How steeply the points grow with the strangeness of the wording. Decided, not fitted: flatter,
   * the score of a row becomes that of its longest sentences, which the judgements of good machine
   * translation reward (wmt23_zhen) and the others punish (spun, jfleg).
   */
  private static final double STEEPNESS = 0.75;

  /** Tokens that a sentence has at no cost. */
  private static final int FREE_TOKENS = 30;

  /** Points for each further token. */
  private static final double PER_TOKEN = 0.01;

  private LoneScore() {}

  /** Returns the penalty, above 0 and below 25. */
  static double of(Sentence sentence, List<Issue> issues) {
    double strange = USUAL * Math.exp(STEEPNESS * Usage.of(sentence).strangeness());
    double length = PER_TOKEN * Math.max(0, sentence.tokens().size() - FREE_TOKENS);
    return Score.bounded(Score.weight(issues) + strange + length);
  }
}
