package dev.galley.text;

import dev.galley.text.WordAlignment.Kind;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the words of two sides that say the same thing: kept, paraphrased, replaced,
 * dropped or added.
 *
 * <p>Only words that carry meaning by themselves are judged. A word is explained if the other side
 * has it, in any form or spelling, or one of like meaning; what is left differs.
 */
public final class Differences {

  /** A word that costs more than this has no counterpart. */
  private static final double UNEXPLAINED = 0.9;

  /** What a counterpart costs in addition that is also another word's. */
  private static final double SHARED = 0.1;

  /** So many words in a row that the other side lacks are a clause that was cut or added. */
  private static final int CLAUSE = 3;

  /** A clause is no cut as far as the other side has other words in its place. */
  private static final double CLAUSE_ALLOWANCE = 1.5;

  private static final double RAREST = 10;

  /** What only joins other words, though taggers take it for a noun, a verb or an adverb. */
  private static final Set<String> CONNECTIVES =
      Set.of(
          "according",
          "well",
          "addition",
          "such",
          "also",
          "regarding",
          "including",
          "prior",
          "due",
          "ever",
          "able",
          "other",
          "others",
          "same");

  /** More words that no dictionary has say no more. */
  private static final int MOST_UNKNOWN = 3;

  /** Of longer sides that have so much to compare, near words are not looked for. */
  private static final long MOST_COMPARISONS = 1_000_000;

  /** Commoner words in a name may be translated one way or the other. */
  private static final double LEAST_RARE = 7;

  private static final double LEAST_NAME_RARITY = 5;
  private static final int LEAST_LETTERS = 3;

  /** Words rarer than this are looked up as counterparts though they carry little meaning. */
  private static final double LEAST_RARITY = 3;

  /** Neighbouring words of one side farther apart on the other are no place. */
  private static final int WIDEST_PLACE = 12;

  private static final int NEAR = 4;

  /** Words farther apart than this belong to different phrases. */
  private static final int CLUSTER = 3;

  /** Words with a cost up to this have something to do with each other. */
  private static final double RELATED = 0.9;

  /** So many words say enough of a change. */
  private static final int MOST_SHOWN = 4;

  private final WordAlignment words;
  private final Side candidate;
  private final Side reference;
  private final double fragmentation;
  private final int kept;

  private Differences(WordAlignment words) {
    this.words = words;
    this.candidate = new Side(words.candidate());
    this.reference = new Side(words.reference());
    words.pairs().forEach(this::explain);
    this.fragmentation = fragmentation(words);
    this.kept =
        (int) words.pairs().stream().filter(pair -> candidate.isContent(pair.candidate())).count();
    if (words.pairs().isEmpty()) {
      return; // Nothing to compare with, or too much.
    }
    explainByLikeness();
    candidate.explainInitials(reference);
    reference.explainInitials(candidate);
    candidate.closeOff();
    reference.closeOff();
  }

  /** Compares the two sides of an alignment. */
  public static Differences of(WordAlignment words) {
    return new Differences(words);
  }

  /** Returns whether neither of two words has anything to do with the other side. */
  public boolean areUnrelated(int token, int referenceToken) {
    return candidateCost(token) > RELATED && referenceCost(referenceToken) > RELATED;
  }

  /**
   * Returns how far a candidate's word is from what the reference has for it: 0 if it is the same,
   * 1 if there is nothing.
   */
  public double candidateCost(int token) {
    return candidate.costs[token];
  }

  /** Returns how far a reference's word is from what the candidate has for it, 0 to 1. */
  public double referenceCost(int token) {
    return reference.costs[token];
  }

  /**
   * Returns how sure it is that the candidate says something else, by all that differs taken
   * together; from 1 on there is too much for two honest renderings.
   *
   * <p>Weights: a logistic regression of "bad" on {@code wmt23_zhen} and {@code wmt21_zhen} (MQM),
   * rounded, the last two by hand; the unit: what 1.3 % of {@code clean_human} reach. Words in a
   * clause that one side lacks as a whole do not count: another outlet cut there.
   */
  public double weight() {
    Sum mine = candidate.sum(reference);
    Sum theirs = reference.sum(candidate);
    return 0.0365 * Math.sqrt(mine.rarity())
        + 0.0421 * Math.sqrt(theirs.rarity())
        + 0.0744 * Math.sqrt(mine.names())
        + 0.0902 * Math.sqrt(theirs.names())
        + 0.079 * Math.sqrt(kept)
        + 0.262 * fragmentation
        + 0.0355 * Math.min(MOST_UNKNOWN, theirs.unknown())
        + (candidate.hasOtherName(reference) ? 0.142 : 0);
  }

