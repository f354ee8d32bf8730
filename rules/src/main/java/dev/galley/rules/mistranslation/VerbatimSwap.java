package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two noun phrases that have changed places while everything else stands word for word: "the union
 * wants 7%; the company has offered 4%".
 */
final class VerbatimSwap {

  /** "Ashby Town Rovers FC", "the two former ministers". */
  private static final int LONGEST = 5;

  /** Join or are joined by equals: whatever is named first. */
  private static final Set<String> COPULAS = Set.of("be", "become", "remain", "mean");

  private VerbatimSwap() {}

  /**
   * Returns the finding on the two, if there are such.
   *
   * @param mutual verbs of what two do to each other, whoever is named first
   */
  static Optional<Finding> in(Link link, Set<String> mutual) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    if (mine.size() != theirs.size()) {
      return Optional.empty();
    }
    int from = 0;
    while (from < mine.size() && areEqual(mine.get(from), theirs.get(from))) {
      from++;
    }
    int to = mine.size();
    while (to > from && areEqual(mine.get(to - 1), theirs.get(to - 1))) {
      to--;
    }
    return swap(mine.subList(from, to), theirs.subList(from, to), mutual);
  }

  private static Optional<Finding> swap(List<Token> mine, List<Token> theirs, Set<String> mutual) {
    int size = mine.size();
    for (int first = 1; first <= Math.min(LONGEST, size - 2); first++) {
      for (int last = 1; last <= Math.min(LONGEST, size - first - 1); last++) {
        List<Token> between = mine.subList(first, size - last);
        if (areEqual(mine.subList(0, first), theirs.subList(size - first, size))
            && areEqual(mine.subList(size - last, size), theirs.subList(0, last))
            && areEqual(between, theirs.subList(last, size - first))
            && isNominal(mine.subList(0, first))
            && isNominal(mine.subList(size - last, size))
            && isOneWay(between, mutual)) {
          return Optional.of(
              finding(mine.subList(0, first), mine.subList(size - last, size), theirs));
        }
      }
    }
    return Optional.empty();
  }

  private static Finding finding(List<Token> first, List<Token> last, List<Token> theirs) {
    return Finding.at(
            Words.span(first),
            "In the reference “%s” and “%s” stand in each other's place"
                .formatted(Words.text(first), Words.text(last)))
        .withEvidence(Words.span(theirs.subList(0, last.size())));
  }

  private static boolean areEqual(List<Token> some, List<Token> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!areEqual(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areEqual(Token one, Token other) {
    return plain(one).equals(plain(other));
  }

  /** "She" is "her" in another place. */
  private static String plain(Token token) {
    String word = token.lower();
    return switch (word) {
      case "her" -> token.is("PRP$") ? word : "she";
      case "him" -> "he";
      case "them" -> "they";
      case "me" -> "i";
      case "us" -> "we";
      default -> word;
    };
  }

  private static boolean isNominal(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    boolean isHeaded = last.is("NN") || last.is("PRP") && !last.is("PRP$");
    return isHeaded
        && tokens.stream()
            .allMatch(
                token ->
                    token.is("NN")
                        || token.is("PRP")
                        || token.is("DT")
                        || token.is("JJ")
                        || token.is("CD"));
  }

  /** Returns whether somebody does something there, and not both to each other. */
  private static boolean isOneWay(List<Token> between, Set<String> mutual) {
    return between.stream().anyMatch(token -> token.is("VB") && !COPULAS.contains(token.lemma()))
        && between.stream().noneMatch(token -> mutual.contains(token.lemma()));
  }
}
