package dev.galley.usage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Fits {@link FluencyParameters} to sentences that no model was trained on: the weights so that a
 * damaged sentence stands above what it was made of (a logistic regression over the differences),
 * the units and thresholds so that a stated share of the sound sentences lies below.
 */
final class FluencyFit {

  private static final double COST = 1;
  private static final double PRECISION = 1e-4;

  /** Of the sound sentences so many lie below 5 before short ones are drawn to the middle. */
  private static final double USUAL = .95;

  private static final double AT_USUAL = 5;

  /** Of the sound sentences so many are not called strange for their grammar, or their synonyms. */
  private static final double SOUND = .995;

  /**
   * A passage is called strange when its mean is so many standard errors above that of all sound
   * sentences. The sentences of an article are alike in subject and writer: 4.7 is the most in 597
   * passages of clean_articles. Of the passages of the spun texts in spun .39 have more than 5.5.
   */
  private static final double STANDARD_ERRORS = 5.5;

  private final List<Signals> sound = new ArrayList<>();
  private final List<Pair> grammar = new ArrayList<>();
  private final List<Pair> synonyms = new ArrayList<>();

  /** Adds a sound sentence. */
  void add(Signals sentence) {
    sound.add(sentence);
  }

  /** Adds a sentence in which mistakes of grammar were planted, and what it was before. */
  void addGrammar(Signals damaged, Signals before) {
    grammar.add(new Pair(damaged, before));
  }

  /** Adds a sentence in which words were exchanged for synonyms, and what it was before. */
  void addSynonyms(Signals damaged, Signals before) {
    synonyms.add(new Pair(damaged, before));
  }

  /** Returns the parameters as the lines of a properties file. */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    evidence(lines, "grammar", FluencyParameters.GRAMMAR, grammar, Signals::ofGrammar);
    evidence(lines, "synonyms", FluencyParameters.SYNONYMS, synonyms, Signals::ofSynonyms);
    String fitted = String.join("\n", lines);
    String later = "\ngrammar.strange=0\nsynonyms.strange=0\nstrange-passage=0\n";
    FluencyParameters parameters = FluencyParameters.read(new StringReader(fitted + later));
    lines.add(line("grammar.strange", quantile(each(parameters::grammar), SOUND)));
    lines.add(line("synonyms.strange", quantile(each(parameters::synonyms), SOUND)));
    lines.add(line("strange-passage", passage(each(parameters::strangeness))));
    return lines;
  }

  private double[] each(ToDoubleFunction<Signals> measure) {
    return sound.stream().mapToDouble(measure).toArray();
  }

  private void evidence(
      List<String> lines,
      String name,
      List<String> names,
      List<Pair> pairs,
      Function<Signals, double[]> signals) {
    double[] units = units(signals);
    double[] weights = weights(pairs, signals, units);
    double[] sums =
        sound.stream().mapToDouble(sentence -> dot(weights, signals.apply(sentence))).toArray();
    for (int i = 0; i < weights.length; i++) {
      lines.add(line(name + "." + names.get(i), weights[i]));
    }
    double middle = quantile(sums, .5);
    lines.add(line(name + ".middle", middle));
    lines.add(line(name + ".unit", (quantile(sums, USUAL) - middle) / AT_USUAL));
  }

  /** Returns the standard deviation of each signal over the sound sentences. */
  private double[] units(Function<Signals, double[]> signals) {
    double[][] all = sound.stream().map(signals).toArray(double[][]::new);
    double[] units = new double[all[0].length];
    for (int i = 0; i < units.length; i++) {
      int signal = i;
      double[] values = Arrays.stream(all).mapToDouble(row -> row[signal]).toArray();
      units[i] = deviation(values);
    }
    return units;
  }

  /** Returns the weights under which the damaged ones of the pairs stand above the others. */
  private static double[] weights(
      List<Pair> pairs, Function<Signals, double[]> signals, double[] units) {
    List<Feature[]> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      double[] damaged = signals.apply(pair.damaged());
      double[] before = signals.apply(pair.before());
      Feature[] up = new Feature[units.length];
      Feature[] down = new Feature[units.length];
      for (int i = 0; i < units.length; i++) {
        double difference = units[i] == 0 ? 0 : (damaged[i] - before[i]) / units[i];
        up[i] = new FeatureNode(i + 1, difference);
        down[i] = new FeatureNode(i + 1, -difference);
      }
      rows.add(up);
      rows.add(down);
    }
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = units.length;
    problem.x = rows.toArray(new Feature[0][]);
    problem.y = new double[rows.size()];
    for (int i = 0; i < problem.y.length; i++) {
      problem.y[i] = i % 2 == 0 ? 1 : 0;
    }
    problem.bias = -1;
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] weights = new double[units.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = units[i] == 0 ? 0 : sign * model.getFeatureWeights()[i] / units[i];
    }
    return weights;
  }

  private static double passage(double[] strangeness) {
    double error = deviation(strangeness) / Math.sqrt(Usage.PASSAGE);
    return Arrays.stream(strangeness).map(FluencyParameters::limited).average().orElseThrow()
        + STANDARD_ERRORS * error;
  }

  private static double dot(double[] weights, double[] signals) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signals[i];
    }
    return sum;
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / values.length);
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s=%.4g", name, value);
  }

  /** A damaged sentence and what it was before. */
  private record Pair(Signals damaged, Signals before) {}
}
