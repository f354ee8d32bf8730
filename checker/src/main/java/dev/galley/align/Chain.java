package dev.galley.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best chain of beads that keeps the order of both articles, by dynamic programming (Gale and
 * Church 1993, <i>A program for aligning sentences in bilingual corpora</i>, with word overlap in
 * place of lengths).
 */
final class Chain {

  /** Below this similarity two runs say different things, as far as the articles differ. */
  private static final double LEAST_SIMILARITY = 0.2;

  /**
   * The same where one article is told by the other from beginning to end: whatever of it is left
   * over corresponds to something. With it {@code mlqe_articles_partial} rises from .903 rightly
   * linked to .963, and of what the reference lacks .984 is recognised instead of .995; at 0 .969
   * and .974.
   */
  private static final double LEAST_IF_TOLD = 0.03;

  /** From which share of one article on that holds in part, and from which wholly. */
  private static final double MUCH_TOLD = 0.5;

  private static final double ALL_TOLD = 0.8;

  /** What a bead loses if one side is e times as long as the other, or longer. */
  private static final double INEQUALITY = 0.06;

  /** Below this similarity the sentences of a bead have nothing in common. */
  private static final double NOTHING = 0.03;

  /** What a bead loses if it stands at one end of one article and the other end of the other. */
  private static final double DISPLACEMENT = 0.2;

