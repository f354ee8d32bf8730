package dev.galley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of a candidate correspond to which of a reference; each token has one partner at
 * most.
 */
public final class WordAlignment {

  /** The largest table that is filled; longer sides are cut at anchors first. */
  private static final long MOST_CELLS = 250_000;

  private static final int MOST_STRETCHES = 4;

  /** Longer sides have no words aligned. */
  private static final int MOST_TOKENS = 4_000;

  /** What a pair gains if the tokens before them are a pair too. */
  private static final double NEIGHBOUR = 0.15;

  private static final int NONE = -1;

  private final List<Token> candidate;
  private final List<Token> reference;
  private final List<Pair> pairs;
  private final int[] partners;
  private final int[] referencePartners;

  private WordAlignment(List<Token> candidate, List<Token> reference, List<Pair> pairs) {
    this.candidate = List.copyOf(candidate);
    this.reference = List.copyOf(reference);
    this.pairs = List.copyOf(pairs);
    this.partners = new int[candidate.size()];
    this.referencePartners = new int[reference.size()];
    Arrays.fill(partners, NONE);
    Arrays.fill(referencePartners, NONE);
    for (Pair pair : pairs) {
      partners[pair.candidate()] = pair.reference();
      referencePartners[pair.reference()] = pair.candidate();
    }
  }

  /** Aligns two sides: the best pairs that keep the order, then equal words out of order. */
  public static WordAlignment between(List<Token> candidate, List<Token> reference) {
    if (reference.isEmpty() || candidate.size() > MOST_TOKENS || reference.size() > MOST_TOKENS) {
      return new WordAlignment(candidate, reference, List.of());
    }
    List<Form> forms = Form.of(candidate);
    List<Form> others = Form.of(reference);
    List<Pair> pairs = new ArrayList<>();
    if (isTable(forms.size(), others.size())) {
      pairs.addAll(inOrder(forms, others));
      addOutOfOrder(forms, others, pairs);
    } else {
      addBetweenAnchors(forms, others, pairs);
    }
    pairs.sort(Comparator.comparingInt(Pair::candidate));
    return new WordAlignment(candidate, reference, pairs);
  }

  private static boolean isTable(int candidate, int reference) {
    return (candidate + 1L) * (reference + 1L) <= MOST_CELLS;
  }

  /**
   * Aligns what stands between the words that are in both sides once; of a stretch that is still
   * too long nothing. All stretches together fill no more than a few tables.
   */
  private static void addBetweenAnchors(List<Form> forms, List<Form> others, List<Pair> pairs) {
    long cells = 0;
    int from = 0;
    int otherFrom = 0;
    List<Pair> borders = new ArrayList<>(Anchors.between(forms, others));
    borders.add(new Pair(forms.size(), others.size(), Kind.EXACT));
    for (Pair border : borders) {
      int size = border.candidate() - from;
      int otherSize = border.reference() - otherFrom;
      cells += (size + 1L) * (otherSize + 1L);
      if (isTable(size, otherSize) && cells <= MOST_STRETCHES * MOST_CELLS) {
        int start = from;
        int otherStart = otherFrom;
        inOrder(
                forms.subList(start, border.candidate()),
                others.subList(otherStart, border.reference()))
            .forEach(
                pair ->
                    pairs.add(
                        new Pair(
                            start + pair.candidate(), otherStart + pair.reference(), pair.kind())));
      }
      if (border.candidate() < forms.size()) {
        pairs.add(border);
      }
      from = border.candidate() + 1;
      otherFrom = border.reference() + 1;
    }
  }

  /** Returns the tokens of the candidate's side. */
  public List<Token> candidate() {
    return candidate;
  }

  /** Returns the tokens of the reference's side. */
  public List<Token> reference() {
    return reference;
  }

  /** Returns the correspondences, ordered by the place of the candidate's token. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** Returns the place of the reference's token that corresponds to a candidate's. */
  public Optional<Integer> referenceOf(int candidateToken) {
    return partner(partners, candidateToken);
  }

  /** Returns the place of the candidate's token that corresponds to a reference's. */
  public Optional<Integer> candidateOf(int referenceToken) {
    return partner(referencePartners, referenceToken);
  }

  /** Returns whether two tokens correspond; before the first and behind the last, both ends do. */
  public boolean arePartners(int candidateToken, int referenceToken) {
    if (candidateToken < 0 || candidateToken >= partners.length) {
      return candidateToken < 0 == referenceToken < 0
          && candidateToken >= partners.length == referenceToken >= referencePartners.length;
    }
    return referenceToken >= 0 && partners[candidateToken] == referenceToken;
  }

  private static Optional<Integer> partner(int[] partners, int token) {
    return token < 0 || token >= partners.length || partners[token] == NONE
        ? Optional.empty()
        : Optional.of(partners[token]);
  }

