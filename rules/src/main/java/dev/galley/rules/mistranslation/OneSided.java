package dev.galley.rules.mistranslation;

import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Words of one side that the other side lacks between the same words.
 *
 * @param from the place of its first word: "did" in "did not", "is" in "is accused of"
 * @param to the place behind its last
 * @param otherFrom where the other side has something else, or nothing, in its place
 * @param otherTo the place behind that; the first word that both sides have again
 */
record OneSided(int from, int to, int otherFrom, int otherTo) {

  /** What may go with such a word: "did", "any", "yet". */
  private static final Set<String> COMPANIONS =
      Set.of(
          "a",
          "an",
          "the",
          "any",
          "some",
          "yet",
          "ever",
          "even",
          "to",
          "longer",
          "also",
          "still",
          "already",
          "now",
          "necessarily",
          "have",
          "has",
          "had",
          "been",
          "wo",
          "ca");

  private static final Set<String> AUXILIARIES = Set.of("be", "do", "have");

  private static final int MOST_INSTEAD = 3;

  /**
   * Returns the word at a place with its companions, if the other side has the words before and
   * behind them and nothing but companions between.
   *
   * @param partner the place on the other side of a word's partner
   * @param companions what else may go with it
   */
  static Optional<OneSided> at(
      List<Token> tokens,
      int place,
      List<Token> others,
      IntFunction<Optional<Integer>> partner,
      Set<String> companions) {
    int from = place;
    while (from > 0
        && partner.apply(from - 1).isEmpty()
        && isCompanion(tokens.get(from - 1), companions)) {
      from--;
    }
    int to = place + 1;
    while (to < tokens.size()
        && partner.apply(to).isEmpty()
        && isCompanion(tokens.get(to), companions)) {
      to++;
    }
    if (to >= tokens.size() || tokens.get(to).isMark() || partner.apply(to).isEmpty()) {
      return Optional.empty();
    }
    int otherTo = partner.apply(to).get();
    int otherFrom = from == 0 ? 0 : partner.apply(from - 1).map(before -> before + 1).orElse(-1);
    return otherFrom < 0
            || otherTo < otherFrom
            || otherTo - otherFrom > MOST_INSTEAD
            || !IntStream.range(otherFrom, otherTo)
                .allMatch(i -> isCompanion(others.get(i), Set.of()))
        ? Optional.empty()
        : Optional.of(new OneSided(from, to, otherFrom, otherTo));
  }

  private static boolean isCompanion(Token token, Set<String> more) {
    return COMPANIONS.contains(token.lower())
        || more.contains(token.lower())
        || token.is("MD")
        || token.is("VB") && AUXILIARIES.contains(token.lemma());
  }

  /** Returns whether the words around it are the same for a good part of the sentence. */
  boolean isVerbatim(Link link, boolean isOfReference) {
    Slot slot =
        isOfReference
            ? Slot.of(link, otherFrom, otherTo, from, to)
            : Slot.of(link, from, to, otherFrom, otherTo);
    return slot.isVerbatim();
  }

  /** Returns its words and the first behind them. */
  List<Token> said(List<Token> tokens) {
    return tokens.subList(from, Math.min(to + 1, tokens.size()));
  }

  /** Returns what the other side says in their place. */
  List<Token> saidInstead(List<Token> others) {
    return others.subList(otherFrom, Math.min(otherTo + 1, others.size()));
  }
}
