package dev.galley.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What is measured of a sentence as a whole; {@code fluency.properties} says how it is weighed.
 *
 * @param length how many tokens it has
 * @param grammar how many mistakes of grammar are expected, a token
 * @param worstGrammar the mean logit of the three words that look most like such
 * @param synonyms how many words in the place of better ones are expected, a token
 * @param worstSynonyms the mean logit of the three words that look most like such
 * @param gap how many frequency classes the words are below their commonest synonyms, on average
 * @param unknown the share of words, names apart, that no dictionary has
 * @param letters how unlikely the letters are, a letter
 * @param order how unlikely the sequence of ambiguity classes is, a token
 */
record Signals(
    int length,
    double grammar,
    double worstGrammar,
    double synonyms,
    double worstSynonyms,
    double gap,
    double unknown,
    double letters,
    double order) {

  /** So many tokens tell half of what there is to tell. */
  private static final double HALF = 15;

  private static final double LEAST = -6;
  private static final double MOST = 14;

  double strangeness() {
    double means =
        Weight.GRAMMAR.of(grammar)
            + Weight.SYNONYMS.of(synonyms)
            + Weight.GAP.of(gap)
            + Weight.UNKNOWN.of(unknown)
            + Weight.LETTERS.of(letters)
            + Weight.ORDER.of(order);
    double worst = Weight.WORST_GRAMMAR.of(worstGrammar) + Weight.WORST_SYNONYMS.of(worstSynonyms);
    return Math.max(LEAST, Math.min(MOST, means * length / (length + HALF) + worst));
  }

  /** How a signal counts. */
  private record Weight(double weight, double middle, double unit) {

    private static final Properties ALL = read();

    static final Weight GRAMMAR = named("grammar");
    static final Weight WORST_GRAMMAR = named("worst-grammar");
    static final Weight SYNONYMS = named("synonyms");
    static final Weight WORST_SYNONYMS = named("worst-synonyms");
    static final Weight GAP = named("gap");
    static final Weight UNKNOWN = named("unknown");
    static final Weight LETTERS = named("letters");
    static final Weight ORDER = named("order");

    private static Properties read() {
      String name = "fluency.properties";
      Properties properties = new Properties();
      try (InputStream in = Signals.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("No " + name + " on the class path");
        }
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw EnglishStatistics.unreadable(name, e);
      }
      return properties;
    }

    private static Weight named(String name) {
      return new Weight(number(name), number(name + ".middle"), number(name + ".unit"));
    }

    private static double number(String name) {
      return Double.parseDouble(ALL.getProperty(name, ""));
    }

    double of(double value) {
      return weight * (value - middle) / unit;
    }
  }
}
