package dev.galley.archive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * How much of an article a story says, sentence by sentence. What counts is how rare the shared
 * stems are in English and how seldom both texts repeat them: the names of an event stand in every
 * sentence of every report of it, while what one sentence alone has tells which sentence it copies.
 *
 * @param score the share of the weight of the lighter text that sentences which say the same have
 *     in common, 0 to 1
 * @param share the same of the article's weight, whichever is lighter
 * @param said which sentences of the article the story says, and what share of the weight of each
 * @param counterparts where it says each of them: there or in the sentence before
 */
record Resemblance(
    double score,
    double share,
    SortedMap<Integer, Double> said,
    SortedMap<Integer, Integer> counterparts) {

  /**
   * From this score on a story may be the one that an article is a copy of. Fitted, with the two
   * constants below, on the articles of WMT21 and WMT23 and on spun ones, among 24,000 others: all
   * of 274 references have it; with the reference taken out, another story has it for 2.2 % of the
   * candidates, before {@link Agreement} is asked. Not fitted on: of 99 very garbled copies of a
   * part of an article, all are found. {@code FindRates} counts.
   */
  static final double LEAST = 0.18;

  /** From this share of its weight on, a sentence is said by another. */
  private static final double SAID = 0.17;

  /** How much less a stem weighs that stands in more sentences: their number to this power. */
  private static final double REPETITION = 1.25;

  /** What little texts share by chance: two rare words. */
  private static final double LEAST_SHARED = 15;

  /**
   * Returns how much of {@code article} the {@code story} says.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Resemblance of(Passages article, Passages story) {
    Map<String, Double> weights = new HashMap<>();
    double whole = weight(article, story, weights);
    double lighter = Math.min(whole, weight(story, article, weights));
    double[] sums = new double[story.sentences().size() + 1];
    SortedMap<Integer, Double> said = new TreeMap<>();
    SortedMap<Integer, Integer> counterparts = new TreeMap<>();
    double shared = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Interrupted while comparing with a story");
      }
      Map<String, Double> sentence = article.sentences().get(i);
      Best best = best(sentence, story, weights, sums);
      double all = weight(sentence, weights);
      if (best.weight() > 0 && best.weight() >= SAID * all) {
        shared += best.weight();
        said.put(i, best.weight() / all);
        counterparts.put(i, best.place());
      }
    }
    return shared < LEAST_SHARED
        ? new Resemblance(0, 0, new TreeMap<>(), new TreeMap<>())
        : new Resemblance(
            Math.min(1, shared / lighter), Math.min(1, shared / whole), said, counterparts);
  }

  /** Returns which sentences of the article the story says. */
  BitSet covered() {
    BitSet covered = new BitSet();
    said.keySet().forEach(covered::set);
    return covered;
  }

  private static double weight(Map<String, Double> sentence, Map<String, Double> weights) {
    double sum = 0;
    for (String stem : sentence.keySet()) {
      sum += weights.getOrDefault(stem, 0.0);
    }
    return sum;
  }

  /** Returns the weight of all sentences of a text, and notes that of each stem. */
  private static double weight(Passages text, Passages other, Map<String, Double> weights) {
    double sum = 0;
    for (Map<String, Double> sentence : text.sentences()) {
      for (Map.Entry<String, Double> stem : sentence.entrySet()) {
        sum +=
            weights.computeIfAbsent(
                stem.getKey(),
                key -> {
                  int sentences = Math.max(text.places(key).size(), other.places(key).size());
                  return stem.getValue() / Math.pow(sentences, REPETITION);
                });
      }
    }
    return sum;
  }

  /**
   * Returns the two neighbouring sentences of a story that share most with a sentence.
   *
   * @param sums one for each pair of neighbours, all zero before and after: a long story has few
   *     that share anything
   */
  private static Best best(
      Map<String, Double> sentence, Passages story, Map<String, Double> weights, double[] sums) {
    for (String stem : sentence.keySet()) {
      Places at = story.telling(stem);
      double weight = weights.getOrDefault(stem, 0.0);
      for (int i = 0; i < at.size(); i++) {
        sums[at.get(i) + 1] += weight;
        if (i == 0 || at.get(i - 1) != at.get(i) - 1) {
          sums[at.get(i)] += weight;
        }
      }
    }
    Best best = new Best(0, 0);
    for (String stem : sentence.keySet()) {
      Places at = story.telling(stem);
      for (int i = 0; i < at.size(); i++) {
        for (int pair = at.get(i); pair <= at.get(i) + 1; pair++) {
          if (sums[pair] > best.weight()) {
            best = new Best(pair, sums[pair]);
          }
          sums[pair] = 0;
        }
      }
    }
    return best;
  }

  /**
   * Two neighbouring sentences of a story.
   *
   * @param place the second one
   * @param weight of the stems that they share with a sentence
   */
  private record Best(int place, double weight) {}
}