  /**
   * Returns the share of the candidate's words that the reference bears out, each weighed by its
   * rarity and by how near the reference's word is: 0 to 1.
   */
  public double support() {
    double all = 0;
    double supported = 0;
    for (int i = 0; i < candidate.costs.length; i++) {
      if (candidate.isContent(i)) {
        double rarity = Math.min(RAREST, candidate.tokens.get(i).rarity());
        all += rarity;
        supported += rarity * (1 - Math.min(1, candidate.costs[i]));
      }
    }
    return all == 0 ? 1 : supported / all;
  }

  /** Returns the runs of candidate words that the reference does not bear out, in order. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < candidate.tokens.size(); i++) {
      if (candidate.open.get(i)) {
        start = start < 0 ? i : start;
        end = i + 1;
      } else if (start >= 0 && (candidate.isContent(i) || !candidate.tokens.get(i).isWord())) {
        changes.add(change(start, end));
        start = -1;
      }
    }
    if (start >= 0) {
      changes.add(change(start, end));
    }
    return changes;
  }

  /** Returns the change that weighs most: by rare words, names, and what stood in their place. */
  public Optional<Change> worst() {
    return changes().stream().reduce((a, b) -> b.weight() > a.weight() ? b : a);
  }

  /** Returns how many candidate words with meaning have no counterpart. */
  public int unexplained() {
    return candidate.open.cardinality();
  }

  private Change change(int from, int to) {
    List<Integer> words = IntStream.range(from, to).filter(candidate.open::get).boxed().toList();
    List<Integer> instead =
        reference.core(reference.openAt(candidate.place(from, to - 1, reference)));
    double weight =
        candidate.rarity(words) + candidate.nameRarity(words) + reference.rarity(instead) / 2;
    List<Integer> shown = candidate.core(words);
    return new Change(
        candidate.text(shown),
        reference.text(instead),
        shown.size(),
        candidate.names(words) > 0 && reference.names(instead) > 0,
        !instead.isEmpty()
            && candidate.kind(candidate.rarest(shown)) == reference.kind(reference.rarest(instead)),
        weight);
  }

  private void explain(Pair pair) {
    double cost = cost(pair.kind());
    candidate.explain(pair.candidate(), pair.reference(), cost);
    reference.explain(pair.reference(), pair.candidate(), cost);
  }

  /** Looks for words that come near those without a partner. */
  private void explainByLikeness() {
    BitSet left = candidate.left();
    BitSet referenceLeft = reference.left();
    if (left.isEmpty() && referenceLeft.isEmpty()) {
      return;
    }
    long comparisons =
        (long) left.cardinality() * reference.tokens.size()
            + (long) referenceLeft.cardinality() * candidate.tokens.size();
    if (comparisons > MOST_COMPARISONS) {
      return;
    }
    Likeness[] mine = candidate.likenesses();
    Likeness[] theirs = reference.likenesses();
    BitSet counterparts = candidate.counterparts();
    BitSet referenceCounterparts = reference.counterparts();
    for (int i = counterparts.nextSetBit(0); i >= 0; i = counterparts.nextSetBit(i + 1)) {
      BitSet others = left.get(i) ? referenceCounterparts : referenceLeft;
      for (int j = others.nextSetBit(0); j >= 0; j = others.nextSetBit(j + 1)) {
        double cost = mine[i].cost(theirs[j]);
        if (left.get(i)) {
          candidate.explain(i, reference, j, cost);
        }
        if (referenceLeft.get(j)) {
          reference.explain(j, candidate, i, cost);
        }
      }
    }
  }

  private static double cost(Kind kind) {
    return switch (kind) {
      case EXACT -> 0;
      case STEM, FORM -> 0.05;
      case SPELLING -> 0.15;
      case SYNONYM -> 0.25;
    };
  }

  /** Returns the share of the common words that begin a run of words in the reference's order. */
  private static double fragmentation(WordAlignment words) {
    int runs = 0;
    Pair before = new Pair(-2, -2, Kind.EXACT);
    for (Pair pair : words.pairs()) {
      if (pair.candidate() != before.candidate() + 1
          || pair.reference() != before.reference() + 1) {
        runs++;
      }
      before = pair;
    }
    return (double) runs / Math.max(1, words.pairs().size());
  }

