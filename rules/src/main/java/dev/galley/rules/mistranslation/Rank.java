package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a superlative claims: "the largest", "the second-largest", "one of the largest".
 *
 * @param value 1 for the first of all, 2 for the second and so on; {@link #AMONG} for one of
 *     several
 * @param from the place of the first word that says so
 * @param to the place behind the superlative
 */
record Rank(int value, int from, int to) {

  /** Of one among the first. */
  static final int AMONG = 0;

  private static final int FIRST = 1;

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("fifth", 5),
          Map.entry("5th", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10));

  private static final Set<String> SEVERAL = Set.of("among", "amongst");

  /** "One of the largest"; but the owner of the largest owns no other. */
  private static final Set<String> SOME =
      Set.of("one", "two", "three", "some", "several", "many", "part", "most");

  /** "Of the country's", "of her own": so many words stand between "of" and the superlative. */
  private static final int MOST_BETWEEN = 3;

  /** Returns the claim of the superlative at a place, if one stands there. */
  static Optional<Rank> at(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    if (!token.is("JJS") && !token.is("RBS")) {
      return Optional.empty();
    }
    int before = place - 1;
    if (before > 0 && tokens.get(before).text().equals("-")) {
      before--;
    }
    if (before >= 0 && ORDINALS.containsKey(tokens.get(before).lower())) {
      int value = ORDINALS.getOrDefault(tokens.get(before).lower(), FIRST);
      return Optional.of(new Rank(value, before, place + 1));
    }
    for (int i = place - 1; i >= Math.max(0, place - 1 - MOST_BETWEEN); i--) {
      if (SEVERAL.contains(tokens.get(i).lower())) {
        return Optional.of(new Rank(AMONG, i, place + 1));
      }
      if (i > 0 && tokens.get(i).lower().equals("of") && SOME.contains(tokens.get(i - 1).lower())) {
        return Optional.of(new Rank(AMONG, i - 1, place + 1));
      }
    }
    boolean isIntroduced = place > 0 && tokens.get(place - 1).is("DT");
    return Optional.of(new Rank(FIRST, isIntroduced ? place - 1 : place, place + 1));
  }

  /** Returns whether a sentence says so in any place. */
  boolean isToldIn(List<Token> tokens) {
    return value != FIRST
        && tokens.stream()
            .map(Token::lower)
            .anyMatch(
                word ->
                    value == AMONG
                        ? SEVERAL.contains(word) || SOME.contains(word)
                        : ORDINALS.getOrDefault(word, FIRST) == value);
  }

  /** Returns the words that say so. */
  List<Token> tokens(List<Token> all) {
    return all.subList(from, to);
  }
}
