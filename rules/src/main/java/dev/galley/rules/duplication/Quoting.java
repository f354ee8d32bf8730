package dev.galley.rules.duplication;

import dev.galley.text.Token;

/** Where somebody is quoted: speakers repeat themselves for effect. */
final class Quoting {

  private Quoting() {}

  /** Returns whether what stands behind a token is quoted, as it was before it or not. */
  static boolean isAfter(Token token, boolean wasQuoted) {
    return isOpening(token) || wasQuoted && !isClosing(token);
  }

  private static boolean isOpening(Token token) {
    return token.text().equals("“") || token.text().equals("\"") && token.is("``");
  }

  private static boolean isClosing(Token token) {
    return token.text().equals("”") || token.text().equals("\"");
  }
}
