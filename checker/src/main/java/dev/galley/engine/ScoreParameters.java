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
 * The numbers of {@link LinkedScore}.
 *
 * @param terms one for each feature
 * @param level what is added to the weighted sum of the features
 * @param slope what the weighted sum is multiplied by
 */
record ScoreParameters(List<Term> terms, double level, double slope) {

  private static final String LEVEL = "level";
  private static final String SLOPE = "slope";

  ScoreParameters {
    terms = List.copyOf(terms);
    if (!terms.stream().map(Term::feature).toList().equals(List.of(LinkFeature.values()))) {
      throw new IllegalArgumentException("Not one term for each feature, in their order: " + terms);
    }
  }

  /** Returns the parameters that ship. */
  static ScoreParameters standard() {
    return Shipped.PARAMETERS;
  }

  /** Reads a table: the name and the numbers of a parameter in each line, tabs between them. */
  static ScoreParameters read(Stream<String> lines) {
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
                    LinkFeature.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    number,
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3])));
      }
    }
    return new ScoreParameters(terms, level, slope);
  }

  /** Returns the lines that {@link #read} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(LEVEL, level));
    lines.add(line(SLOPE, slope));
    for (Term term : terms) {
      lines.add(line(term.feature().label(), term.weight(), term.centre(), term.scale()));
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

  /** Returns the points of a link, which have no upper bound. */
  double points(Contrast contrast) {
    double sum = terms.stream().mapToDouble(term -> term.of(contrast)).sum();
    return Math.exp(level + slope * sum) * contrast.difference();
  }

  /**
   * What a feature adds.
   *
   * @param feature the feature
   * @param weight what its deviation is multiplied by
   * @param centre what it is on average
   * @param scale its standard deviation
   */
  record Term(LinkFeature feature, double weight, double centre, double scale) {

    /** Deviations approach this many of their standard. */
    private static final double MOST_DEVIATIONS = 6;

    double of(Contrast contrast) {
      return weight * deviation(feature.of(contrast));
    }

    /** Returns how many standard deviations a value is off its centre, bounded smoothly. */
    double deviation(double value) {
      return MOST_DEVIATIONS * Math.tanh((value - centre) / scale / MOST_DEVIATIONS);
    }
  }

  /** Read when first asked for. */
  private static final class Shipped {

    static final ScoreParameters PARAMETERS = load();

    private static ScoreParameters load() {
      String name = "link-score.tsv";
      try (InputStream in = ScoreParameters.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("No " + name + " on the class path");
        }
        return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read " + name, e);
      }
    }
  }
}
