package dev.galley.usage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates a {@link SequenceModel}: interpolated Kneser-Ney smoothing, the discount of an order
 * {@code n1 / (n1 + 2 n2)} of its n-grams seen once and twice (Chen and Goodman 1999).
 */
final class KneserNey {

  private final int order;
  private final int bits;
  private final Grams[] grams;

  /** Counts sequences of symbols; none of them has the marks of start and end. */
  KneserNey(List<int[]> sequences, int order, int bits) {
    this.order = order;
    this.bits = bits;
    this.grams = new Grams[order + 1];
    grams[order] = Grams.of(all(sequences));
    for (int length = order - 1; length > 0; length--) {
      long kept = (1L << bits * length) - 1;
      grams[length] = Grams.of(Arrays.stream(grams[length + 1].keys).map(k -> k & kept).toArray());
    }
    for (int length = 1; length <= order; length++) {
      estimate(length);
    }
  }

  private long[] all(List<int[]> sequences) {
    long[] keys = new long[sequences.stream().mapToInt(sequence -> sequence.length + 1).sum()];
    long kept = (1L << bits * order) - 1;
    int next = 0;
    for (int[] sequence : sequences) {
      long window = 0;
      for (int i = 1; i < order; i++) {
        window = window << bits | SequenceModel.START;
      }
      for (int symbol : sequence) {
        window = (window << bits | symbol) & kept;
        keys[next++] = window;
      }
      keys[next++] = (window << bits | SequenceModel.END) & kept;
    }
    return keys;
  }

  /** Sets the probabilities of the n-grams of one length, and the back-off of their contexts. */
  private void estimate(int length) {
    Grams mine = grams[length];
    long suffix = (1L << bits * (length - 1)) - 1;
    int from = 0;
    while (from < mine.keys.length) {
      long context = mine.keys[from] >>> bits;
      int to = from;
      double total = 0;
      while (to < mine.keys.length && mine.keys[to] >>> bits == context) {
        total += mine.counts[to++];
      }
      double backOff = mine.discount * (to - from) / total;
      for (int i = from; i < to; i++) {
        double lower =
            length == 1
                ? 1.0 / (mine.keys.length + 1)
                : grams[length - 1].probability(mine.keys[i] & suffix);
        mine.probabilities[i] = (mine.counts[i] - mine.discount) / total + backOff * lower;
        mine.backOffs[i] = backOff;
      }
      from = to;
    }
  }

  /**
   * Returns the model, less the longest n-grams that were seen less often than {@code least} times.
   */
  PackedTableWriter pack(int least) {
    int size = 0;
    for (Grams each : grams) {
      size += each == null ? 0 : 2 * each.keys.length;
    }
    long[] keys = new long[size];
    int[] values = new int[size];
    int next = 0;
    for (int length = 1; length <= order; length++) {
      Grams mine = grams[length];
      for (int i = 0; i < mine.keys.length; i++) {
        if (length < order || mine.counts[i] >= least) {
          keys[next] = SequenceModel.key(length, mine.keys[i]);
          values[next++] = step(mine.probabilities[i]) << Byte.SIZE | 1 << 2 * Byte.SIZE;
        }
        boolean isFirst = i == 0 || mine.keys[i - 1] >>> bits != mine.keys[i] >>> bits;
        if (length > 1 && isFirst) {
          keys[next] = SequenceModel.key(length - 1, mine.keys[i] >>> bits);
          values[next++] = step(mine.backOffs[i]) | 1 << 2 * Byte.SIZE + 1;
        }
      }
    }
    return pack(Arrays.copyOf(keys, next), values);
  }

  /** Joins what is known of an n-gram as such and as a context. */
  private static PackedTableWriter pack(long[] keys, int[] values) {
    java.util.TreeMap<Long, Integer> joined = new java.util.TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      joined.merge(keys[i], values[i], (a, b) -> a | b);
    }
    PackedTableWriter table = new PackedTableWriter(joined.size(), Integer.BYTES, 2 * Byte.SIZE);
    joined.forEach(
        (key, value) -> {
          boolean isGram = (value >>> 2 * Byte.SIZE & 1) != 0;
          int probability = isGram ? value & 0xff00 : SequenceModel.CONTEXT_ONLY << Byte.SIZE;
          table.add(key, probability | value & 0xff);
        });
    return table;
  }

  private static int step(double probability) {
    return (int) Math.min(254, Math.round(-Math.log(probability) / SequenceModel.STEP));
  }

  /** Returns the model in memory. */
  SequenceModel model(int least) {
    return new SequenceModel(pack(least).table(), order, bits);
  }

  /** Writes what {@link SequenceModel#read} reads. */
  void write(int least, DataOutputStream out) throws IOException {
    out.writeInt(order);
    out.writeInt(bits);
    pack(least).write(out);
  }

  /** The n-grams of one length, sorted. */
  private static final class Grams {

    final long[] keys;
    final int[] counts;
    final double[] probabilities;
    final double[] backOffs;
    final double discount;

    private Grams(long[] keys, int[] counts) {
      this.keys = keys;
      this.counts = counts;
      this.probabilities = new double[keys.length];
      this.backOffs = new double[keys.length];
      double once = Arrays.stream(counts).filter(count -> count == 1).count();
      double twice = Arrays.stream(counts).filter(count -> count == 2).count();
      this.discount = Math.min(0.95, Math.max(0.1, once / Math.max(1, once + 2 * twice)));
    }

    static Grams of(long[] all) {
      Arrays.sort(all);
      long[] keys = new long[all.length];
      int[] counts = new int[all.length];
      int size = 0;
      for (int i = 0; i < all.length; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          keys[size++] = all[i];
        }
        counts[size - 1]++;
      }
      return new Grams(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size));
    }

    double probability(long key) {
      return probabilities[Arrays.binarySearch(keys, key)];
    }
  }
}
