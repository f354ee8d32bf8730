package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.List;
import java.util.Set;

/** The marks that interrupt a sentence without being part of its syntax. */
final class Quotes {

  private static final Set<String> MARKS =
      Set.of("\"", "“", "”", "„", "«", "»", "``", "''", "‘", "‹", "›");

  private Quotes() {}

  /** Returns the tokens of a sentence without its quotation marks. */
  static List<Token> without(Sentence sentence) {
    return sentence.tokens().stream().filter(token -> !MARKS.contains(token.text())).toList();
  }
}