  /** Differences are equal if they are those of equal alignments. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Differences differences && words.equals(differences.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  /**
   * Candidate words that the reference does not bear out, with none between them that it does.
   *
   * @param words the rarest of them and what stands beside it
   * @param instead the rarest of the words that the reference has in their place and the candidate
   *     nothing for, and what stands beside it; empty if there are none
   * @param size how many of the words carry meaning
   * @param isOfNames whether names stand on both sides
   * @param isOfOneKind whether the rarest words of both sides are of one part of speech, so that
   *     the one may stand for the other
   * @param weight how much it matters, for comparison with other changes of the same sentences
   */
  public record Change(
      List<Token> words,
      List<Token> instead,
      int size,
      boolean isOfNames,
      boolean isOfOneKind,
      double weight) {

    public Change {
      words = List.copyOf(words);
      instead = List.copyOf(instead);
    }
  }

  /** What differs on one side: the rarity of its words, the names, and what no dictionary has. */
  private record Sum(double rarity, int names, int unknown) {}

  /** One side, and what of it is explained by the other. */
  private static final class Side {

    final List<Token> tokens;
    final double[] costs;

    /** The other side's partner of each word; -1 for none. */
    final int[] partners;

    /** The words with meaning that nothing explains. */
    final BitSet open = new BitSet();

    Side(List<Token> tokens) {
      this.tokens = tokens;
      this.costs = new double[tokens.size()];
      this.partners = new int[tokens.size()];
      Arrays.fill(costs, Likeness.NONE);
      Arrays.fill(partners, -1);
    }

    boolean isContent(int token) {
      return !tokens.get(token).isMark()
          && Form.isContent(tokens.get(token))
          && !CONNECTIVES.contains(tokens.get(token).lower());
    }

    void explain(int token, int partner, double cost) {
      costs[token] = cost;
      partners[token] = partner;
    }

