package dev.galley.align;

import dev.galley.text.Block;
import dev.galley.text.BlockKind;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of two articles that may be compared, and how alike they are.
 *
 * <p>Which sentences share words is found through an index of the reference's stems, so that
 * comparing two long articles does not take the product of their lengths.
 */
final class Comparison {

  /** What is no part of the story, or says the same above every story. */
  private static final Set<BlockKind> NEVER_COMPARED =
      EnumSet.of(BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE);

  /** A stem in more reference sentences than this finds none of them: it would find too many. */
  private static final int MOST_PLACES = 40;

  /** Below this share of common stems two sentences are not looked at more closely. */
  private static final double LEAST_DICE = 0.05;

  /** The most sentences that are compared as one. */
  private static final int LONGEST_RUN = 3;

  private final Profile.Maker maker = new Profile.Maker();
  private final Side candidate;
  private final Side reference;
  private final List<Map<Integer, Double>> similarities = new ArrayList<>();

  /** Compares the sentences of two articles. */
  Comparison(Document candidate, Document reference) {
    this.candidate = Side.of(candidate, maker);
    this.reference = Side.of(reference, maker);
    Map<Integer, List<Integer>> places = places(this.reference);
    for (Profile profile : this.candidate.profiles()) {
      similarities.add(similarities(profile, places));
    }
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

  private static Map<Integer, List<Integer>> places(Side side) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < side.size(); i++) {
      for (int stem : side.profiles().get(i).stems().toArray()) {
        places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
      }
    }
    return places;
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

  /**
   * The sentences of one article that may be compared.
   *
   * @param sentences in order
   * @param places their places among all sentences of the article
   * @param profiles what they are compared by
   * @param pairs the profiles of each sentence and the next, joined; one less than sentences
   */
  record Side(
      List<Sentence> sentences, List<Integer> places, List<Profile> profiles, List<Profile> pairs) {

    static Side of(Document article, Profile.Maker maker) {
      List<Sentence> sentences = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      int place = 0;
      for (Block block : article.blocks()) {
        for (Sentence sentence : block.sentences()) {
          if (!NEVER_COMPARED.contains(block.kind())) {
            sentences.add(sentence);
            places.add(place);
          }
          place++;
        }
      }
      List<Profile> profiles = sentences.stream().map(maker::of).toList();
      List<Profile> pairs = new ArrayList<>();
      for (int i = 1; i < profiles.size(); i++) {
        pairs.add(profiles.get(i - 1).joined(profiles.get(i)));
      }
      return new Side(sentences, places, profiles, pairs);
    }

    /**
     * Returns what {@code count} sentences from here, {@link #LONGEST_RUN} at most, are compared
     * by.
     */
    Profile run(int from, int count) {
      return switch (count) {
        case 1 -> profiles.get(from);
        case 2 -> pairs.get(from);
        default -> pairs.get(from).joined(profiles.get(from + 2));
      };
    }

    boolean isPassage() {
      return size() > 0 && size() <= LONGEST_RUN && isRun(0, size());
    }

    int size() {
      return sentences.size();
    }

    /** Returns whether no sentence that is never compared stands among {@code count} from here. */
    boolean isRun(int from, int count) {
      return from + count <= size() && places.get(from + count - 1) - places.get(from) == count - 1;
    }
  }
}
