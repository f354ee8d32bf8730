package dev.galley.engine;

import dev.galley.engine.Samples.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Turns weighted sums into penalties. */
final class Calibration {

  /** Penalties below are taken for this much: no rater sees so small a difference. */
  private static final double LEAST_PENALTY = 0.25;

  private static final double MOST_PENALTY = 24.5;

  /** Halvings of the interval in which the level is sought. */
  private static final int STEPS = 60;

  private static final double LOWEST = -10;
  private static final double HIGHEST = 10;

  private Calibration() {}

  /**
   * Returns the formula whose slope is the best for the logarithm of the penalty, by least squares,
   * and which gives as much penalty as the raters did; each task counts the same.
   */
  static Formula of(List<Formula.Term> terms, List<Samples> penalties) {
    Formula steep = new Formula(terms, 0, slope(new Formula(terms, 0, 1), penalties));
    double rated = mean(penalties, sample -> -sample.row().gold());
    double low = LOWEST;
    double high = HIGHEST;
    for (int step = 0; step < STEPS; step++) {
      double level = (low + high) / 2;
      Formula formula = new Formula(terms, level, steep.slope());
      if (mean(penalties, sample -> penalty(formula, sample)) < rated) {
        low = level;
      } else {
        high = level;
      }
    }
    return new Formula(terms, low, steep.slope());
  }

  private static double slope(Formula formula, List<Samples> penalties) {
    double x = mean(penalties, sample -> formula.sum(sample.values()));
    double y = mean(penalties, Calibration::target);
    double xx = mean(penalties, sample -> square(formula.sum(sample.values()) - x));
    double xy =
        mean(penalties, sample -> (formula.sum(sample.values()) - x) * (target(sample) - y));
    return xy / xx;
  }

  private static double square(double number) {
    return number * number;
  }

  private static double mean(List<Samples> tasks, ToDoubleFunction<Sample> number) {
    return tasks.stream()
        .mapToDouble(task -> task.all().stream().mapToDouble(number).average().orElseThrow())
        .average()
        .orElseThrow();
  }

  private static double penalty(Formula formula, Sample sample) {
    return Score.bounded(formula.points(sample.values()) * Math.exp(sample.factor()));
  }

  /** Returns what the formula ought to say of a sample: the logarithm of unbounded points. */
  private static double target(Sample sample) {
    double penalty = Math.min(MOST_PENALTY, Math.max(LEAST_PENALTY, -sample.row().gold()));
    return Math.log(-25 * Math.log(1 - penalty / 25));
  }
}
