package dev.galley.engine;

import dev.galley.text.Link;
import java.util.List;

/**
 * What the sentences of an article that were compared tell of those that were not: one hand or one
 * machine made them all.
 *
 * @param penalty of the sentences that were compared, together
 * @param tokens of these sentences, together
 */
record Neighbours(double penalty, int tokens) {

  /** So many tokens, a sentence, tell as much as the sentence by itself. */
  private static final double HALF = 30;

  /** Returns what the links that have penalties tell; nothing if there are none. */
  static Neighbours of(List<Link> links, List<List<Double>> penalties) {
    double penalty = 0;
    int tokens = 0;
    for (int i = 0; i < links.size(); i++) {
      if (!penalties.get(i).isEmpty()) {
        penalty += penalties.get(i).stream().mapToDouble(Double::doubleValue).sum();
        tokens += links.get(i).candidateTokens().size();
      }
    }
    return new Neighbours(penalty, tokens);
  }

  /** Returns how much they tell, 0 to 1. */
  double weight() {
    return tokens / (tokens + HALF);
  }

  /** Returns the penalty of a token. */
  double rate() {
    return tokens == 0 ? 0 : penalty / tokens;
  }
}
