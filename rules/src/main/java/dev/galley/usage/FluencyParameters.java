package dev.galley.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** How {@link Signals} are weighed, as {@code fluency.properties} says. */
final class FluencyParameters {

  /** The names of {@link Signals#ofGrammar}, in order. */
  static final List<String> GRAMMAR =
      List.of("burden", "worst", "unknown", "letters", "order", "doubt");

  /** The names of {@link Signals#ofSynonyms}, in order. */
  static final List<String> SYNONYMS = List.of("burden");

  private static final double LEAST = -4;
  private static final double MOST = 10;

  private final List<String> lines;
  private final Evidence grammar;
  private final Evidence synonyms;
  private final double strangePassage;

  private FluencyParameters(Properties properties) {
    this.lines =
        properties.stringPropertyNames().stream()
            .sorted()
            .map(name -> name + "=" + properties.getProperty(name))
            .toList();
    this.grammar = Evidence.named("grammar", GRAMMAR, properties);
    this.synonyms = Evidence.named("synonyms", SYNONYMS, properties);
    this.strangePassage = number(properties, "strange-passage");
  }

  /** Reads them in the form of a properties file. */
  static FluencyParameters read(Reader in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return new FluencyParameters(properties);
  }

  /** Returns what ships. */
  static FluencyParameters shipped() {
    String name = "fluency.properties";
    InputStream file = FluencyParameters.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("No " + name + " on the class path");
    }
    try (Reader in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return read(in);
    } catch (IOException e) {
      throw EnglishStatistics.unreadable(name, e);
    }
  }

  private static double number(Properties properties, String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("No " + name + " in fluency.properties");
    }
    return Double.parseDouble(value);
  }

  /** Returns name and value of each, by name. */
  List<String> lines() {
    return lines;
  }

  /** Returns how much speaks for mistakes of grammar, 5 where clean sentences seldom come. */
  double grammar(Signals signals) {
    return grammar.of(signals.ofGrammar(), signals.length());
  }

  /** Returns how much speaks for displaced synonyms, 5 where clean sentences seldom come. */
  double synonyms(Signals signals) {
    return synonyms.of(signals.ofSynonyms(), signals.length());
  }

  /** Returns the greater of the two, or somewhat more where both speak: a smooth maximum. */
  double strangeness(Signals signals) {
    double sum = Math.exp(grammar(signals) / 2) + Math.exp(synonyms(signals) / 2);
    return 2 * Math.log(sum / 2);
  }

  /** Returns whether so much speaks for one of the two as hardly ever of a sound sentence. */
  boolean isStrange(Signals signals) {
    return grammar(signals) >= grammar.strange || synonyms(signals) >= synonyms.strange;
  }

  /** Returns whether sentences in a row are, as a whole, as hardly any clean ones are. */
  boolean isStrange(double[] passage) {
    return mean(passage) >= strangePassage;
  }

  /** Returns the mean of sentences, of which none counts for more than it should. */
  static double mean(double[] passage) {
    double sum = 0;
    for (double strangeness : passage) {
      sum += Math.max(LEAST, Math.min(MOST, strangeness));
    }
    return sum / passage.length;
  }

  /** A weighed sum of signals. */
  private static final class Evidence {

    /**
     * A mean over so many tokens tells half of what there is to tell. So the standard deviation
     * over clean articles is much the same in all quarters by length: of grammar from .90 to 1.10
     * of the whole, of synonyms from .77 in the shortest to 1.06.
     */
    private static final double HALF = 16;

    private final double[] weights;
    private final double middle;
    private final double unit;
    private final double strange;

    private Evidence(double[] weights, double middle, double unit, double strange) {
      this.weights = weights;
      this.middle = middle;
      this.unit = unit;
      this.strange = strange;
    }

    static Evidence named(String name, List<String> signals, Properties properties) {
      return new Evidence(
          signals.stream().mapToDouble(signal -> number(properties, name + "." + signal)).toArray(),
          number(properties, name + ".middle"),
          number(properties, name + ".unit"),
          number(properties, name + ".strange"));
    }

    double of(double[] signals, int length) {
      double sum = -middle;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * signals[i];
      }
      return sum / unit * length / (length + HALF);
    }
  }
}
