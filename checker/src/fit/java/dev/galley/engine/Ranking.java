package dev.galley.engine;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.galley.engine.Samples.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the parameters of the score: a logistic regression that tells of two sentences of one task
 * the better one (Joachims 2002, <i>Optimizing search engines using clickthrough data</i>), then a
 * line from its sums to the logarithm of the penalty.
 */
final class Ranking {

  /** Of each task with ratings; of DEMETR every damaged copy and its base. */
  private static final int PAIRS = 12_000;

  /** Brings the small differences between a sentence and its damaged copy to the size of others. */
  private static final double COPIES_SCALE = 10;

  /** How much a wrong order costs against large weights. */
  private static final double COST = 0.01;

  private static final double PRECISION = 1e-5;

  /** Penalties below are taken for this much: no rater sees so small a difference. */
  private static final double LEAST_PENALTY = 0.25;

  private static final double MOST_PENALTY = 24.5;

  private final List<Samples> rated;
  private final Samples copies;
  private final List<ScoreParameters.Term> unweighted;

  /**
   * @param rated samples with human ratings
   * @param copies samples that are damaged copies of others
   */
  private Ranking(List<Samples> rated, Samples copies) {
    this.rated = rated;
    this.copies = copies;
    this.unweighted = unweighted(rated);
  }

  /** Fits all parameters; {@code penalties} are those of {@code rated} that are MQM penalties. */
  static ScoreParameters fit(List<Samples> rated, Samples copies, List<Samples> penalties) {
    Ranking ranking = new Ranking(rated, copies);
    List<ScoreParameters.Term> terms = ranking.weighted();
    return calibrated(terms, penalties);
  }

  /** Returns terms of weight 1: each task counts the same, whatever its size. */
  private static List<ScoreParameters.Term> unweighted(List<Samples> rated) {
    List<ScoreParameters.Term> terms = new ArrayList<>();
    for (LinkFeature feature : LinkFeature.values()) {
      double centre =
          rated.stream().mapToDouble(task -> mean(task, feature, 0, 1)).average().orElseThrow();
      double variance =
          rated.stream()
              .mapToDouble(task -> mean(task, feature, centre, 2))
              .average()
              .orElseThrow();
      terms.add(new ScoreParameters.Term(feature, 1, centre, Math.sqrt(variance) + 1e-9));
    }
    return terms;
  }

  private static double mean(Samples task, LinkFeature feature, double centre, int power) {
    return task.all().stream()
        .mapToDouble(sample -> Math.pow(sample.value(feature) - centre, power))
        .average()
        .orElseThrow();
  }

  private List<ScoreParameters.Term> weighted() {
    List<Feature[]> differences = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    for (Samples task : rated) {
      task.pairs(PAIRS).forEach(pair -> add(pair, 1, differences, labels));
    }
    copies.copies().forEach(pair -> add(pair, COPIES_SCALE, differences, labels));
    Problem problem = new Problem();
    problem.l = differences.size();
    problem.n = unweighted.size();
    problem.x = differences.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
    double sign = model.getLabels()[0];
    double[] weights = model.getFeatureWeights();
    List<ScoreParameters.Term> terms = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      ScoreParameters.Term term = unweighted.get(i);
      terms.add(
          new ScoreParameters.Term(term.feature(), sign * weights[i], term.centre(), term.scale()));
    }
    return terms;
  }

  /** Adds the worse less the better one, every other time the other way about. */
  private void add(Sample[] pair, double scale, List<Feature[]> differences, List<Double> labels) {
    double label = differences.size() % 2 == 0 ? 1 : -1;
    Feature[] difference = new Feature[unweighted.size()];
    for (int i = 0; i < difference.length; i++) {
      ScoreParameters.Term term = unweighted.get(i);
      double worse = term.deviation(pair[1].value(term.feature()));
      double better = term.deviation(pair[0].value(term.feature()));
      difference[i] = new FeatureNode(i + 1, label * scale * (worse - better));
    }
    differences.add(difference);
    labels.add(label);
  }

  /** Least squares, each task counting the same. */
  private static ScoreParameters calibrated(
      List<ScoreParameters.Term> terms, List<Samples> penalties) {
    double weight = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (Samples task : penalties) {
      double each = 1.0 / task.all().size();
      for (Sample sample : task.all()) {
        double x = sum(terms, sample);
        double y = Math.log(points(-sample.row().gold()));
        weight += each;
        sumX += each * x;
        sumY += each * y;
        sumXx += each * x * x;
        sumXy += each * x * y;
      }
    }
    double slope = (weight * sumXy - sumX * sumY) / (weight * sumXx - sumX * sumX);
    return new ScoreParameters(terms, (sumY - slope * sumX) / weight, slope);
  }

  private static double sum(List<ScoreParameters.Term> terms, Sample sample) {
    return terms.stream()
        .mapToDouble(term -> term.weight() * term.deviation(sample.value(term.feature())))
        .sum();
  }

  /** Returns what {@link Score#bounded} makes a penalty of. */
  private static double points(double penalty) {
    double bounded = Math.min(MOST_PENALTY, Math.max(LEAST_PENALTY, penalty));
    return -25 * Math.log(1 - bounded / 25);
  }
}
