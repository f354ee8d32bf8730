package dev.galley.rules.grammar;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.List;
import java.util.Set;

/**
 * The clauses of a sentence, as far as its conjunctions, relative pronouns and verbs show them.
 *
 * @param openers how many words open a subordinate clause
 * @param verbs how many words are finite verbs, or likely to be
 * @param stranded how many subordinate clauses end before they have a verb
 */
record Clauses(int openers, int verbs, int stranded) {

  /** Open a clause wherever a noun phrase follows. */
  private static final Set<String> CONJUNCTIONS =
      Set.of("although", "though", "because", "while", "whereas", "unless", "if");

  /** Open a clause before a pronoun that can only be a subject, and are prepositions elsewhere. */
  private static final Set<String> ALSO_PREPOSITIONS =
      Set.of("since", "after", "before", "until", "as", "once", "when", "whenever");

  private static final Set<String> SUBJECT_PRONOUNS = Set.of("i", "we", "he", "she", "they");

  private static final Set<String> NEGATED = Set.of("if", "why", "or", "whether", "but", "and");

  /** Reads the clauses of {@code sentence}. */
  static Clauses of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int openers = 0;
    int verbs = 0;
    int stranded = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (opensClause(tokens, i)) {
        openers++;
        stranded += isStranded(tokens, i) ? 1 : 0;
      } else if (Verbs.isLikelyFinite(tokens, i)) {
        verbs++;
      } else if (isDanglingNot(tokens, i)) {
        stranded++;
      }
    }
    return new Clauses(openers, verbs, stranded);
  }

  /** Returns whether there are fewer verbs than the subordinate clauses alone need. */
  boolean lackVerb() {
    return openers > verbs;
  }

  /** Returns whether nothing is left for a main clause. */
  boolean lackMainClause() {
    return openers >= verbs;
  }

  /**
   * Returns whether a sentence that begins with {@code tokens} begins with a subordinate clause.
   */
  static boolean isSubordinate(List<Token> tokens) {
    return opensClause(tokens, 0);
  }

  private static boolean opensClause(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (token.is("WP") || token.is("WDT")) {
      return (token.lower().equals("who") || token.lower().equals("which"))
          && !next.text().equals("?");
    }
    if (!token.is("IN") && !token.is("WRB") && !token.is("RB")) {
      return false;
    }
    if (ALSO_PREPOSITIONS.contains(token.lower())) {
      return SUBJECT_PRONOUNS.contains(next.lower());
    }
    return CONJUNCTIONS.contains(token.lower()) && startsNounPhrase(tokens, i + 1);
  }

  private static boolean startsNounPhrase(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.is("DT")
        || token.is("PRP")
        || token.is("NN")
        || token.is("EX")
        || token.is("JJ")
            && !token.canBe("VBN") // "Although committed to".
            && i + 1 < tokens.size()
            && !tokens.get(i + 1).isMark(); // "Though popular, she".
  }

  /** Returns whether the clause opened by token {@code i} runs into the next without a verb. */
  private static boolean isStranded(List<Token> tokens, int i) {
    int j = i + 1;
    while (j < tokens.size() && !tokens.get(j).isMark() && !opensClause(tokens, j)) {
      if (Verbs.mightBeFinite(tokens, j)) {
        return false;
      }
      j++;
    }
    return j > i + 1;
  }

  /** "because of the price not,": a negation with nothing to negate. */
  private static boolean isDanglingNot(List<Token> tokens, int i) {
    return tokens.get(i).is("RB")
        && tokens.get(i).lower().equals("not")
        && i > 1
        && i + 1 < tokens.size()
        && tokens.get(i + 1).text().equals(",")
        && tokens.get(i - 1).is("NN")
        && !NEGATED.contains(tokens.get(i - 1).lower());
  }
}
