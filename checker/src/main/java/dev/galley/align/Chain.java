package dev.galley.align;

import java.util.ArrayList;
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

  /**
   * Below this similarity two runs say different things. Fitted on {@code wmt23_articles_partial};
   * at 0.23 {@code mlqe_articles_partial} falls from .903 rightly linked to .884.
   */
  private static final double LEAST_SIMILARITY = 0.2;

  /** What a bead loses if it stands at one end of one article and the other end of the other. */
  private static final double DISPLACEMENT = 0.2;

  /** The numbers of candidate and reference sentences that a bead may hold. */
  private static final int[][] SHAPES = {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}};

  /** The largest table that is filled at once; longer articles are first cut at anchors. */
  private static final long MOST_CELLS = 1_000_000;

  /** From this similarity on, two sentences that are each other's best are an anchor. */
  private static final double ANCHOR_SIMILARITY = 0.5;

  private final Comparison comparison;
  private final List<Bead> beads = new ArrayList<>();

  private Chain(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Returns the beads of the best chain, in order. */
  static List<Bead> of(Comparison comparison) {
    Chain chain = new Chain(comparison);
    int candidates = comparison.candidate().size();
    int references = comparison.reference().size();
    if (cells(candidates, references) <= MOST_CELLS) {
      chain.fill(0, candidates, 0, references);
    } else {
      chain.fillBetweenAnchors(candidates, references);
    }
    return chain.beads;
  }

  private static long cells(int candidates, int references) {
    return (candidates + 1L) * (references + 1L);
  }

  private void fillBetweenAnchors(int candidates, int references) {
    int candidate = 0;
    int reference = 0;
    for (Bead anchor : anchors()) {
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

  /** Returns the longest chain of pairs that are surely the same, in order. */
  private List<Bead> anchors() {
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
    return longestIncreasing(sure);
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
      for (int j = 0; j <= columns; j++) {
        if (i > 0) {
          best[i][j] = best[i - 1][j];
        }
        if (j > 0 && best[i][j - 1] > best[i][j]) {
          best[i][j] = best[i][j - 1];
        }
        for (Bead bead : beadsThatEndAt(from, from + i, referenceFrom, referenceFrom + j)) {
          double total =
              best[bead.candidate() - from][bead.reference() - referenceFrom] + gain(bead);
          if (total > best[i][j]) {
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
    double place = (bead.candidate() + bead.candidates() / 2.0) / comparison.candidate().size();
    double referencePlace =
        (bead.reference() + bead.references() / 2.0) / comparison.reference().size();
    return bead.similarity() - LEAST_SIMILARITY - DISPLACEMENT * Math.abs(place - referencePlace);
  }

  private List<Bead> beadsThatEndAt(int from, int to, int referenceFrom, int referenceTo) {
    if (to == from
        || referenceTo == referenceFrom
        || comparison.similarity(to - 1, referenceTo - 1) == 0) {
      return List.of();
    }
    List<Bead> ending = new ArrayList<>();
    for (int[] shape : SHAPES) {
      int candidate = to - shape[0];
      int reference = referenceTo - shape[1];
      if (candidate >= from
          && reference >= referenceFrom
          && isPlausible(candidate, shape[0], reference, shape[1])) {
        double similarity = comparison.similarity(candidate, shape[0], reference, shape[1]);
        if (similarity > LEAST_SIMILARITY) {
          ending.add(new Bead(candidate, shape[0], reference, shape[1], similarity));
        }
      }
    }
    return ending;
  }

  /** Every sentence of a bead shares words with the other side, and nothing stands between them. */
  private boolean isPlausible(int candidate, int candidates, int reference, int references) {
    if (!comparison.candidate().isRun(candidate, candidates)
        || !comparison.reference().isRun(reference, references)) {
      return false;
    }
    Set<Integer> alike = new HashSet<>();
    for (int i = candidate; i < candidate + candidates; i++) {
      boolean any = false;
      for (int j = reference; j < reference + references; j++) {
        if (comparison.similarity(i, j) > 0) {
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
