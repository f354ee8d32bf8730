package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words beside a number say about how exactly it is meant. */
enum Hedge {
  /** Nothing, or nothing known. */
  NONE,
  /** "About 400". */
  NEAR,
  /** "More than 400". */
  ABOVE,
  /** "Nearly 400". */
  BELOW;

  private static final Set<String> NEAR_WORDS =
      Set.of(
          "about",
          "around",
          "some",
          "approximately",
          "roughly",
          "circa",
          "estimated",
          "close to",
          "average of");

  private static final Set<String> ABOVE_WORDS =
      Set.of(
          "over",
          "above",
          "more than",
          "greater than",
          "higher than",
          "longer than",
          "better than",
          "at least",
          "excess of",
          "upwards of",
          "exceeding",
          "not less than",
          "no less than",
          "no fewer than",
          "minimum of");

  private static final Set<String> BELOW_WORDS =
      Set.of(
          "nearly",
          "almost",
          "under",
          "below",
          "up to",
          "less than",
          "fewer than",
          "lower than",
          "shorter than",
          "at most",
          "many as",
          "much as",
          "not more than",
          "no more than",
          "maximum of");

  /** Those that forbid to be reached; "nearly 600" and "over 600" may be one number. */
  private static final Set<String> LIMITS =
      Set.of(
          "under",
          "below",
          "less than",
          "fewer than",
          "at most",
          "not more than",
          "no more than",
          "maximum of");

  private static final int MOST_WORDS = 3;

  /** Returns what is said of the number from one place to another. */
  static Hedge of(List<Token> tokens, int from, int to) {
    Hedge before = of(phrase(tokens, start(tokens, from), end(tokens, from)));
    return before == NONE ? behind(tokens, to) : before;
  }

  /** Returns whether the words before the number at a place say that it is not reached. */
  static boolean isLimit(List<Token> tokens, int from) {
    return LIMITS.contains(phrase(tokens, start(tokens, from), end(tokens, from)));
  }

  /** Returns where the words begin that say how exactly the number at a place is meant. */
  static int start(List<Token> tokens, int from) {
    int end = end(tokens, from);
    for (int words = MOST_WORDS; words > 0; words--) {
      if (of(phrase(tokens, end - words, end)) != NONE) {
        return end - words;
      }
    }
    return end;
  }

  private static Hedge of(String phrase) {
    if (NEAR_WORDS.contains(phrase)) {
      return NEAR;
    }
    if (ABOVE_WORDS.contains(phrase)) {
      return ABOVE;
    }
    return BELOW_WORDS.contains(phrase) ? BELOW : NONE;
  }

  /** "More than $9": the mark of a currency stands between. */
  private static int end(List<Token> tokens, int from) {
    return from > 0 && Unit.of(tokens.get(from - 1)).isPresent() ? from - 1 : from;
  }

  private static Hedge behind(List<Token> tokens, int to) {
    if (phrase(tokens, to, to + 2).equals("or more") || phrase(tokens, to, to + 1).equals("+")) {
      return ABOVE;
    }
    return phrase(tokens, to, to + 2).equals("or so") ? NEAR : NONE;
  }

  private static String phrase(List<Token> tokens, int from, int to) {
    if (from < 0 || to > tokens.size()) {
      return "";
    }
    return String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList())
        .toLowerCase(Locale.ROOT);
  }
}
