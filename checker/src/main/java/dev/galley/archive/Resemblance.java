package dev.galley.archive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of an article a story says, sentence by sentence.
 *
 * @param score the share of the rarity of the shorter one's stems that sentences which say the same
 *     have in common, 0 to 1
 * @param covered which sentences of the article the story says
 */
record Resemblance(double score, BitSet covered) {

  /** From this share of its rarity on, a sentence is said by another. */
  private static final double SAID = 0.3;

  /** Returns how much of {@code article} the {@code story} says. */
  static Resemblance of(Passages article, Passages story) {
    Map<String, BitSet> places = new HashMap<>();
    List<Map<String, Double>> told = story.sentences();
    for (int i = 0; i < told.size(); i++) {
      for (String stem : told.get(i).keySet()) {
        places.computeIfAbsent(stem, key -> new BitSet()).set(i);
      }
    }
    BitSet covered = new BitSet();
    double shared = 0;
    double whole = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      Map<String, Double> sentence = article.sentences().get(i);
      double weight = Passages.weight(sentence);
      double best = best(sentence, places, told.size());
      whole += weight;
      if (weight > 0 && best >= SAID * weight) {
        shared += best;
        covered.set(i);
      }
    }
    double shorter = Math.min(whole, told.stream().mapToDouble(Passages::weight).sum());
    return new Resemblance(shorter == 0 ? 0 : Math.min(1, shared / shorter), covered);
  }

  /** Returns the rarity of the stems that the best two neighbouring sentences of a story share. */
  private static double best(
      Map<String, Double> sentence, Map<String, BitSet> places, int sentences) {
    double[] shared = new double[sentences + 1];
    sentence.forEach(
        (stem, rarity) -> {
          BitSet at = places.getOrDefault(stem, new BitSet());
          for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
            shared[i + 1] += rarity;
            if (i == 0 || !at.get(i - 1)) {
              shared[i] += rarity;
            }
          }
        });
    double best = 0;
    for (double each : shared) {
      best = Math.max(best, each);
    }
    return best;
  }
}
