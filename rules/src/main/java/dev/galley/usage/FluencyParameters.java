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

  /** Of 99 clean articles the strangest has this mean, half of them are below .5. */
  private static final double STRANGEST_CLEAN = 1.6;

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

  /**
   * Returns whether sentences in a row are, as a whole, as hardly any clean ones are. The more they
   * are, the less chance has to do with their mean, and the nearer to {@link #STRANGEST_CLEAN} is
   * enough.
   *
   * @param mean the mean of the sentences, each {@link #limited}
   * @param sentences how many they are
   */
  boolean isStrange(double mean, int sentences) {
    double chance =
        (strangePassage - STRANGEST_CLEAN) * Math.sqrt((double) Usage.PASSAGE / sentences);
    return mean >= STRANGEST_CLEAN + chance;
  }

  /** Returns the strangeness of a sentence, which counts for no more than it should in a mean. */
  static double limited(double strangeness) {
    return Math.max(LEAST, Math.min(MOST, strangeness));
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
