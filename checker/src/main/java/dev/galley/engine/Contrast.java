package dev.galley.engine;

import dev.galley.text.Differences;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Kind;
import dev.galley.text.WordAlignment.Pair;
import dev.galley.usage.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the two sides of a link differ in, counted: what features of the score are made of.
 *
 * <p>A word that carries meaning costs as much as {@link Differences} say: nothing if the other
 * side has it, all of its rarity if the other side has nothing like it. Such a word is missing if
 * it is the reference's, extra if it is the candidate's.
 */
final class Contrast {

  /** From this rarity on a word is rare: it stands in one of a thousand sentences. */
  private static final double RARE = 7;

  /** A word that costs more has no counterpart. */
  private static final double NO_COUNTERPART = 0.9;

  /** A name that costs more is another: all but a word of like meaning would be. */
  private static final double ANOTHER_NAME = 0.5;

  /** A word that costs more than this and has a counterpart is said in another way. */
  private static final double ANOTHER_WAY = 0.2;

  private static final int NONE = -1;

  /** What stands before the first word and behind the last of each side are the same. */
  private static final int BORDER = 1;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without",
          "cannot");

  private static final Set<String> FUTURE = Set.of("will", "wo", "'ll", "shall", "would");

  private final Link link;
  private final double issues;
  private final LinkSide candidate;
  private final LinkSide reference;
  private final int extraGrams;
  private final int missingGrams;

  /**
   * Compares the two sides of a link that has a reference.
   *
   * @param issues what MQM takes off for the issues that were found in it
   */
  Contrast(Link link, double issues) {
    this.link = link;
    this.issues = issues;
    candidate = new LinkSide(link.candidate(), link.differences()::candidateCost);
    reference = new LinkSide(link.reference(), link.differences()::referenceCost);
    long[] grams = candidate.grams();
    long[] referenceGrams = reference.grams();
    int common = common(grams, referenceGrams);
    extraGrams = grams.length - common;
    missingGrams = referenceGrams.length - common;
  }

  /** Counts what two sorted arrays have in common. */
  private static int common(long[] numbers, long[] others) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < numbers.length && j < others.length) {
      int order = Long.compare(numbers[i], others[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  LinkSide candidate() {
    return candidate;
  }

  LinkSide reference() {
    return reference;
  }

  /** Returns what MQM takes off for the issues that were found in the candidate. */
  double issues() {
    return issues;
  }

  /** Returns chrF2 of the two sides, 0 to 1. */
  double similarity() {
    return link.similarity();
  }

  /** Returns how many tokens the reference has, 5 at least: what shares are taken of. */
  double length() {
    return Math.max(5, reference.size());
  }

  /** Returns the rarity of the meaning of the reference that is missing. */
  double missingMeaning() {
    return reference.lostRarity();
  }

  /** Returns the rarity of the meaning of the candidate that is extra. */
  double extraMeaning() {
    return candidate.lostRarity();
  }

  /** Returns the share of the reference's meaning, by rarity, that the candidate has. */
  double recall() {
    return share(reference);
  }

  /** Returns the share of the candidate's meaning, by rarity, that the reference has. */
  double precision() {
    return share(candidate);
  }

  private static double share(LinkSide side) {
    double all = side.rarity();
    return all == 0 ? 1 : 1 - side.lostRarity() / all;
  }

  /** Returns the harmonic mean of recall and precision of meaning. */
  double commonMeaning() {
    double sum = recall() + precision();
    return sum == 0 ? 0 : 2 * recall() * precision() / sum;
  }

  /**
   * Returns METEOR (Banerjee and Lavie 2005) of the word alignment, 0 to 1: recall counts nine
   * times as much as precision, and broken order costs up to half.
   */
  double meteor() {
    List<Pair> pairs = link.words().pairs();
    if (pairs.isEmpty()) {
      return 0;
    }
    double precision = (double) pairs.size() / candidate.size();
    double recall = (double) pairs.size() / reference.size();
    double mean = 10 * precision * recall / (9 * precision + recall);
    return mean * (1 - 0.5 * Math.pow((double) chunks(pairs) / pairs.size(), 3));
  }

  /** Counts the runs of pairs that are neighbours on both sides. */
  private static int chunks(List<Pair> pairs) {
    return (int)
        IntStream.range(0, pairs.size())
            .filter(i -> i == 0 || !areNeighbours(pairs.get(i - 1), pairs.get(i)))
            .count();
  }

  private static boolean areNeighbours(Pair pair, Pair next) {
    return next.candidate() == pair.candidate() + 1 && next.reference() == pair.reference() + 1;
  }

  /** Counts the capitalised words of the reference, its first aside, that the candidate lacks. */
  int missingCapitals() {
    return surplus(
        reference.bag(i -> i > 0 && reference.isCapital(i), i -> reference.token(i).text()),
        candidate.bag(candidate::isCapital, i -> candidate.token(i).text()));
  }

  /** Counts the names of the reference that the candidate has nothing for. */
  int missingNames() {
    return otherNames(reference);
  }

  /** Counts the names of the candidate that the reference has nothing for. */
  int extraNames() {
    return otherNames(candidate);
  }

  private static int otherNames(LinkSide side) {
    return side.count(i -> side.isName(i) && side.cost(i) > ANOTHER_NAME);
  }

  /** Counts the rare words of the candidate that are extra. */
  int extraRareWords() {
    return rareWords(candidate);
  }

  /** Counts the rare words of the reference that are missing. */
  int missingRareWords() {
    return rareWords(reference);
  }

  private static int rareWords(LinkSide side) {
    return side.count(i -> isOpen(side, i) && side.rarity(i) > RARE);
  }

  /** Returns the rarity of the rarest word of the candidate that is extra. */
  double rarestExtra() {
    return IntStream.range(0, candidate.size())
        .filter(i -> isOpen(candidate, i))
        .mapToDouble(candidate::rarity)
        .max()
        .orElse(0);
  }

  /** Returns whether a word that carries meaning has no counterpart on the other side. */
  private static boolean isOpen(LinkSide side, int i) {
    return side.isContent(i) && side.cost(i) > NO_COUNTERPART;
  }

  /** Counts the characters of the words that are missing or extra. */
  int openCharacters() {
    return openCharacters(candidate) + openCharacters(reference);
  }

  private static int openCharacters(LinkSide side) {
    return IntStream.range(0, side.size())
        .filter(i -> isOpen(side, i))
        .map(i -> side.lower(i).length())
        .sum();
  }

  /** Counts the words of the candidate that the reference says in another way. */
  int paraphrasedWords() {
    return candidate.count(
        i ->
            candidate.isContent(i)
                && candidate.cost(i) > ANOTHER_WAY
                && candidate.cost(i) <= NO_COUNTERPART);
  }

  /**
   * Returns how far from one text the two sides are: 0 if they are the same, since what is the
   * reference's own text loses nothing against it; next to 1 from a changed letter on.
   */
  double difference() {
    if (candidate.text().equals(reference.text())) {
      return 0;
    }
    double grams = Math.max(1, extraGrams + missingGrams); // "No" has none.
    return grams / (grams + 1);
  }

  /** Counts the forms of verbs that one side has more of than the other. */
  int changedVerbForms() {
    Map<String, Integer> forms = verbForms(candidate);
    Map<String, Integer> others = verbForms(reference);
    return surplus(forms, others) + surplus(others, forms);
  }

  private static Map<String, Integer> verbForms(LinkSide side) {
    return side.bag(
        i -> side.token(i).is("VB") || side.token(i).is("MD") || FUTURE.contains(side.lower(i)),
        i -> FUTURE.contains(side.lower(i)) ? "future" : form(side.token(i)));
  }

  /** The third person is no other form: "it rains", "they rain". */
  private static String form(Token verb) {
    return verb.is("VBZ") ? "VBP" : verb.tag();
  }

  /** Returns how many more conjunctions the reference has. */
  int missingConjunctions() {
    return reference.count(j -> reference.token(j).is("CC"))
        - candidate.count(i -> candidate.token(i).is("CC"));
  }

  /** Returns by how many the double quotation marks differ. */
  int differentQuotationMarks() {
    return Math.abs(
        candidate.count(i -> candidate.lower(i).equals("\""))
            - reference.count(j -> reference.lower(j).equals("\"")));
  }

  /** Returns whether only one side has a question mark. */
  boolean differsInQuestionMark() {
    return candidate.text().contains("?") != reference.text().contains("?");
  }

  /** Returns whether the candidate begins with a small letter and the reference does not. */
  boolean beginsSmall() {
    return Character.isLowerCase(candidate.text().codePointAt(0))
        && !Character.isLowerCase(reference.text().codePointAt(0));
  }

  /** Returns by how many the words that negate differ. */
  int differentNegations() {
    return Math.abs(
        candidate.count(i -> NEGATIONS.contains(candidate.lower(i)))
            - reference.count(j -> NEGATIONS.contains(reference.lower(j))));
  }

  /**
   * Returns how many mistakes of grammar and spelling are expected where the candidate's wording is
   * not the reference's: at words that the reference has not between the same neighbours.
   */
  double expectedMistakes() {
    IntPredicate isOwnWording = ownWording();
    double sum = 0;
    int first = 0;
    for (Sentence sentence : link.candidate()) {
      List<Token> tokens = sentence.tokens();
      Usage usage = Usage.of(sentence);
      int judged = 0;
      for (int i = 0; i < tokens.size() && judged < usage.tokens().size(); i++) {
        if (tokens.get(i).span().equals(usage.tokens().get(judged).span())) {
          sum += isOwnWording.test(first + i) ? usage.expectedMistakes(judged) : 0;
          judged++;
        }
      }
      first += tokens.size();
    }
    return sum;
  }

  /** Tells of each token of the candidate whether it or a neighbour is not the reference's. */
  private IntPredicate ownWording() {
    int[] same = new int[candidate.size() + 2 * BORDER];
    Arrays.fill(same, NONE);
    same[0] = 0;
    same[same.length - 1] = reference.size() + BORDER;
    for (Pair pair : link.words().pairs()) {
      if (pair.kind() == Kind.EXACT) {
        same[pair.candidate() + BORDER] = pair.reference() + BORDER;
      }
    }
    return i -> {
      int place = same[i + BORDER];
      return place == NONE
          || same[i + BORDER - 1] != place - 1
          || same[i + BORDER + 1] != place + 1;
    };
  }

  /** Returns how far the strangest sentence of the candidate is from usual English. */
  double strangeness() {
    return link.candidate().stream().map(Usage::of).mapToDouble(Usage::strangeness).max().orElse(0);
  }

  /** Counts the tokens of the candidate that begin with a digit. */
  int numbers() {
    return candidate.count(i -> candidate.token(i).isNumber());
  }

  /**
   * Returns how many more words that carry meaning the reference has between the same neighbours.
   */
  int missingBetweenNeighbours() {
    int missing = 0;
    int from = 0;
    int referenceFrom = 0;
    for (Pair pair : link.words().pairs()) {
      if (pair.reference() >= referenceFrom) {
        missing += surplusBetween(from, pair.candidate(), referenceFrom, pair.reference());
        from = pair.candidate() + 1;
        referenceFrom = pair.reference() + 1;
      }
    }
    return missing + surplusBetween(from, candidate.size(), referenceFrom, reference.size());
  }

  private int surplusBetween(int from, int to, int referenceFrom, int referenceTo) {
    int extra = (int) IntStream.range(from, to).filter(i -> isOpen(candidate, i)).count();
    int missing =
        (int) IntStream.range(referenceFrom, referenceTo).filter(j -> isOpen(reference, j)).count();
    return Math.max(0, missing - extra);
  }

  /** Counts what the one bag has more of than the other. */
  private static int surplus(Map<String, Integer> bag, Map<String, Integer> other) {
    return bag.entrySet().stream()
        .mapToInt(entry -> Math.max(0, entry.getValue() - other.getOrDefault(entry.getKey(), 0)))
        .sum();
  }
}
