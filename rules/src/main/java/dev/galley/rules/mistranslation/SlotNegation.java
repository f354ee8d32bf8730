package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Negations of one side that the other side lacks between the same words. */
final class SlotNegation {

  private static final Set<String> NOT = Set.of("not", "n't", "never", "cannot");
  private static final Set<String> FAILING = Set.of("fail", "refuse", "decline", "neglect");
  private static final Set<String> NO_NOUNS = Set.of("one", "longer");

  /** "No fewer than 30" are 30. */
  private static final Set<String> NO_AMOUNT =
      Set.of("more", "less", "fewer", "later", "sooner", "earlier", "matter", "doubt", "wonder");

  private SlotNegation() {}

  /** Returns the negation at a place; see {@link OneSided#at} for the parameters. */
  static Optional<OneSided> at(
      List<Token> tokens, int place, List<Token> others, IntFunction<Optional<Integer>> partner) {
    if (!isNegation(tokens, place)) {
      return Optional.empty();
    }
    Optional<Integer> other = partner.apply(place);
    return other.isPresent()
        ? other
            .filter(can -> others.get(can).lower().equals("can")) // "Cannot" has it for partner.
            .map(can -> new OneSided(place, place + 1, can, can + 1))
        : OneSided.at(tokens, place, others, partner, Set.of());
  }

  private static boolean isNegation(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    Token next = tokens.get(Math.min(place + 1, tokens.size() - 1));
    if (token.lower().equals("no")) {
      return !NO_AMOUNT.contains(next.lower())
          && (next.is("NN") && !next.is("NNP")
              || next.is("JJ")
              || next.is("VBN")
              || NO_NOUNS.contains(next.lower()));
    }
    return NOT.contains(token.lower())
        || token.is("VB") && FAILING.contains(token.lemma()) && next.lower().equals("to");
  }
}
