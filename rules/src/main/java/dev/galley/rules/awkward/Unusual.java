package dev.galley.rules.awkward;

import dev.galley.rule.Finding;
import dev.galley.text.Token;
import dev.galley.usage.Usage;
import java.util.Optional;

/** What is said of a word that does not fit. */
final class Unusual {

  /** The odds from which a word is called unusual, as a logarithm. */
  private static final double LEAST = -1;

  private Unusual() {}

  /** Returns a finding on a token if it is no more likely than not to be right. */
  static Optional<Finding> finding(Usage usage, Token token) {
    int place = usage.tokens().indexOf(token);
    return place < 0 || Math.max(usage.synonym(place), usage.grammar(place)) < LEAST
        ? Optional.empty()
        : Optional.of(finding(usage, place));
  }

  /** Returns a finding on the token in a place. */
  static Finding finding(Usage usage, int place) {
    Token token = usage.tokens().get(place);
    String perhaps = usage.better(place).map(other -> "; perhaps “" + other + "”").orElse("");
    return Finding.at(token.span(), "Unusual here: “" + token.text() + "”" + perhaps);
  }
}
