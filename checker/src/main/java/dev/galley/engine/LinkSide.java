package dev.galley.engine;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import dev.galley.usage.PhraseStatistics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One side of a link: its tokens, and what {@link Contrast} asks of each. */
final class LinkSide {

  private static final PhraseStatistics ENGLISH = PhraseStatistics.ofEnglish();

  /** What every sentence has, whatever it says. */
  private static final Set<String> LIGHT_VERBS = Set.of("be", "have", "do");

  /** Adjectives below this rarity say little: "other", "more", "such". */
  private static final double LEAST_ADJECTIVE = 4;

  /** Verbs below this rarity say little. */
  private static final double LEAST_VERB = 2;

  /** What no rarity exceeds: a word of no dictionary counts as much as the rarest of it. */
  private static final double RAREST = 10.3;

  /** From this share of capitals among the words that carry meaning on, a capital means nothing. */
  private static final double MOST_CAPITALS = 0.7;

  private static final int FEW = 4;

  /** As many characters as a {@code long} holds. */
  private static final int GRAM = 4;

  private final String text;
  private final List<Token> tokens;
  private final List<String> lower;
  private final boolean[] content;
  private final boolean[] name;
  private final double[] rarity;
  private final double[] cost;
  private final double surprise;

  /**
   * Reads one side.
   *
   * @param cost how far each token is from what the other side has for it, 0 to 1
   */
  LinkSide(List<Sentence> sentences, IntToDoubleFunction cost) {
    text = String.join(" ", sentences.stream().map(Sentence::text).toList());
    tokens = sentences.stream().flatMap(sentence -> sentence.tokens().stream()).toList();
    lower = tokens.stream().map(token -> plain(token.lower())).toList();
    int size = tokens.size();
    content = new boolean[size];
    name = new boolean[size];
    rarity = new double[size];
    this.cost = IntStream.range(0, size).mapToDouble(cost).toArray();
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      rarity[i] = token.isMark() ? 0 : Math.min(token.rarity(), RAREST);
      content[i] = isContent(token);
    }
    boolean capitalsMeanSomething = !isAllCapitals();
    for (int i = 0; i < size; i++) {
      name[i] = capitalsMeanSomething && looksLikeName(i);
    }
    surprise = text.isEmpty() ? 0 : -ENGLISH.logProbability(text);
  }

  private static String plain(String text) {
    return switch (text) {
      case "“", "”", "''", "``", "„" -> "\"";
      case "‘", "’" -> "'";
      case "–", "—", "--" -> "-";
      default -> text;
    };
  }

  private static boolean isContent(Token token) {
    if (token.isNumber()) {
      return true;
    }
    if (!token.isWord()) {
      return false;
    }
    return token.is("N")
        || token.is("VB") && token.rarity() > LEAST_VERB && !LIGHT_VERBS.contains(token.lemma())
        || (token.is("JJ") || token.is("RB")) && token.rarity() > LEAST_ADJECTIVE
        || token.is("FW")
        || !token.isKnown() && token.text().length() > 2;
  }

  private boolean isAllCapitals() {
    long words = IntStream.range(0, size()).filter(this::isContent).count();
    long capitals =
        IntStream.range(0, size()).filter(this::isContent).filter(this::isCapital).count();
    return size() > FEW && capitals > MOST_CAPITALS * words;
  }

  private boolean looksLikeName(int i) {
    return i > 0
        && content[i]
        && isCapital(i)
        && tokens.get(i).isWord()
        && (i > 1 || !tokens.get(0).isMark())
        && !tokens.get(i - 1).is(".");
  }

  /** Returns the characters of the sentences, one space between two. */
  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Returns a token in lower case, with one style of quotation marks and dashes. */
  String lower(int i) {
    return lower.get(i);
  }

  /** Returns whether a token carries meaning by itself. */
  boolean isContent(int i) {
    return content[i];
  }

  /** Returns whether a token is a name or part of one, by its capital. */
  boolean isName(int i) {
    return name[i];
  }

  boolean isCapital(int i) {
    return tokens.get(i).isCapitalized();
  }

  /** Returns {@link Token#rarity}, bounded; 0 for a mark. */
  double rarity(int i) {
    return rarity[i];
  }

  /** Returns how far a token is from what the other side has for it, 0 to 1. */
  double cost(int i) {
    return cost[i];
  }

  /** Returns the rarity of the words that carry meaning, added up. */
  double rarity() {
    return sum(i -> rarity[i]);
  }

  /** Returns how much of it the other side lacks. */
  double lostRarity() {
    return sum(i -> rarity[i] * cost[i]);
  }

  private double sum(IntToDoubleFunction number) {
    return IntStream.range(0, size()).filter(this::isContent).mapToDouble(number).sum();
  }

  /** Returns the negative logarithm of the probability of the text, letter by letter. */
  double surprise() {
    return surprise;
  }

  /** Returns how many characters a word has on average, marks left out. */
  double meanLength() {
    return IntStream.range(0, size())
        .filter(i -> !tokens.get(i).isMark())
        .map(i -> tokens.get(i).text().length())
        .average()
        .orElse(0);
  }

  int count(IntPredicate which) {
    return (int) IntStream.range(0, size()).filter(which).count();
  }

  /** Counts what {@code key} gives for the tokens that {@code which} takes. */
  Map<String, Integer> bag(IntPredicate which, Function<Integer, String> key) {
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      if (which.test(i)) {
        bag.merge(key.apply(i), 1, Integer::sum);
      }
    }
    return bag;
  }

  /** Returns the runs of four characters, sorted, each as one number. */
  long[] grams() {
    long[] grams = new long[Math.max(0, text.length() - GRAM + 1)];
    long gram = 0;
    for (int i = 0; i < text.length(); i++) {
      gram = gram << Character.SIZE | text.charAt(i);
      if (i >= GRAM - 1) {
        grams[i - GRAM + 1] = gram;
      }
    }
    Arrays.sort(grams);
    return grams;
  }
}
