package dev.galley.rules.mistranslation;

import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A negation of one side that the other side lacks between the same words.
 *
 * @param from the place of its first word: "did" in "did not", "failed" in "failed to"
 * @param to the place behind its last
 * @param otherFrom where the other side has something else, or nothing, in its place
 * @param otherTo the place behind that; the first word that both sides have again
 */
record SlotNegation(int from, int to, int otherFrom, int otherTo) {

  private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot");
  private static final Set<String> FAILING = Set.of("fail", "refuse", "decline", "neglect");

  /** "No fewer than 30" are 30. */
  private static final Set<String> NO_AMOUNT =
      Set.of("more", "less", "fewer", "later", "sooner", "earlier", "matter", "doubt", "wonder");

  /** What may stand beside a negation, and may go with it: "did", "any", "yet". */
  private static final Set<String> COMPANIONS =
      Set.of(
          "a", "an", "the", "any", "some", "yet", "ever", "even", "to", "longer", "also", "still",
          "already", "now", "necessarily", "have", "has", "had", "been", "wo", "ca");

  private static final int MOST_INSTEAD = 3;

  /**
   * Returns the negation at a place, if the other side has the words before and behind it and
   * nothing of the kind between them.
   *
   * @param partner the place on the other side of a word's partner
   */
  static Optional<SlotNegation> at(
      List<Token> tokens, int place, List<Token> others, IntFunction<Optional<Integer>> partner) {
    if (!isNegation(tokens, place)) {
      return Optional.empty();
    }
    Optional<Integer> other = partner.apply(place);
    if (other.isPresent()) { // "Cannot" and "can".
      return Optional.of(new SlotNegation(place, place + 1, other.get(), other.get() + 1))
          .filter(can -> others.get(can.otherFrom()).lower().equals("can"));
    }
    int from = place;
    while (from > 0 && partner.apply(from - 1).isEmpty() && isCompanion(tokens.get(from - 1))) {
      from--;
    }
    int to = place + 1;
    while (to < tokens.size() && partner.apply(to).isEmpty() && isCompanion(tokens.get(to))) {
      to++;
    }
    if (to >= tokens.size() || tokens.get(to).isMark() || partner.apply(to).isEmpty()) {
      return Optional.empty();
    }
    int otherTo = partner.apply(to).get();
    int otherFrom = from == 0 ? 0 : partner.apply(from - 1).map(before -> before + 1).orElse(-1);
    if (otherFrom < 0
        || otherTo < otherFrom
        || otherTo - otherFrom > MOST_INSTEAD
        || !IntStream.range(otherFrom, otherTo)
            .allMatch(i -> isCompanion(others.get(i)))) {
      return Optional.empty();
    }
    return Optional.of(new SlotNegation(from, to, otherFrom, otherTo));
  }

  private static boolean isNegation(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    Token next = tokens.get(Math.min(place + 1, tokens.size() - 1));
    if (token.lower().equals("no")) {
      return !NO_AMOUNT.contains(next.lower())
          && (next.is("NN") && !next.is("NNP")
              || next.is("JJ")
              || next.is("VBN")
              || Set.of("one", "longer").contains(next.lower()));
    }
    return NOT.contains(token.lower())
        || token.is("VB") && FAILING.contains(token.lemma()) && next.lower().equals("to");
  }

  private static boolean isCompanion(Token token) {
    return COMPANIONS.contains(token.lower())
        || token.is("MD")
        || token.is("VB") && Set.of("be", "do", "have").contains(token.lemma());
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