  /**
   * Returns where the two sides have different words in one place: between two neighbouring pairs,
   * or a pair and an end, tokens without a partner on both sides.
   */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int from = 0;
    int referenceFrom = 0;
    List<Pair> borders = new ArrayList<>(pairs);
    borders.add(new Pair(candidate.size(), reference.size(), Kind.EXACT));
    for (Pair border : borders) {
      if (border.reference() < referenceFrom) {
        from = border.candidate() + 1;
        referenceFrom = border.reference() + 1;
        continue;
      }
      if (from < border.candidate()
          && referenceFrom < border.reference()
          && isFree(referenceFrom, border.reference())) {
        gaps.add(new Gap(from, border.candidate(), referenceFrom, border.reference()));
      }
      from = border.candidate() + 1;
      referenceFrom = border.reference() + 1;
    }
    return gaps;
  }

  private boolean isFree(int from, int to) {
    for (int place = from; place < to; place++) {
      if (referencePartners[place] != NONE) {
        return false;
      }
    }
    return true;
  }

  /** Needleman and Wunsch 1970, with a gain for runs. */
  private static List<Pair> inOrder(List<Form> forms, List<Form> others) {
    int columns = others.size() + 1;
    double[][] best = new double[forms.size() + 1][columns];
    Kind[][] kinds = new Kind[forms.size() + 1][columns];
    boolean[][] taken = new boolean[forms.size() + 1][columns];
    for (int i = 1; i <= forms.size(); i++) {
      Form form = forms.get(i - 1);
      for (int j = 1; j < columns; j++) {
        best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
        Optional<Kind> kind = form.kind(others.get(j - 1));
        if (kind.isPresent()) {
          double gain = form.weight() * kind.get().closeness;
          double total = best[i - 1][j - 1] + gain + (taken[i - 1][j - 1] ? NEIGHBOUR : 0);
          if (total > best[i][j]) {
            best[i][j] = total;
            taken[i][j] = true;
            kinds[i][j] = kind.get();
          }
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    int i = forms.size();
    int j = others.size();
    while (i > 0 && j > 0) {
      if (taken[i][j]) {
        pairs.add(new Pair(--i, --j, kinds[i + 1][j + 1]));
      } else if (best[i][j] == best[i - 1][j]) {
        i--;
      } else {
        j--;
      }
    }
    Collections.reverse(pairs);
    return pairs;
  }

  /** Pairs words and numbers that the order left over, if they are forms of the same. */
  private static void addOutOfOrder(List<Form> forms, List<Form> others, List<Pair> pairs) {
    BitSet used = new BitSet();
    BitSet usedReference = new BitSet();
    pairs.forEach(pair -> used.set(pair.candidate()));
    pairs.forEach(pair -> usedReference.set(pair.reference()));
    for (int i = used.nextClearBit(0); i < forms.size(); i = used.nextClearBit(i + 1)) {
      if (!Form.isContent(forms.get(i).token())) {
        continue;
      }
      for (int j = usedReference.nextClearBit(0);
          j < others.size();
          j = usedReference.nextClearBit(j + 1)) {
        Optional<Kind> kind = forms.get(i).kind(others.get(j));
        if (kind.isPresent() && kind.get() != Kind.SYNONYM) {
          pairs.add(new Pair(i, j, kind.get()));
          usedReference.set(j);
          break;
        }
      }
    }
  }

  /** Two alignments are equal if they pair the same tokens of the same sides. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordAlignment alignment
        && candidate.equals(alignment.candidate)
        && reference.equals(alignment.reference)
        && pairs.equals(alignment.pairs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(candidate, reference, pairs);
  }

  /**
   * Two tokens that correspond.
   *
   * @param candidate place in the candidate's tokens, from 0
   * @param reference place in the reference's tokens, from 0
   * @param kind how close they are
   */
  public record Pair(int candidate, int reference, Kind kind) {}

  /**
   * Different words in the same place; both ranges hold at least one token.
   *
   * @param from the first candidate token
   * @param to the place behind the last
   * @param referenceFrom the first reference token
   * @param referenceTo the place behind the last
   */
  public record Gap(int from, int to, int referenceFrom, int referenceTo) {}

  /** How close two corresponding tokens are, the closest first. */
  public enum Kind {
    /** The same but for case and the style of an apostrophe. */
    EXACT(1),
    /** Forms or derivations of one word. */
    STEM(0.9),
    /** The same number, date or name written in another way. */
    FORM(0.9),
    /** Two spellings of one word. */
    SPELLING(0.85),
    /** Words of like meaning. */
    SYNONYM(0.7);

    private final double closeness;

    Kind(double closeness) {
      this.closeness = closeness;
    }

    /** Returns how much of the meaning is kept, 0 to 1. */
    public double closeness() {
      return closeness;
    }
  }
}
