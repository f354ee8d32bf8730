package dev.galley.usage;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A model of sequences of symbols: interpolated Kneser-Ney (Chen and Goodman 1999), one discount an
 * order, written as probabilities and back-off weights.
 *
 * <p>A history is the last symbols packed into one number, {@code bits} each, the latest lowest; it
 * may hold more than the model looks at.
 */
final class SequenceModel {

  /** The symbol of which a sequence has {@code order - 1} before its first. */
  static final int START = 1;

  /** The symbol behind the last one. */
  static final int END = 2;

  /** The first symbol that has no meaning of its own. */
  static final int FIRST = 3;

  /** The logarithms are kept in steps of so much. */
  static final double STEP = 1 / 16.0;

  /** In the place of a probability: the n-gram was seen as a context only. */
  static final int CONTEXT_ONLY = 255;

  /** The logarithm of the probability of a symbol that was never seen. */
  private static final double UNSEEN = -14;

  private static final int ORDER_SHIFT = 60;

  /** In the place of an entry that nobody asked for. */
  private static final int NOT_LOOKED_UP = PackedTable.ABSENT - 1;

  private final PackedTable table;
  private final int order;
  private final int bits;

  SequenceModel(PackedTable table, int order, int bits) {
    this.table = table;
    this.order = order;
    this.bits = bits;
  }

  /** Reads a model: order, bits of a symbol, table. */
  static SequenceModel read(DataInputStream in) throws IOException {
    int order = in.readInt();
    int bits = in.readInt();
    return new SequenceModel(PackedTable.read(in), order, bits);
  }

  /**
   * Returns the natural logarithm of the probability of each symbol of a sequence after those
   * before it, and of the end.
   */
  double[] logProbabilities(int[] symbols) {
    double[] found = new double[symbols.length + 1];
    int[] before = new int[order + 1];
    Arrays.fill(before, NOT_LOOKED_UP);
    long history = start();
    for (int i = 0; i < found.length; i++) {
      int symbol = i < symbols.length ? symbols[i] : END;
      int[] entries = new int[order + 1];
      Arrays.fill(entries, NOT_LOOKED_UP);
      found[i] = logProbability(history, symbol, before, entries);
      before = entries;
      history = then(history, symbol);
    }
    return found;
  }

  /** Returns the history before the first symbol. */
  private long start() {
    long history = 0;
    for (int i = 1; i < order; i++) {
      history = then(history, START);
    }
    return history;
  }

  /** Returns the history after one more symbol. */
  private long then(long history, int symbol) {
    return (history << bits | symbol) & (1L << bits * (order - 1)) - 1;
  }

  /**
   * Returns the natural logarithm of the probability of a symbol after a history.
   *
   * @param before the entries of the n-grams that end with the history, by length, as far as they
   *     were looked up
   * @param entries takes those of the n-grams that end with the symbol
   */
  private double logProbability(long history, int symbol, int[] before, int[] entries) {
    int penalty = 0;
    for (int length = order; length > 1; length--) {
      long context = history & (1L << bits * (length - 1)) - 1;
      int known = table.get(key(length, context << bits | symbol));
      entries[length] = known;
      if (known != PackedTable.ABSENT && known >>> Byte.SIZE != CONTEXT_ONLY) {
        return -STEP * (penalty + (known >>> Byte.SIZE));
      }
      int backOff = before[length - 1];
      if (backOff == NOT_LOOKED_UP) {
        backOff = table.get(key(length - 1, context));
      }
      if (backOff != PackedTable.ABSENT) {
        penalty += backOff & 0xff;
      }
    }
    return -STEP * penalty + logProbability(symbol);
  }

  /** Returns the natural logarithm of the probability of a symbol, whatever is before it. */
  double logProbability(int symbol) {
    int known = table.get(key(1, symbol));
    return known == PackedTable.ABSENT || known >>> Byte.SIZE == CONTEXT_ONLY
        ? UNSEEN
        : -STEP * (known >>> Byte.SIZE);
  }

  /** Returns the key of an n-gram of so many symbols. */
  static long key(int length, long symbols) {
    return (long) length << ORDER_SHIFT | symbols;
  }
}
