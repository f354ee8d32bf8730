package dev.galley.engine;

import dev.galley.align.ChrF;
import dev.galley.text.EditDistance;
import dev.galley.text.Link;
import dev.galley.text.WordAlignment;
import dev.galley.text.WordAlignment.Pair;
import dev.galley.usage.Usage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the two sides of a link differ in, counted: what features of the score are made of.
 *
 * <p>A word is paired if the word alignment gives it a partner, or is spelt like one; what is
 * unpaired in the reference is missing, what is unpaired in the candidate is extra.
 */
final class Contrast {

  /** From this rarity on a word is rare: it stands in one of a thousand sentences. */
  private static final double RARE = 7;

  /** Longer sides are not searched for names that are spelt alike. */
  private static final int MOST_TOKENS = 500;

  /** Two words that share so many letters at their start are spelt alike. */
  private static final int LONG_START = 5;

  /** What is lost of a word that is spelt another way: as much as of a spelling variant. */
  private static final double SPELLING_LOSS = 0.15;

  private static final int SPELT_ALIKE = 2;
  private static final int SAME_START = 4;
  private static final int NONE = -1;

  /** Keeps an order among sentences that are the same as their references. */
  private static final double SAME = 0.1;

  /** The runs of four characters that change with a letter. */
  private static final double HALF_WORD = 4;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without",
          "cannot");

  private final double similarity;
  private final double issues;
  private final double expectedMistakes;
  private final WordAlignment words;
  private final LinkSide candidate;
  private final LinkSide reference;
  private final int[] partner;
  private final int[] referencePartner;
  private final double[] lost;
  private final double[] referenceLost;
  private final int extraGrams;
  private final int missingGrams;

  /**
   * Compares the two sides of a link that has a reference.
   *
   * @param issues what MQM takes off for the issues that were found in it
   */
  Contrast(Link link, double issues) {
    similarity = link.similarity();
    this.issues = issues;
    expectedMistakes =
        link.candidate().stream().map(Usage::of).mapToDouble(Usage::expectedMistakes).sum();
    words = link.words();
    candidate = new LinkSide(link.candidate());
    reference = new LinkSide(link.reference());
    long[] grams = candidate.grams();
    long[] referenceGrams = reference.grams();
    int common = common(grams, referenceGrams);
    extraGrams = grams.length - common;
    missingGrams = referenceGrams.length - common;
    partner = filled(candidate.size());
    referencePartner = filled(reference.size());
    lost = new double[candidate.size()];
    referenceLost = new double[reference.size()];
    Arrays.fill(lost, 1);
    Arrays.fill(referenceLost, 1);
    for (Pair pair : words.pairs()) {
      partner[pair.candidate()] = pair.reference();
      referencePartner[pair.reference()] = pair.candidate();
      lost[pair.candidate()] = 1 - pair.kind().closeness();
      referenceLost[pair.reference()] = 1 - pair.kind().closeness();
    }
    if (Math.max(candidate.size(), reference.size()) <= MOST_TOKENS) {
      addSpeltAlike();
    }
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

  /** Pairs what the word alignment left over if it is spelt alike, the nearest place first. */
  private void addSpeltAlike() {
    for (int i = 0; i < candidate.size(); i++) {
      if (isExtra(i) && candidate.token(i).isWord()) {
        int best = NONE;
        double place = (double) i / candidate.size();
        double nearest = Double.MAX_VALUE;
        for (int j = 0; j < reference.size(); j++) {
          double distance = Math.abs(place - (double) j / reference.size());
          if (distance < nearest && isMissing(j) && isSpeltAlike(i, j)) {
            nearest = distance;
            best = j;
          }
        }
        if (best != NONE) {
          partner[i] = best;
          referencePartner[best] = i;
          lost[i] = SPELLING_LOSS;
          referenceLost[best] = SPELLING_LOSS;
        }
      }
    }
  }

  private boolean isSpeltAlike(int i, int j) {
    String word = candidate.lower(i);
    String other = reference.lower(j);
    int shorter = Math.min(word.length(), other.length());
    if (shorter < 4 || word.charAt(0) != other.charAt(0)) {
      return false;
    }
    if (word.regionMatches(0, other, 0, LONG_START)) {
      return true;
    }
    int allowed = shorter < 6 ? 1 : shorter < 7 || !isNamePair(i, j) ? 2 : 3;
    return Math.abs(word.length() - other.length()) <= allowed
        && EditDistance.between(word, other) <= allowed;
  }

  private boolean isNamePair(int i, int j) {
    return candidate.isName(i) && reference.isName(j);
  }

  private static int[] filled(int size) {
    int[] places = new int[size];
    Arrays.fill(places, NONE);
    return places;
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
    return similarity;
  }

  /** Returns how many tokens the reference has, 5 at least: what shares are taken of. */
  double length() {
    return Math.max(5, reference.size());
  }

  /** Returns the rarity of the words that carry meaning in the reference and are missing. */
  double missingMeaning() {
    return weight(reference, referenceLost);
  }

  /** Returns the rarity of the words that carry meaning in the candidate and are extra. */
  double extraMeaning() {
    return weight(candidate, lost);
  }

  /** Returns the share of the reference's meaning, by rarity, that the candidate has. */
  double recall() {
    return share(missingMeaning(), reference);
  }

  /** Returns the share of the candidate's meaning, by rarity, that the reference has. */
  double precision() {
    return share(extraMeaning(), candidate);
  }

  /** Returns the harmonic mean of recall and precision of meaning. */
  double commonMeaning() {
    double sum = recall() + precision();
    return sum == 0 ? 0 : 2 * recall() * precision() / sum;
  }

  private static double weight(LinkSide side, double[] lost) {
    double sum = 0;
    for (int i = 0; i < side.size(); i++) {
      sum += side.isContent(i) ? side.rarity(i) * lost[i] : 0;
    }
    return sum;
  }

  private static double share(double missing, LinkSide side) {
    double all =
        IntStream.range(0, side.size()).filter(side::isContent).mapToDouble(side::rarity).sum();
    return all == 0 ? 1 : 1 - missing / all;
  }

  /**
   * Returns METEOR (Banerjee and Lavie 2005) of the word alignment, 0 to 1: recall counts nine
   * times as much as precision, and broken order costs up to half.
   */
  double meteor() {
    int matches = candidate.count(i -> partner[i] != NONE);
    if (matches == 0) {
      return 0;
    }
    double precision = (double) matches / candidate.size();
    double recall = (double) matches / reference.size();
    double mean = 10 * precision * recall / (9 * precision + recall);
    return mean * (1 - 0.5 * Math.pow((double) chunks() / matches, 3));
  }

  /** Counts the runs of pairs that are neighbours on both sides. */
  private int chunks() {
    int chunks = 0;
    for (int i = 0; i < candidate.size(); i++) {
      boolean continues = i > 0 && partner[i - 1] != NONE && partner[i] == partner[i - 1] + 1;
      chunks += partner[i] != NONE && !continues ? 1 : 0;
    }
    return chunks;
  }

  /** Counts the capitalised words of the reference, its first aside, that the candidate lacks. */
  int missingCapitals() {
    return surplus(
        reference.bag(i -> i > 0 && reference.isCapital(i), i -> reference.token(i).text()),
        candidate.bag(candidate::isCapital, i -> candidate.token(i).text()));
  }

  /** Counts the names of the reference that are nothing like a word of the candidate. */
  int missingNames() {
    return strangeNames(reference, referencePartner, candidate);
  }

  /** Counts the names of the candidate that are nothing like a word of the reference. */
  int extraNames() {
    return strangeNames(candidate, partner, reference);
  }

  private static int strangeNames(LinkSide side, int[] partner, LinkSide other) {
    boolean searched = Math.max(side.size(), other.size()) <= MOST_TOKENS;
    return side.count(
        i ->
            side.isName(i)
                && partner[i] == NONE
                && !(searched && other.count(j -> isAlike(side.lower(i), other.lower(j))) > 0));
  }

  private static boolean isAlike(String name, String word) {
    return name.equals(word)
        || name.length() >= SAME_START && word.startsWith(name.substring(0, SAME_START))
        || name.length() > SAME_START
            && Math.abs(name.length() - word.length()) <= SPELT_ALIKE
            && EditDistance.between(name, word) <= SPELT_ALIKE;
  }

  /** Counts the rare words of the candidate that are extra. */
  int extraRareWords() {
    return candidate.count(i -> isExtra(i) && candidate.rarity(i) > RARE);
  }

  /** Counts the rare words of the reference that are missing. */
  int missingRareWords() {
    return reference.count(j -> isMissing(j) && reference.rarity(j) > RARE);
  }

  /** Returns the rarity of the rarest word of the candidate that is extra. */
  double rarestExtra() {
    return IntStream.range(0, candidate.size())
        .filter(this::isExtra)
        .mapToDouble(candidate::rarity)
        .max()
        .orElse(0);
  }

  private boolean isExtra(int i) {
    return candidate.isContent(i) && partner[i] == NONE;
  }

  private boolean isMissing(int j) {
    return reference.isContent(j) && referencePartner[j] == NONE;
  }

  /**
   * Returns how many characters the words that are missing and extra have, less what they share.
   */
  double unlikeCharacters() {
    String extra = candidate.words(this::isExtra);
    String missing = reference.words(this::isMissing);
    double alike = extra.isEmpty() && missing.isEmpty() ? 1 : ChrF.score(extra, missing);
    return (1 - alike) * (extra.length() + missing.length());
  }

  /** Counts the runs of four characters of the candidate that the reference lacks. */
  int extraGrams() {
    return extraGrams;
  }

  /** Counts the runs of four characters of the reference that the candidate lacks. */
  int missingGrams() {
    return missingGrams;
  }

  /**
   * Returns how far from one text the two sides are: next to 0 if they are the same, a half if half
   * a word is another, next to 1 if much is.
   */
  double difference() {
    int grams = extraGrams + missingGrams;
    return (grams + SAME) / (grams + HALF_WORD);
  }

  /** Counts the tags of the reference that the candidate has fewer tokens of. */
  int missingTags() {
    return surplus(
        reference.bag(j -> true, j -> reference.token(j).tag()),
        candidate.bag(i -> true, i -> candidate.token(i).tag()));
  }

  /** Returns how many more conjunctions the reference has. */
  int missingConjunctions() {
    return reference.count(j -> reference.token(j).is("CC"))
        - candidate.count(i -> candidate.token(i).is("CC"));
  }

  /** Returns how many more characters a token of the reference has on average. */
  double shorterTokens() {
    return meanLength(reference) - meanLength(candidate);
  }

  private static double meanLength(LinkSide side) {
    return IntStream.range(0, side.size()).map(i -> side.lower(i).length()).average().orElse(0);
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

  /** Returns whether only one side closes as a sentence does. */
  boolean differsInEnd() {
    return isClosed(candidate) != isClosed(reference);
  }

  private static boolean isClosed(LinkSide side) {
    String text = side.text().strip();
    return !text.isEmpty() && ".!?\"”)".indexOf(text.charAt(text.length() - 1)) >= 0;
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

  /** Returns how many mistakes of grammar and spelling are expected in the candidate's wording. */
  double expectedMistakes() {
    return expectedMistakes;
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
    for (Pair pair : words.pairs()) {
      if (pair.reference() >= referenceFrom) {
        missing += surplusBetween(from, pair.candidate(), referenceFrom, pair.reference());
        from = pair.candidate() + 1;
        referenceFrom = pair.reference() + 1;
      }
    }
    return missing + surplusBetween(from, candidate.size(), referenceFrom, reference.size());
  }

  private int surplusBetween(int from, int to, int referenceFrom, int referenceTo) {
    int extra = (int) IntStream.range(from, to).filter(this::isExtra).count();
    int missing = (int) IntStream.range(referenceFrom, referenceTo).filter(this::isMissing).count();
    return Math.max(0, missing - extra);
  }

  /** Counts what the one bag has more of than the other. */
  private static int surplus(Map<String, Integer> bag, Map<String, Integer> other) {
    return bag.entrySet().stream()
        .mapToInt(entry -> Math.max(0, entry.getValue() - other.getOrDefault(entry.getKey(), 0)))
        .sum();
  }
}
