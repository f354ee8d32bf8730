package dev.galley.usage;

import dev.galley.text.Token;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured of a sentence as a whole; {@link FluencyParameters} says how it is weighed.
 *
 * @param length how many tokens it has, quotation marks left out
 * @param grammar how many mistakes of grammar are expected, a token
 * @param worstGrammar the mean logit of the one word in seven that looks most like such
 * @param unknownWords how many words, names apart, no dictionary has
 * @param unknown their share of the words
 * @param letters how unlikely the letters are, a letter; see {@link WordView#letters}
 * @param order how unlikely the sequence of ambiguity classes is, a token
 * @param doubt how unsure the tagger is of its tags, a token: minus the logarithm of its certainty
 * @param exposure how much there is to get wrong; see {@link Usage#exposure}
 * @param synonyms how many words in the place of better ones are expected, for the length; see
 *     {@link #sharpened}
 */
record Signals(
    int length,
    double grammar,
    double worstGrammar,
    int unknownWords,
    double unknown,
    double letters,
    double order,
    double doubt,
    double exposure,
    double synonyms) {

  private static final int LEAST_TOKENS = 4;
  private static final int LEAST_WORDS = 3;
  private static final int WORST_IN = 7;

  /**
   * Displaced synonyms are counted for so great a power of the length. A mean (1) lets one odd word
   * of a short sentence outweigh three of a long one, a sum (0) ranks by length; synthetic damage
   * the models did not see is told from sound sentences alike from .5 to .85 (AUC .79).
   */
  private static final double FOR_LENGTH = .7;

  /** Returns what is measured of a sentence. */
  static Signals of(WordView view, WordClassifier.Logits logits) {
    int tokens = view.tokens().size();
    double mistakes = expected(logits.grammar());
    double doubt = doubt(view.tokens());
    double words = view.tokens().stream().filter(Token::isWord).count();
    int unknown = view.unknown();
    return new Signals(
        tokens,
        mistakes / Math.max(LEAST_TOKENS, tokens),
        worst(view.tokens(), logits.grammar()),
        unknown,
        unknown / Math.max(LEAST_WORDS, words),
        view.letters(),
        view.oddness(),
        doubt / Math.max(LEAST_TOKENS, tokens),
        exposure(view.tokens(), doubt, mistakes),
        sharpened(logits.synonyms()));
  }

  /** Returns those that mistakes of grammar, spelling and punctuation raise. */
  double[] ofGrammar() {
    return new double[] {grammar, worstGrammar, unknown, letters, order, doubt};
  }

  /** Returns those that words in the place of better ones raise. */
  double[] ofSynonyms() {
    return new double[] {synonyms};
  }

  /** Returns what is expected to be wrong if only the likely count (each odds squared). */
  private static double sharpened(double[] logits) {
    double expected = expected(Arrays.stream(logits).map(logit -> 2 * logit).toArray());
    return expected / Math.pow(Math.max(LEAST_TOKENS, logits.length), FOR_LENGTH);
  }

  /** Returns how many of the tokens with these logarithms of odds are expected to be wrong. */
  static double expected(double[] logits) {
    double sum = 0;
    for (double logit : logits) {
      sum += expected(logit);
    }
    return sum;
  }

  /** Returns the same of one token, about 0 or 1. */
  static double expected(double logit) {
    return Math.log1p(Math.exp(logit));
  }

  /** Returns the mean of the worst seventh; a word that comes again does not count again. */
  private static double worst(List<Token> tokens, double[] logits) {
    Map<String, Double> words = new HashMap<>();
    for (int i = 0; i < logits.length; i++) {
      words.merge(tokens.get(i).lemma(), logits[i], Math::max);
    }
    return words.values().stream()
        .sorted(Comparator.reverseOrder())
        .limit(1 + words.size() / WORST_IN)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  private static double doubt(List<Token> tokens) {
    double sum = 0;
    for (Token token : tokens) {
      sum -= Math.log(token.certainty());
    }
    return sum;
  }

  private static double exposure(List<Token> tokens, double doubt, double mistakes) {
    double names = tokens.stream().filter(token -> token.is("NNP")).count();
    return tokens.size() * (1 + doubt + mistakes) * Math.sqrt(2 + names);
  }
}
