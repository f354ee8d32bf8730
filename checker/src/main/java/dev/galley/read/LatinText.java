package dev.galley.read;

/** Tells whether text decoded from a single-byte encoding reads as the Latin script should. */
final class LatinText {

  private static final String MARKS = "“”‘’‚„…–—•€£©®™°§«»‹›½¼¾·\u00a0\u00ad¢¥´×÷±²³ºª†‡";

  /** The longest run beyond ASCII: the closing marks of a nested quotation. */
  private static final int MAX_RUN = 3;

  private LatinText() {}

  /**
   * Returns which share of the characters beyond ASCII stand where English has no use for them; 0
   * if there are none.
   */
  static double oddShare(String text) {
    int beyond = 0;
    int odd = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 128) {
        run = 0;
        continue;
      }
      run++;
      beyond++;
      if (run > MAX_RUN || isOdd(text, i)) {
        odd++;
      }
    }
    return beyond == 0 ? 0 : (double) odd / beyond;
  }

  /** Returns whether every character is one that Unicode knows and the public may use. */
  static boolean isAssigned(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                !Character.isDefined(c)
                    || Character.getType(c) == Character.PRIVATE_USE
                    || c == '\ufffd');
  }

  private static boolean isOdd(String text, int i) {
    char c = text.charAt(i);
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char behind = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (c == '¡' || c == '¿') {
      return !Character.isLetter(behind); // "¡°" is a quotation mark in GBK.
    }
    if (!Character.isLetter(c)) {
      return MARKS.indexOf(c) < 0;
    }
    if (!Character.isLetter(before) && !Character.isLetter(behind)) {
      return before != ' ' || behind != ' '; // "end.Ó" is a closing mark of another encoding.
    }
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(before) // "donÕt"
          || Character.isUpperCase(behind) && followedByLower(text, i + 1); // "ÒWe"
    }
    return false;
  }

  private static boolean followedByLower(String text, int i) {
    return i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
  }
}