  /** The numbers of candidate and reference sentences that a bead may hold. */
  private static final int[][] SHAPES = {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}, {4, 1}};

  /** The largest table that is filled at once; longer articles are first cut at anchors. */
  private static final long MOST_CELLS = 1_000_000;

  /** From this similarity on, two sentences that are each other's best are an anchor. */
  private static final double ANCHOR_SIMILARITY = 0.5;

  private final Comparison comparison;
  private final List<Bead> beads = new ArrayList<>();

  /** By the cell they end at: beads need not be compared again when they are weighed again. */
  private final Map<Integer, List<Bead>> known = new HashMap<>();

  /** The sentences that some sentence says for sure. */
  private final BitSet sureCandidates = new BitSet();

  private final BitSet sureReferences = new BitSet();

  private double least = LEAST_SIMILARITY;

  private Chain(Comparison comparison) {
    this.comparison = comparison;
    for (Bead anchor : mutuallyBest()) {
      sureCandidates.set(anchor.candidate());
      sureReferences.set(anchor.reference());
    }
  }

  /** Returns the beads of the best chain, in order. */
  static List<Bead> of(Comparison comparison) {
    Chain chain = new Chain(comparison);
    int candidates = comparison.candidate().size();
    int references = comparison.reference().size();
    if (comparison.isComplete()) {
      chain.fillByWhatIsTold(candidates, references);
    } else if (cells(candidates, references) <= MOST_CELLS) {
      chain.fill(0, candidates, 0, references);
    } else {
      chain.fillBetweenAnchors(candidates, references);
    }
    return chain.beads;
  }

  private static long cells(int candidates, int references) {
    return (candidates + 1L) * (references + 1L);
  }

  /** The more of an article is told, the surer the rest of it corresponds to something. */
  private void fillByWhatIsTold(int candidates, int references) {
    fill(0, candidates, 0, references);
    for (int round = 0; round < 2; round++) {
      double told = (comparison.told(beads) - MUCH_TOLD) / (ALL_TOLD - MUCH_TOLD);
      double share = Math.max(0, Math.min(1, told));
      least = LEAST_SIMILARITY - share * (LEAST_SIMILARITY - LEAST_IF_TOLD);
      beads.clear();
      fill(0, candidates, 0, references);
    }
  }

  private void fillBetweenAnchors(int candidates, int references) {
    int candidate = 0;
    int reference = 0;
    for (Bead anchor : longestIncreasing(mutuallyBest())) {
      fillIfSmall(candidate, anchor.candidate(), reference, anchor.reference());
      beads.add(anchor);
      candidate = anchor.candidateEnd();
      reference = anchor.referenceEnd();
    }
    fillIfSmall(candidate, candidates, reference, references);
  }

  private void fillIfSmall(int from, int to, int referenceFrom, int referenceTo) {
    if (cells(to - from, referenceTo - referenceFrom) <= MOST_CELLS) {
      fill(from, to, referenceFrom, referenceTo);
    }
  }

  /** Returns the pairs that are surely the same, by their place in the candidate. */
  private List<Bead> mutuallyBest() {
    List<Bead> sure = new ArrayList<>();
    int[] bestCandidate = new int[comparison.reference().size()];
    double[] best = new double[bestCandidate.length];
    for (int i = 0; i < comparison.candidate().size(); i++) {
      for (Map.Entry<Integer, Double> other : comparison.similarTo(i).entrySet()) {
        if (other.getValue() > best[other.getKey()]) {
          best[other.getKey()] = other.getValue();
          bestCandidate[other.getKey()] = i;
        }
      }
    }
    for (int i = 0; i < comparison.candidate().size(); i++) {
      int mine = mostSimilar(comparison.similarTo(i));
      if (mine >= 0 && best[mine] >= ANCHOR_SIMILARITY && bestCandidate[mine] == i) {
        sure.add(new Bead(i, 1, mine, 1, best[mine]));
      }
    }
    return sure;
  }

  /** Returns the place with the greatest similarity, the first of equals; -1 for none. */
  static int mostSimilar(Map<Integer, Double> similar) {
    int best = -1;
    double most = 0;
    for (Map.Entry<Integer, Double> other : similar.entrySet()) {
      double similarity = other.getValue();
      if (similarity > most || similarity == most && other.getKey() < best) {
        best = other.getKey();
        most = similarity;
      }
    }
    return best;
  }

  /** Returns the longest of the subsequences whose reference places ascend (patience sorting). */
  private static List<Bead> longestIncreasing(List<Bead> sure) {
    List<Integer> tails = new ArrayList<>();
    int[] before = new int[sure.size()];
    for (int i = 0; i < sure.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sure.get(tails.get(middle)).reference() < sure.get(i).reference()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    List<Bead> longest = new ArrayList<>();
    for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = before[i]) {
      longest.add(sure.get(i));
    }
    Collections.reverse(longest);
    return longest;
  }

  private void fill(int from, int to, int referenceFrom, int referenceTo) {
    int rows = to - from;
    int columns = referenceTo - referenceFrom;
    double[][] best = new double[rows + 1][columns + 1];
    Map<Integer, Bead> last = new HashMap<>(); // By cell, where a bead is the best end.
    for (int i = 0; i <= rows; i++) {
      Interruption.check();
      for (int j = 0; j <= columns; j++) {
        if (i > 0) {
          best[i][j] = best[i - 1][j];
        }
        if (j > 0 && best[i][j - 1] > best[i][j]) {
          best[i][j] = best[i][j - 1];
        }
        for (Bead bead : beadsThatEndAt(from, from + i, referenceFrom, referenceFrom + j)) {
          double gain = gain(bead);
          double total = best[bead.candidate() - from][bead.reference() - referenceFrom] + gain;
          if (gain > 0 && total > best[i][j]) {
            best[i][j] = total;
            last.put(i * (columns + 1) + j, bead);
          }
        }
      }
    }
    collect(best, last, from, referenceFrom);
  }

  private void collect(double[][] best, Map<Integer, Bead> last, int from, int referenceFrom) {
    List<Bead> found = new ArrayList<>();
    int i = best.length - 1;
    int j = best[0].length - 1;
    while (i > 0 || j > 0) {
      Bead bead = last.get(i * best[0].length + j);
      if (bead != null) {
        found.add(bead);
        i = bead.candidate() - from;
        j = bead.reference() - referenceFrom;
      } else if (i > 0 && best[i][j] == best[i - 1][j]) {
        i--;
      } else {
        j--;
      }
    }
    Collections.reverse(found);
    beads.addAll(found);
  }

  private double gain(Bead bead) {
    if (bead.similarity() <= LEAST_SIMILARITY && isSaidElsewhere(bead)) {
      return 0;
    }
    double place = (bead.candidate() + bead.candidates() / 2.0) / comparison.candidate().size();
    double referencePlace =
        (bead.reference() + bead.references() / 2.0) / comparison.reference().size();
    double inequality =
        comparison.inequality(
            bead.candidate(), bead.candidates(), bead.reference(), bead.references());
    return bead.similarity()
        - least
        - DISPLACEMENT * Math.abs(place - referencePlace)
        - INEQUALITY * Math.min(1, inequality);
  }

  /** Returns whether one of the sentences has a sure partner, which this cannot be. */
  private boolean isSaidElsewhere(Bead bead) {
    int candidate = sureCandidates.nextSetBit(bead.candidate());
    int reference = sureReferences.nextSetBit(bead.reference());
    return candidate >= 0 && candidate < bead.candidateEnd()
        || reference >= 0 && reference < bead.referenceEnd();
  }

  private List<Bead> beadsThatEndAt(int from, int to, int referenceFrom, int referenceTo) {
    if (to == from
        || referenceTo == referenceFrom
        || comparison.similarity(to - 1, referenceTo - 1) == 0) {
      return List.of();
    }
    if (!comparison.isComplete()) {
      return comparedBeads(from, to, referenceFrom, referenceTo);
    }
    int cell = to * (comparison.reference().size() + 1) + referenceTo;
    return known.computeIfAbsent(cell, key -> comparedBeads(from, to, referenceFrom, referenceTo));
  }

  private List<Bead> comparedBeads(int from, int to, int referenceFrom, int referenceTo) {
    List<Bead> ending = new ArrayList<>();
    for (int[] shape : SHAPES) {
      int candidate = to - shape[0];
      int reference = referenceTo - shape[1];
      if (candidate >= from
          && reference >= referenceFrom
          && isPlausible(candidate, shape[0], reference, shape[1])) {
        double similarity = comparison.similarity(candidate, shape[0], reference, shape[1]);
        if (similarity > NOTHING) {
          ending.add(new Bead(candidate, shape[0], reference, shape[1], similarity));
        }
      }
    }
    return ending;
  }

  /** Every sentence of a bead is like one of the other side; two in exchanged order moved. */
  private boolean isPlausible(int candidate, int candidates, int reference, int references) {
    if (candidates == 2
        && references == 2
        && comparison.similarity(candidate, reference + 1) >= ANCHOR_SIMILARITY
        && comparison.similarity(candidate + 1, reference) >= ANCHOR_SIMILARITY) {
      return false;
    }
    Set<Integer> alike = new HashSet<>();
    for (int i = candidate; i < candidate + candidates; i++) {
      boolean any = false;
      for (int j = reference; j < reference + references; j++) {
        if (comparison.similarity(i, j) > NOTHING) {
          alike.add(j);
          any = true;
        }
      }
      if (!any) {
        return false;
      }
    }
    return alike.size() == references;
  }
}
