package dev.galley.align;

import dev.galley.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of two articles, and how alike they are.
 *
 * <p>In short articles each is compared with each. In long ones which sentences share words is
 * found through an index of the reference's stems, so that comparing them does not take the product
 * of their lengths.
 */
final class Comparison {

  /** The most pairs of sentences that are all compared: articles of 140 sentences each. */
  private static final long MOST_PAIRS = 20_000;

  /** A stem in more reference sentences than this finds none of them: it would find too many. */
  private static final int MOST_PLACES = 40;

  /** Below this share of common stems two sentences are not looked at more closely. */
  private static final double LEAST_DICE = 0.05;

  private final Profile.Maker maker;
  private final Side candidate;
  private final Side reference;
  private final List<Map<Integer, Double>> similarities = new ArrayList<>();

  private Comparison(Profile.Maker maker, Side candidate, Side reference) {
    this.maker = maker;
    this.candidate = candidate;
    this.reference = reference;
    Map<Integer, List<Integer>> places = isComplete() ? Map.of() : places(reference);
    for (Profile profile : candidate.profiles()) {
      Interruption.check();
      similarities.add(isComplete() ? similarities(profile) : similarities(profile, places));
    }
  }

  /** Compares the sentences of two articles. */
  static Comparison of(Document candidate, Document reference) {
    Profile.Maker maker = new Profile.Maker();
    Comparison comparison =
        new Comparison(maker, Side.of(candidate, maker), Side.of(reference, maker));
    Side cut = Seams.cut(comparison);
    return cut.size() == comparison.reference.size()
        ? comparison
        : new Comparison(maker, comparison.candidate, cut);
  }

  Side candidate() {
    return candidate;
  }

  Side reference() {
    return reference;
  }

  Profile.Maker maker() {
    return maker;
  }

  /** Returns whether each sentence was compared with each. */
  boolean isComplete() {
    return (long) candidate.size() * reference.size() <= MOST_PAIRS;
  }

  /**
   * Returns whether both are a paragraph of a few sentences: whoever gives such a pair says that
   * the one is to be compared with the other, however little they share.
   */
  boolean isOfPassages() {
    return candidate.isPassage() && reference.isPassage();
  }

  /** Returns the reference sentences that share words with a candidate sentence, and how alike. */
  Map<Integer, Double> similarTo(int candidateSentence) {
    return similarities.get(candidateSentence);
  }

  /** Returns how alike two sentences are; 0 if they share next to nothing. */
  double similarity(int candidateSentence, int referenceSentence) {
    return similarities.get(candidateSentence).getOrDefault(referenceSentence, 0.0);
  }

  /** Returns how alike two runs of sentences are. */
  double similarity(int from, int count, int referenceFrom, int referenceCount) {
    return maker.similarity(
        candidate.run(from, count), reference.run(referenceFrom, referenceCount));
  }

  /** Returns how much longer one of two runs of sentences is: the logarithm of the ratio. */
  double inequality(int from, int count, int referenceFrom, int referenceCount) {
    return Math.abs(
        Math.log(
            (double) candidate.run(from, count).length()
                / reference.run(referenceFrom, referenceCount).length()));
  }

  /** Returns which share of one of the stories the beads hold: the greater share. */
  double told(List<Bead> beads) {
    double told = 0;
    double referenceTold = 0;
    for (Bead bead : beads) {
      told += candidate.weight(bead.candidate(), bead.candidateEnd());
      referenceTold += reference.weight(bead.reference(), bead.referenceEnd());
    }
    double whole = candidate.weight(0, candidate.size());
    double referenceWhole = reference.weight(0, reference.size());
    return Math.max(
        whole == 0 ? 0 : told / whole, referenceWhole == 0 ? 0 : referenceTold / referenceWhole);
  }

  private static Map<Integer, List<Integer>> places(Side side) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < side.size(); i++) {
      for (int stem : side.profiles().get(i).stems().toArray()) {
        places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  private Map<Integer, Double> similarities(Profile profile) {
    Map<Integer, Double> alike = new HashMap<>();
    for (int place = 0; place < reference.size(); place++) {
      double similarity = maker.similarity(profile, reference.profiles().get(place));
      if (similarity > 0) {
        alike.put(place, similarity);
      }
    }
    return alike;
  }

  private Map<Integer, Double> similarities(Profile profile, Map<Integer, List<Integer>> places) {
    Set<Integer> near = new TreeSet<>();
    for (int stem : profile.stems().toArray()) {
      List<Integer> with = places.getOrDefault(stem, List.of());
      if (with.size() <= MOST_PLACES) {
        near.addAll(with);
      }
    }
    Map<Integer, Double> alike = new HashMap<>();
    for (int place : near) {
      Profile other = reference.profiles().get(place);
      if (maker.stemDice(profile, other) >= LEAST_DICE) {
        alike.put(place, maker.similarity(profile, other));
      }
    }
    return alike;
  }
}
