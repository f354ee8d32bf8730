package dev.galley.rules.grammar;

import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the word after which a sentence cannot end. */
final class BrokenEnd {

  /** Articles, possessives and conjunctions: something must follow. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "the",
          "an",
          "my",
          "your",
          "our",
          "their",
          "every",
          "whose",
          "and",
          "or",
          "nor",
          "although",
          "whereas",
          "unless",
          "whether",
          "amid",
          "despite",
          "during",
          "among",
          "per",
          "towards",
          "throughout",
          "versus",
          "via");

  /** Something must follow, unless a noun stands before it: "grade a", "vitamin a". */
  private static final Set<String> LAST_BEHIND_NOUN = Set.of("a", "its");

  /** May be stranded at the end of a clause: "the flat we share with". */
  private static final Set<String> STRANDABLE =
      Set.of("of", "for", "with", "from", "at", "by", "into", "upon", "between", "than", "to");

  /** Two words, of which the second may not be last after the first. */
  private static final Set<String> COMPOUND =
      Set.of(
          "because of",
          "such as",
          "instead of",
          "according to",
          "due to",
          "as well as",
          "out of",
          "thanks to",
          "ahead of",
          "in spite of",
          "rather than",
          "other than",
          "up to");

  private static final Set<String> SUBJECT_PRONOUNS =
      Set.of("i", "you", "we", "he", "she", "they", "it");

  private BrokenEnd() {}

  /** Returns the word after which {@code sentence} breaks off; nothing if it ends as it may. */
  static Optional<Token> of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int stop = lastWordBeforeStop(tokens);
    if (stop < 1) {
      return Optional.empty();
    }
    Token last = tokens.get(stop);
    Token before = tokens.get(stop - 1);
    if (!last.text().equals(last.lower()) || before.isMark() && !before.text().equals(",")) {
      return Optional.empty(); // A title or a quoted word.
    }
    return breaksOff(tokens, stop) ? Optional.of(last) : Optional.empty();
  }

  /** Returns the words from there to the end of the sentence. */
  static Span span(Sentence sentence, Token last) {
    return last.span().to(sentence.tokens().get(sentence.tokens().size() - 1).span());
  }

  private static int lastWordBeforeStop(List<Token> tokens) {
    int stop = tokens.size() - 1;
    return stop > 0 && tokens.get(stop).text().equals(".") && tokens.get(stop - 1).isWord()
        ? stop - 1
        : -1;
  }

  private static boolean breaksOff(List<Token> tokens, int stop) {
    String last = tokens.get(stop).lower();
    Token before = tokens.get(stop - 1);
    if (NEVER_LAST.contains(last)) {
      return true;
    }
    if (LAST_BEHIND_NOUN.contains(last)) {
      return !before.is("NN") && !before.is("VB");
    }
    if (!STRANDABLE.contains(last)) {
      return COMPOUND.contains(before.lower() + " " + last);
    }
    if (COMPOUND.contains(before.lower() + " " + last)) {
      return !last.equals("of") || before.lower().equals("because") || !mayBeStranded(tokens, stop);
    }
    return isNoun(tokens, stop - 1) && !mayBeStranded(tokens, stop);
  }

  /** Mind "let nobody hurry by", with a verb that the tagger takes for a noun. */
  private static boolean isNoun(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.is("NN")) {
      return false;
    }
    Token before = tokens.get(Math.max(0, i - 1));
    return token.is("NNS")
        || token.is("NNP")
        || !token.canBe("VB")
        || before.is("DT")
        || before.is("PRP$")
        || before.is("JJ")
        || before.is("IN");
  }

  /** Returns whether a relative, interrogative or infinitive clause may have left it there. */
  private static boolean mayBeStranded(List<Token> tokens, int stop) {
    boolean finite = false;
    for (int i = 0; i < stop; i++) {
      Token token = tokens.get(i);
      finite |= token.isFiniteVerb();
      if (token.is("W") || token.lower().equals("that") || token.lower().equals("as")) {
        return true;
      }
      if (i > 0 && isContactClause(tokens.get(i - 1), token)) {
        return true;
      }
    }
    return finite && tokens.subList(0, stop).stream().anyMatch(token -> token.is("TO"));
  }

  /** "the house she grew up in". */
  private static boolean isContactClause(Token noun, Token subject) {
    return (noun.is("NN") || noun.is("DT") || noun.is("JJ"))
        && SUBJECT_PRONOUNS.contains(subject.lower());
  }
}
