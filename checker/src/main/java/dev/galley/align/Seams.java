package dev.galley.align;

import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the seams in a reference whose paragraphs lost the breaks between them: "Ferry strike ends
 * The crews of the Stellan ferries went back to work on Tuesday". Without a full stop nothing but
 * the candidate tells where the heading ends: there, one paragraph says what stands before the seam
 * and a later one what stands behind it, each better than they say the whole.
 */
final class Seams {

  /** The least number of tokens before a seam and behind it, and the most before it. */
  private static final int LEAST_BEFORE = 2;

  private static final int LEAST_BEHIND = 4;
  private static final int MOST_BEFORE = 60;

  /** How many candidate sentences are looked at for each sentence of the reference. */
  private static final int MOST_SAYING = 6;

  /** How many reference sentences may be the one whose heading a paragraph says. */
  private static final int MOST_NEAR = 3;

  /** What corresponds to a heading is a paragraph of two sentences and this many tokens at most. */
  private static final int LONGEST_HEADING = 45;

  /** How alike the two halves are to what says them. */
  private static final double LEAST_SIMILARITY = 0.3;

  /** How much more alike than to any other sentence of the reference a heading is to its half. */
  private static final double MARGIN = 0.1;

  /**
   * How much more alike the two halves are, summed, than the whole is. Fitted on {@code
   * wmt23_articles_partial}, checked on {@code wmt21_articles_partial}: with seams .986 of its
   * sentences are linked rightly, without .945.
   */
  private static final double LEAST_GAIN = 0.25;

  /** No heading ends with a conjunction, an article, a preposition or a modal. */
  private static final Set<String> UNFINISHED = Set.of("CC", "DT", "IN", "TO", "PRP$", "MD");

  /** Below this two sentences have nothing to do with each other. */
  private static final double NOTHING = 0.08;

  private final Comparison comparison;
  private final Side candidate;
  private final Side reference;
  private final List<Best> bests = new ArrayList<>();

  /** By reference sentence: the candidate sentences that are more like it than like any other. */
  private final Map<Integer, List<Integer>> said = new HashMap<>();

  /** By reference sentence: the last sentences of candidate paragraphs that may say its heading. */
  private final Map<Integer, List<Integer>> headings = new HashMap<>();

  private Seams(Comparison comparison) {
    this.comparison = comparison;
    this.candidate = comparison.candidate();
    this.reference = comparison.reference();
    for (int i = 0; i < candidate.size(); i++) {
      Best best = Best.of(comparison.similarTo(i));
      bests.add(best);
      if (best.similarity() > Math.max(NOTHING, best.next())) {
        said.computeIfAbsent(best.place(), key -> new ArrayList<>()).add(i);
      }
      int end = paragraphEnd(i);
      if (isHeading(end)) {
        near(i)
            .forEach(place -> headings.computeIfAbsent(place, key -> new ArrayList<>()).add(end));
      }
    }
  }

