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
 * Weighs features: a logistic regression that tells of two sentences the better one (Joachims 2002,
 * <i>Optimizing search engines using clickthrough data</i>).
 */
final class Ranking {

  private static final double PRECISION = 1e-5;

  private final List<Formula.Term> unweighted;
  private final List<Feature[]> differences = new ArrayList<>();
  private final List<Double> labels = new ArrayList<>();

  /** Scales {@code features} by their averages over tasks, each counting the same. */
  Ranking(List<String> features, List<Samples> tasks) {
    unweighted = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int feature = i;
      double centre =
          tasks.stream().mapToDouble(task -> mean(task, feature, 0, 1)).average().orElseThrow();
      double variance =
          tasks.stream()
              .mapToDouble(task -> mean(task, feature, centre, 2))
              .average()
              .orElseThrow();
      unweighted.add(new Formula.Term(features.get(i), 1, centre, Math.sqrt(variance) + 1e-9));
    }
  }

  private static double mean(Samples task, int feature, double centre, int power) {
    return task.all().stream()
        .mapToDouble(sample -> Math.pow(sample.values().get(feature) - centre, power))
        .average()
        .orElseThrow();
  }

  /**
   * Adds pairs to learn from, the better one first.
   *
   * @param scale what the differences are multiplied by
   */
  Ranking with(List<Sample[]> pairs, double scale) {
    pairs.forEach(pair -> add(pair, scale));
    return this;
  }

  /** Adds the worse less the better one, every other time the other way about. */
  private void add(Sample[] pair, double scale) {
    double label = differences.size() % 2 == 0 ? 1 : -1;
    Feature[] difference = new Feature[unweighted.size()];
    for (int i = 0; i < difference.length; i++) {
      Formula.Term term = unweighted.get(i);
      double worse = term.deviation(pair[1].values().get(i));
      double better = term.deviation(pair[0].values().get(i));
      difference[i] = new FeatureNode(i + 1, label * scale * (worse - better));
    }
    differences.add(difference);
    labels.add(label);
  }

  /**
   * Returns the weighted terms.
   *
   * @param cost how much a wrong order costs against large weights
   */
  List<Formula.Term> terms(double cost) {
    Problem problem = new Problem();
    problem.l = differences.size();
    problem.n = unweighted.size();
    problem.x = differences.toArray(Feature[][]::new);
    problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
    double sign = model.getLabels()[0];
    double[] weights = model.getFeatureWeights();
    List<Formula.Term> terms = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Formula.Term term = unweighted.get(i);
      terms.add(new Formula.Term(term.feature(), sign * weights[i], term.centre(), term.scale()));
    }
    return terms;
  }
}
