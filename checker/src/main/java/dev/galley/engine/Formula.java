package dev.galley.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A weighted sum of features, each as the number of standard deviations it is off its average, and
 * its exponential.
 *
 * @param terms one for each feature
 * @param level what is added to the weighted sum
 * @param slope what the weighted sum is multiplied by
 */
record Formula(List<Term> terms, double level, double slope) {

  private static final String LEVEL = "level";
  private static final String SLOPE = "slope";

  Formula {
    terms = List.copyOf(terms);
  }

  /** Reads a table that ships beside this class. */
  static Formula shipped(String name) {
    try (InputStream in = Formula.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name + " on the class path");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + name, e);
    }
  }

  /** Reads a table: the name and the numbers of a parameter in each line, tabs between them. */
  static Formula read(Stream<String> lines) {
    List<Term> terms = new ArrayList<>();
    double level = Double.NaN;
    double slope = Double.NaN;
    for (String line : lines.filter(line -> !line.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      double number = Double.parseDouble(cells[1]);
      switch (cells[0]) {
        case LEVEL -> level = number;
        case SLOPE -> slope = number;
        default ->
            terms.add(
                new Term(
                    cells[0], number, Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
      }
    }
    return new Formula(terms, level, slope);
  }

  /** Returns the lines that {@link #read} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(LEVEL, level));
    lines.add(line(SLOPE, slope));
    for (Term term : terms) {
      lines.add(line(term.feature(), term.weight(), term.centre(), term.scale()));
    }
    return lines;
  }

  private static String line(String name, double... numbers) {
    StringBuilder line = new StringBuilder(name);
    for (double number : numbers) {
      line.append(String.format(Locale.ROOT, "\t%.6f", number));
    }
    return line.toString();
  }

  /** Returns the names of the features, in order. */
  List<String> features() {
    return terms.stream().map(Term::feature).toList();
  }

  /**
   * Returns the weighted sum.
   *
   * @param values of the features, in order
   */
  double sum(List<Double> values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += terms.get(i).weight() * terms.get(i).deviation(values.get(i));
    }
    return sum;
  }

  /** Returns the exponential of level and sloped sum: points that have no upper bound. */
  double points(List<Double> values) {
    return Math.exp(level + slope * sum(values));
  }

  /**
   * What a feature adds.
   *
   * @param feature its name
   * @param weight what its deviation is multiplied by
   * @param centre what it is on average
   * @param scale its standard deviation
   */
  record Term(String feature, double weight, double centre, double scale) {

    /** Deviations approach this many of their standard. */
    private static final double MOST_DEVIATIONS = 6;

    /** Returns how many standard deviations a value is off its centre, bounded smoothly. */
    double deviation(double value) {
      return MOST_DEVIATIONS * Math.tanh((value - centre) / scale / MOST_DEVIATIONS);
    }
  }
}
