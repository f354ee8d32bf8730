package dev.galley.usage;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Tells how likely each word of a sentence is to be a wrong one: two logistic regressions over the
 * features of {@link Templates}, one trained on planted mistakes of grammar, the other on words put
 * in the place of their synonyms.
 */
final class WordClassifier {

  /** Weights are kept in steps of so much. */
  static final double STEP = 0.025;

  private final double grammarBias;
  private final double synonymBias;

  /** The weight of each place for grammar, then for synonyms. */
  private final byte[] weights;

  WordClassifier(double grammarBias, double synonymBias, byte[] weights) {
    this.grammarBias = grammarBias;
    this.synonymBias = synonymBias;
    this.weights = weights;
  }

  /** Reads a classifier: the biases, the weights. */
  static WordClassifier read(DataInputStream in) throws IOException {
    double grammar = in.readDouble();
    double synonyms = in.readDouble();
    byte[] weights = new byte[2 << Templates.BITS];
    in.readFully(weights);
    return new WordClassifier(grammar, synonyms, weights);
  }

  /** Returns the logits of the words of a sentence, in order. */
  Logits judge(WordView view) {
    double[] grammar = new double[view.tokens().size()];
    double[] synonyms = new double[grammar.length];
    int[] places = new int[Templates.count()];
    for (int i = 0; i < grammar.length; i++) {
      Templates.places(view.rows(), WordView.BORDERS + i, places);
      int first = 0;
      int second = 0;
      for (int place : places) {
        first += weights[2 * place];
        second += weights[2 * place + 1];
      }
      grammar[i] = grammarBias + STEP * first;
      synonyms[i] = synonymBias + STEP * second;
    }
    return new Logits(grammar, synonyms);
  }

  /** The logarithms of the odds that words are wrong: as mistakes of grammar, as synonyms. */
  static final class Logits {

    private final double[] grammar;
    private final double[] synonyms;

    Logits(double[] grammar, double[] synonyms) {
      this.grammar = grammar;
      this.synonyms = synonyms;
    }

    double[] grammar() {
      return grammar;
    }

    double[] synonyms() {
      return synonyms;
    }
  }
}