    /** Returns the words with meaning that have no partner. */
    BitSet left() {
      BitSet left = new BitSet();
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] < 0 && isContent(i)) {
          left.set(i);
        }
      }
      return left;
    }

    /** Returns the words that may be counterparts though they have partners or mean little. */
    BitSet counterparts() {
      BitSet counterparts = new BitSet();
      for (int i = 0; i < partners.length; i++) {
        Token token = tokens.get(i);
        if (isContent(i) || token.isWord() && token.rarity() > LEAST_RARITY) {
          counterparts.set(i);
        }
      }
      return counterparts;
    }

    Likeness[] likenesses() {
      return tokens.stream().map(Likeness::of).toArray(Likeness[]::new);
    }

    void explain(int token, Side other, int counterpart, double cost) {
      double shared = cost + (other.partners[counterpart] < 0 ? 0 : SHARED);
      costs[token] = Math.min(costs[token], shared);
    }

    /** "WHO" stands for "World Health Organization", letter by letter. */
    void explainInitials(Side other) {
      for (int i = 0; i < tokens.size(); i++) {
        String letters = tokens.get(i).text().replace(".", "");
        if (costs[i] > UNEXPLAINED && letters.length() > 1 && isUpperCase(letters)) {
          List<Integer> named = other.named(letters);
          if (!named.isEmpty()) {
            costs[i] = SHARED;
            named.forEach(j -> other.costs[j] = Math.min(other.costs[j], SHARED));
          }
        }
      }
    }

    private static boolean isUpperCase(String letters) {
      return letters.chars().allMatch(Character::isUpperCase);
    }

    /** Returns neighbouring words that begin with these letters; empty if there are none. */
    private List<Integer> named(String letters) {
      List<Integer> words =
          IntStream.range(0, tokens.size())
              .filter(j -> tokens.get(j).isWord() && tokens.get(j).rarity() > LEAST_RARITY - 0.5)
              .boxed()
              .toList();
      for (int start = 0; start + letters.length() <= words.size(); start++) {
        List<Integer> run = words.subList(start, start + letters.length());
        if (IntStream.range(0, letters.length())
            .allMatch(
                k ->
                    Character.toUpperCase(tokens.get(run.get(k)).text().charAt(0))
                        == letters.charAt(k))) {
          return run;
        }
      }
      return List.of();
    }

    void closeOff() {
      IntStream.range(0, tokens.size())
          .filter(i -> isContent(i) && costs[i] > UNEXPLAINED)
          .forEach(open::set);
    }

    double rarity(List<Integer> words) {
      return words.stream().mapToDouble(i -> Math.min(RAREST, tokens.get(i).rarity())).sum();
    }

    double nameRarity(List<Integer> words) {
      return rarity(words.stream().filter(this::isName).toList());
    }

    int names(List<Integer> words) {
      return (int) words.stream().filter(this::isName).count();
    }

    private int unknown(List<Integer> words) {
      return (int)
          words.stream()
              .filter(i -> !tokens.get(i).isNumber())
              .filter(i -> Lexicon.commonness(tokens.get(i).text()) == Lexicon.UNKNOWN)
              .count();
    }

    /** "Pavel Hrubec" and "Marek Hrubec": one part of a name is another beside an equal one. */
    boolean hasOtherName(Side other) {
      return open.stream()
          .filter(this::isRareName)
          .anyMatch(i -> isOtherName(i, -1, other) || isOtherName(i, 1, other));
    }

    private boolean isOtherName(int token, int step, Side other) {
      int beside = token + step;
      if (beside < 0
          || beside >= tokens.size()
          || partners[beside] < 0
          || !isName(beside)
          || tokens.get(beside).rarity() <= LEAST_NAME_RARITY) {
        return false;
      }
      int place = partners[beside] - step;
      return place >= 0
          && place < other.tokens.size()
          && other.open.get(place)
          && other.isRareName(place);
    }

    private boolean isRareName(int token) {
      String text = tokens.get(token).text();
      return isName(token)
          && tokens.get(token).rarity() > LEAST_RARE
          && text.length() >= LEAST_LETTERS
          && !isUpperCase(text);
    }

    private boolean isName(int token) {
      return tokens.get(token).is("NNP") && tokens.get(token).isCapitalized();
    }

    /** Returns the unexplained words of a place. */
    List<Integer> openAt(IntPredicate place) {
      return open.stream().filter(place).boxed().toList();
    }

    /**
     * Returns the rarest of some unexplained words and those beside it, {@link #MOST_SHOWN} at
     * most: what an editor reads must neither be a whole clause nor hold what is explained.
     */
    List<Integer> core(List<Integer> words) {
      if (words.isEmpty()) {
        return words;
      }
      int at = words.indexOf(rarest(words));
      int from = at;
      int to = at + 1;
      while (to < words.size() && to - from < MOST_SHOWN && areBeside(words, to - 1)) {
        to++;
      }
      while (from > 0 && to - from < MOST_SHOWN && areBeside(words, from - 1)) {
        from--;
      }
      return words.subList(from, to);
    }

    /** Nothing but small words that nothing explains either stand between two of them. */
    private boolean areBeside(List<Integer> words, int at) {
      int next = words.get(at + 1);
      return next - words.get(at) <= CLUSTER
          && IntStream.range(words.get(at) + 1, next)
              .noneMatch(i -> isContent(i) || tokens.get(i).isMark());
    }

    int rarest(List<Integer> words) {
      return words.stream()
          .reduce((a, b) -> tokens.get(b).rarity() > tokens.get(a).rarity() ? b : a)
          .orElseThrow();
    }

    /** Returns the part of speech of a word. */
    char kind(int token) {
      return tokens.get(token).tag().charAt(0);
    }

    /** Returns the words with those between them. */
    List<Token> text(List<Integer> words) {
      return words.isEmpty()
          ? List.of()
          : tokens.subList(words.get(0), words.get(words.size() - 1) + 1);
    }

    /** Adds up what differs; of a clause no more than the other side has in its place. */
    Sum sum(Side other) {
      double rarity = 0;
      int names = 0;
      int unknown = 0;
      for (List<Integer> run : runs()) {
        double weight = rarity(run);
        int named = names(run);
        int strange = unknown(run);
        if (run.size() >= CLAUSE) {
          List<Integer> instead = other.openAt(place(run.get(0), run.get(run.size() - 1), other));
          weight = Math.min(weight, CLAUSE_ALLOWANCE * other.rarity(instead));
          named = Math.min(named, other.names(instead));
          strange = Math.min(strange, instead.size());
        }
        rarity += weight;
        names += named;
        unknown += strange;
      }
      return new Sum(rarity, names, unknown);
    }

    /** Returns the unexplained words, those with no explained word between them together. */
    private List<List<Integer>> runs() {
      List<List<Integer>> runs = new ArrayList<>();
      List<Integer> run = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (open.get(i)) {
          run.add(i);
        } else if (isContent(i) && !run.isEmpty()) {
          runs.add(run);
          run = new ArrayList<>();
        }
      }
      if (!run.isEmpty()) {
        runs.add(run);
      }
      return runs;
    }

    /** Tells where on the other side a run of words stands: between its neighbours' partners. */
    IntPredicate place(int first, int last, Side other) {
      int before = first - 1;
      while (before >= 0 && partners[before] < 0) {
        before--;
      }
      int behind = last + 1;
      while (behind < tokens.size() && partners[behind] < 0) {
        behind++;
      }
      int left = before < 0 ? -1 : partners[before];
      int right = behind == tokens.size() ? other.tokens.size() : partners[behind];
      return left < right && right - left <= WIDEST_PLACE
          ? j -> left < j && j < right
          : j -> left < j && j <= left + NEAR || right - NEAR <= j && j < right;
    }
  }
}
