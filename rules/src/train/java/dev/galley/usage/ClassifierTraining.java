package dev.galley.usage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Collects the features of right and wrong words and learns to tell them apart. */
final class ClassifierTraining {

  private static final double PRECISION = 0.01;

  /** One for each place, shared by all examples. */
  private static final Feature[] NODES =
      IntStream.rangeClosed(1, 1 << Templates.BITS)
          .mapToObj(place -> new FeatureNode(place, 1))
          .toArray(Feature[]::new);

  private final List<Feature[]> examples = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final int[] features;
  private final double cost;

  /**
   * Makes a training.
   *
   * @param byName whether features that go by which word it is count, too
   * @param cost the weight of the examples against the penalty on large weights
   */
  ClassifierTraining(boolean byName, double cost) {
    this.cost = cost;
    this.features =
        IntStream.range(0, Templates.count())
            .filter(feature -> byName || !Templates.isByName(feature))
            .toArray();
  }

  /** Adds the words of a sentence. */
  void add(WordView view, boolean[] isWrong) {
    int[] places = new int[Templates.count()];
    for (int i = 0; i < isWrong.length; i++) {
      Templates.places(view.rows(), WordView.BORDERS + i, places);
      examples.add(
          Arrays.stream(features)
              .map(feature -> places[feature])
              .sorted()
              .distinct()
              .mapToObj(place -> NODES[place])
              .toArray(Feature[]::new));
      labels.add(isWrong[i]);
    }
  }

  /** Learns the weights: the last is the bias. */
  double[] learn() {
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = 1 << Templates.BITS;
    problem.x = examples.toArray(new Feature[0][]);
    problem.y = labels.stream().mapToDouble(label -> label ? 1 : 0).toArray();
    problem.bias = -1;
    Linear.disableDebugOutput();
    Feature[] bias = new Feature[] {new FeatureNode(problem.n + 1, 1)};
    problem.n++;
    for (int i = 0; i < problem.l; i++) {
      Feature[] with = Arrays.copyOf(problem.x[i], problem.x[i].length + 1);
      with[with.length - 1] = bias[0];
      problem.x[i] = with;
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    return Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).toArray();
  }
}
