package dev.galley.report;

/** What characters do on a screen: how wide they are, and which must not act there. */
final class VisibleText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char PICTURE_OF_DELETE = '\u2421';

  /** First and last code points shown two columns wide, after Unicode's East Asian Width. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
  };

  private VisibleText() {}

  /**
   * Returns the character at {@code i} as it may be shown: white space as a space, a control
   * character as its picture, and what turns the direction of writing or is half a character as
   * U+FFFD. One character stays one, so that offsets hold.
   */
  static char safe(String text, int i) {
    char c = text.charAt(i);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c < ' ') {
      return (char) (CONTROL_PICTURES + c);
    }
    if (c == DELETE) {
      return PICTURE_OF_DELETE;
    }
    boolean isHalf =
        Character.isHighSurrogate(c)
                && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
            || Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    return isHalf || Character.isISOControl(c) || turnsDirection(c) ? REPLACEMENT : c;
  }

  /** Returns the characters of {@code text} in a range as they may be shown. */
  static String safe(String text, int start, int end) {
    StringBuilder safe = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      safe.append(safe(text, i));
    }
    return safe.toString();
  }

  /** Returns {@code text} as it may be shown. */
  static String safe(String text) {
    return safe(text, 0, text.length());
  }

  /** Returns whether {@code c} changes the direction of what follows: it could swap words. */
  static boolean turnsDirection(char c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> c == '\u200E' || c == '\u200F' || c == '\u061C';
    };
  }

  /** Returns how many columns a code point takes: 0, 1 or 2. */
  static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (range[0] <= codePoint && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
