package dev.galley.rules.grammar;

import dev.galley.text.Token;
import java.util.List;
import java.util.Set;

/** Tells which words of a sentence are, or may be, finite verbs. */
final class Verbs {

  /** How far an auxiliary may stand before its verb: "has not yet been fully repaired". */
  private static final int REACH = 6;

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "get", "do");

  private Verbs() {}

  /**
   * Returns whether token {@code i} is a finite verb or a participle or base form misread as one.
   */
  static boolean isLikelyFinite(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return switch (token.tag()) {
      case "VBD", "VBP", "VBZ", "MD" -> true;
      case "VBN" -> token.canBe("VBD") && !follows(tokens, i, AUXILIARIES);
      case "VB" -> token.canBe("VBP") && !followsInfinitiveMarker(tokens, i);
      default -> false;
    };
  }

  /**
   * Returns whether token {@code i} might be a finite verb whatever the tagger says: "the towers
   * count more than a hundred rooms" has one, though "towers count" reads as a compound.
   */
  static boolean mightBeFinite(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (isLikelyFinite(tokens, i)) {
      return true;
    }
    if (!token.isWord() || token.is("VB") || token.is("IN") || token.is("DT") || token.is("CC")) {
      return token.tag().equals("VBN") && token.canBe("VBD") && !isInNounPhrase(tokens, i);
    }
    boolean verbForm = token.canBe("VBZ") || token.canBe("VBP") || token.canBe("VBD");
    return verbForm && !isInNounPhrase(tokens, i);
  }

  private static boolean isInNounPhrase(List<Token> tokens, int i) {
    if (i == 0 || i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("of")) {
      return true;
    }
    Token before = tokens.get(i - 1);
    return before.is("DT")
        || before.is("PRP$")
        || before.is("JJ")
        || i == 1 && before.canBe("JJ") // A capital makes the tagger see a name.
        || before.is("CD")
        || before.is("IN")
        || before.is("POS");
  }

  /** Looks back over adverbs: "has long been". */
  private static boolean follows(List<Token> tokens, int i, Set<String> lemmas) {
    int j = i - 1;
    while (j >= 0
        && j > i - REACH
        && (tokens.get(j).is("RB") || tokens.get(j).is("CC") || tokens.get(j).is("VBN"))) {
      j--;
    }
    return j >= 0 && tokens.get(j).is("VB") && lemmas.contains(tokens.get(j).lemma());
  }

  private static boolean followsInfinitiveMarker(List<Token> tokens, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      if (tokens.get(j).is("TO") || tokens.get(j).is("MD") || tokens.get(j).lemma().equals("do")) {
        return true;
      }
    }
    return false;
  }
}
