package dev.galley.usage;

import java.util.Arrays;

/**
 * What is measured of a sentence as a whole; {@link FluencyParameters} says how it is weighed.
 *
 * @param length how many tokens it has, quotation marks left out
 * @param grammar how many mistakes of grammar are expected, a token
 * @param worstGrammar the mean logit of the three words that look most like such
 * @param unknown the share of words, names apart, that no dictionary has
 * @param letters how unlikely the letters are, a letter; see {@link WordView#letters}
 * @param order how unlikely the sequence of ambiguity classes is, a token
 * @param synonyms how many words in the place of better ones are expected, a token
 * @param worstSynonyms the mean logit of the three words that look most like such
 */
record Signals(
    int length,
    double grammar,
    double worstGrammar,
    double unknown,
    double letters,
    double order,
    double synonyms,
    double worstSynonyms) {

  private static final int LEAST_TOKENS = 4;
  private static final int WORST = 3;

  /** Returns what is measured of a sentence. */
  static Signals of(WordView view, WordClassifier.Logits logits) {
    return new Signals(
        view.tokens().size(),
        burden(logits.grammar()),
        worst(logits.grammar()),
        view.unknown(),
        view.letters(),
        view.oddness(),
        burden(logits.synonyms()),
        worst(logits.synonyms()));
  }

  /** Returns those that mistakes of grammar, spelling and punctuation raise. */
  double[] ofGrammar() {
    return new double[] {grammar, worstGrammar, unknown, letters, order};
  }

  /** Returns those that words in the place of better ones raise. */
  double[] ofSynonyms() {
    return new double[] {synonyms, worstSynonyms};
  }

  /** Returns what is expected to be wrong, a token. */
  private static double burden(double[] logits) {
    return expected(logits) / Math.max(LEAST_TOKENS, logits.length);
  }

  /** Returns how many of the tokens with these logarithms of odds are expected to be wrong. */
  static double expected(double[] logits) {
    double sum = 0;
    for (double logit : logits) {
      sum += Math.log1p(Math.exp(logit));
    }
    return sum;
  }

  /** Returns the mean of the worst three. */
  private static double worst(double[] logits) {
    double[] sorted = logits.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).skip(Math.max(0, sorted.length - WORST)).average().orElse(0);
  }
}
