package dev.galley.text;

import java.util.List;
import java.util.Set;

/** What a quotation mark does in its place. */
enum QuotationMark {
  /** A double mark that opens. */
  OPENS,
  /** A double mark that closes. */
  CLOSES,
  /** A single mark that opens. */
  OPENS_SINGLE,
  /** A single mark that closes, if there is one to close; else an apostrophe. */
  CLOSES_SINGLE,
  /** No quotation mark: a word, an apostrophe, feet and inches. */
  NONE;

  private static final Set<String> ELIDED =
      Set.of("em", "til", "till", "tis", "twas", "cause", "n", "bout", "round", "cos", "un", "er");

  private static final String OPENING_MARKS = "([{“‘«‹„—–-/";
  private static final String CLOSING_MARKS = ".,;:!?)]}”’»›…—–-/";

  /**
   * Tells what token {@code i} does.
   *
   * @param tokens the tokens of a block
   * @param inDouble whether a double mark is open there
   */
  static QuotationMark at(List<Token> tokens, int i, boolean inDouble) {
    return switch (tokens.get(i).text()) {
      case "“", "„", "‟", "«", "``" -> inDouble && endsHere(tokens, i) ? CLOSES : OPENS;
      case "”", "»" -> curly(tokens, i, inDouble);
      case "\"", "''", "＂" -> straight(tokens, i, inDouble);
      case "‘", "‹", "‚" -> isElision(tokens, i) ? NONE : single(tokens, i);
      case "'", "’", "›" -> single(tokens, i);
      default -> NONE;
    };
  }

  private static QuotationMark curly(List<Token> tokens, int i, boolean inDouble) {
    if (inDouble) {
      return CLOSES;
    }
    if (isOpening(tokens, i)) {
      return OPENS;
    }
    return isPrime(tokens, i) ? NONE : CLOSES;
  }

  /** "2” thick": inches, or seconds. */
  private static boolean isPrime(List<Token> tokens, int i) {
    if (spaceBefore(tokens, i)) {
      return false;
    }
    String before = tokens.get(i - 1).text();
    int type = Character.getType(before.charAt(before.length() - 1));
    return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static QuotationMark straight(List<Token> tokens, int i, boolean inDouble) {
    if (isOpening(tokens, i) || isSecondOfTwo(tokens, i)) {
      return OPENS;
    }
    if (!inDouble && !spaceBefore(tokens, i) && isUnitOrPossessive(tokens, i)) {
      return NONE;
    }
    return inDouble || isClosing(tokens, i) || i + 1 == tokens.size() ? CLOSES : OPENS;
  }

  /** Marks doubled on the way, as tables write them: {@code ""word""}. */
  private static boolean isSecondOfTwo(List<Token> tokens, int i) {
    return i > 0
        && tokens.get(i - 1).text().equals("\"")
        && !spaceBefore(tokens, i)
        && isOpening(tokens, i - 1)
        && !endsHere(tokens, i);
  }

  /** A 27" screen; the apostrophe of "workers' rights", converted to a double mark. */
  private static boolean isUnitOrPossessive(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    return isPrime(tokens, i)
        || before.lower().endsWith("s")
            && i + 1 < tokens.size()
            && spaceBefore(tokens, i + 1)
            && Character.isLowerCase(tokens.get(i + 1).text().charAt(0));
  }

  private static QuotationMark single(List<Token> tokens, int i) {
    if (isOpening(tokens, i) && !isElision(tokens, i)) {
      return tokens.get(i).text().equals("’") ? NONE : OPENS_SINGLE;
    }
    return isClosing(tokens, i) ? CLOSES_SINGLE : NONE;
  }

  /** White space or an opening mark before it, and a word behind it. */
  private static boolean isOpening(List<Token> tokens, int i) {
    boolean free = spaceBefore(tokens, i) || isOneOf(tokens.get(i - 1), OPENING_MARKS + ",:");
    return free && !endsHere(tokens, i);
  }

  /** White space or a closing mark behind it, and a word before it. */
  private static boolean isClosing(List<Token> tokens, int i) {
    return endsHere(tokens, i) && !spaceBefore(tokens, i);
  }

  private static boolean endsHere(List<Token> tokens, int i) {
    if (i + 1 == tokens.size() || spaceBefore(tokens, i + 1)) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return isOneOf(next, CLOSING_MARKS) && !next.text().startsWith("..");
  }

  private static boolean spaceBefore(List<Token> tokens, int i) {
    return i == 0 || tokens.get(i - 1).span().end() < tokens.get(i).span().start();
  }

  private static boolean isOneOf(Token token, String marks) {
    return marks.indexOf(token.text().charAt(0)) >= 0;
  }

  /** "the ’90s", "let ’em". */
  private static boolean isElision(List<Token> tokens, int i) {
    if (i + 1 == tokens.size() || spaceBefore(tokens, i + 1)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return next.isNumber() || ELIDED.contains(next.lower());
  }
}