  /** Returns the reference sentences that a candidate sentence is most like. */
  private Stream<Integer> near(int place) {
    return comparison.similarTo(place).entrySet().stream()
        .filter(other -> other.getValue() > NOTHING)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NEAR)
        .map(Map.Entry::getKey);
  }

  /** Returns the sentences of the reference, those with a seam in two pieces. */
  static Side cut(Comparison comparison) {
    return new Seams(comparison).cut();
  }

  private Side cut() {
    List<Sentence> sentences = new ArrayList<>();
    List<Integer> blocks = new ArrayList<>();
    for (int place = 0; place < reference.size(); place++) {
      for (Sentence sentence : cut(place)) {
        sentences.add(sentence);
        blocks.add(reference.blocks().get(place));
      }
    }
    return sentences.size() == reference.size()
        ? reference
        : Side.of(sentences, blocks, comparison.maker());
  }

  private List<Sentence> cut(int place) {
    Sentence whole = reference.sentences().get(place);
    List<Integer> before =
        headings.getOrDefault(place, List.of()).stream().distinct().limit(MOST_SAYING).toList();
    List<Integer> behind = saying(place);
    if (!reference.isFirst(place) || before.isEmpty() || behind.isEmpty()) {
      return List.of(whole);
    }
    Optional<Seam> best = Optional.empty();
    int most = Math.min(whole.tokens().size() - LEAST_BEHIND, MOST_BEFORE);
    for (int i = LEAST_BEFORE; i <= most; i++) {
      if (mayBegin(whole.tokens(), i)) {
        Optional<Seam> seam = seam(place, i, before, behind);
        if (seam.isPresent() && (best.isEmpty() || seam.get().gain() > best.get().gain())) {
          best = seam;
        }
      }
    }
    return best.map(seam -> List.of(seam.before(), seam.behind())).orElse(List.of(whole));
  }

  /** Returns the candidate sentences that are most like a reference sentence, a few at most. */
  private List<Integer> saying(int place) {
    return said.getOrDefault(place, List.of()).stream()
        .sorted(Comparator.comparingDouble((Integer i) -> -bests.get(i).similarity()))
        .limit(MOST_SAYING)
        .toList();
  }

  /** Returns the next place from here where a paragraph ends, if that is near. */
  private int paragraphEnd(int place) {
    return candidate.isLast(place) ? place : place + 1;
  }

  /** Returns whether a sentence may begin with token {@code i}, with no full stop before it. */
  private static boolean mayBegin(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean begins = token.isCapitalized() || token.isNumber() || "\"“(".contains(token.text());
    Token last = tokens.get(i - 1);
    return begins
        && (!last.isMark() || "”\")'".contains(last.text()))
        && UNFINISHED.stream().noneMatch(last::is);
  }

  private Optional<Seam> seam(int place, int token, List<Integer> headings, List<Integer> rests) {
    Sentence whole = reference.sentences().get(place);
    Sentence before = piece(whole, 0, token);
    Sentence behind = piece(whole, token, whole.tokens().size());
    Profile beforeProfile = comparison.maker().of(before);
    Profile behindProfile = comparison.maker().of(behind);
    double most = LEAST_GAIN;
    for (int heading : headings) {
      double like = similarity(heading(heading), beforeProfile);
      if (like < LEAST_SIMILARITY || like < otherwise(heading, place) + MARGIN) {
        continue;
      }
      for (int rest : rests) {
        double restLike = similarity(candidate.profiles().get(rest), behindProfile);
        if (rest > heading && restLike >= LEAST_SIMILARITY) {
          most = Math.max(most, like + restLike - undivided(heading, rest, place));
        }
      }
    }
    return most > LEAST_GAIN ? Optional.of(new Seam(before, behind, most)) : Optional.empty();
  }

  /** Returns how alike a reference sentence is to a heading, to a later sentence, or to both. */
  private double undivided(int heading, int rest, int place) {
    Profile whole = reference.profiles().get(place);
    Profile both = heading(heading).joined(candidate.profiles().get(rest));
    double one = Math.max(similarity(heading(heading), whole), comparison.similarity(rest, place));
    return Math.max(one, similarity(both, whole));
  }

  /**
   * Returns how alike a heading is to the reference sentence, but for one, that is most like it.
   */
  private double otherwise(int heading, int place) {
    double most = 0;
    for (int i = headingStart(heading); i <= heading; i++) {
      Best best = bests.get(i);
      most = Math.max(most, best.place() == place ? best.next() : best.similarity());
    }
    return most;
  }

  private double similarity(Profile a, Profile b) {
    return comparison.maker().similarity(a, b);
  }

  /** Returns whether a paragraph ends here that is as short as a heading, with no full stop. */
  private boolean isHeading(int place) {
    int start = headingStart(place);
    if (!candidate.isLast(place)
        || !candidate.isFirst(start)
        || candidate.sentences().get(place).hasEndMark()) {
      return false;
    }
    int tokens = 0;
    for (int i = start; i <= place; i++) {
      tokens += candidate.sentences().get(i).tokens().size();
    }
    return tokens <= LONGEST_HEADING;
  }

  private int headingStart(int place) {
    return candidate.isFirst(place) ? place : place - 1;
  }

  private Profile heading(int place) {
    int start = headingStart(place);
    return candidate.run(start, place - start + 1);
  }

  private static Sentence piece(Sentence whole, int from, int to) {
    List<Token> tokens = whole.tokens().subList(from, to);
    Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    int start = whole.span().start();
    String text = whole.text().substring(span.start() - start, span.end() - start);
    return new Sentence(text, span, whole.block(), tokens);
  }

  /** A seam: what stands before it, what stands behind it, and how much more alike they are. */
  private record Seam(Sentence before, Sentence behind, double gain) {}

  /**
   * The reference sentence that a candidate sentence is most like.
   *
   * @param place which one; -1 for none
   * @param similarity how alike
   * @param next how alike it is to the next best one
   */
  private record Best(int place, double similarity, double next) {

    static Best of(Map<Integer, Double> similar) {
      int best = Chain.mostSimilar(similar);
      double next =
          similar.entrySet().stream()
              .filter(other -> other.getKey() != best)
              .map(Map.Entry::getValue)
              .max(Comparator.naturalOrder())
              .orElse(0.0);
      return new Best(best, similar.getOrDefault(best, 0.0), next);
    }
  }
}
