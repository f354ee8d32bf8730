package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the sentences of a block end.
 *
 * <p>LanguageTool's splitter breaks after "5 p.m." before "Tuesday", does not break at "U.S. He",
 * and takes a fifth of a second to load; in broken copy the boundaries are the evidence. So this
 * decides by the tokens on both sides of a full stop. Marks that belong to no sentence stay with
 * the one before them.
 */
final class SentenceSplitter {

  private static final Set<String> TIMES = Set.of("a.m.", "p.m.");
  private static final Set<String> CLOSERS = Set.of("”", "’", "\"", "'", "''", ")", "]", "»", "›");
  private static final Set<String> OPENERS =
      Set.of("“", "‘", "\"", "'", "``", "(", "[", "«", "‹", "„", "¿", "¡");

  private final String text;
  private final List<Span> tokens;

  /** For each token the first word at or behind it, else the number of tokens. */
  private final int[] nextWord;

  private SentenceSplitter(String text, List<Span> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.nextWord = new int[tokens.size() + 1];
    nextWord[tokens.size()] = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      nextWord[i] = isWord(text, tokens.get(i)) ? i : nextWord[i + 1];
    }
  }

  /**
   * Returns the sentences of a block as ranges of its tokens, in order; together they hold them
   * all.
   *
   * @param text what the spans of the tokens refer to
   * @param tokens the tokens of the block
   */
  static List<Span> split(String text, List<Span> tokens) {
    return new SentenceSplitter(text, tokens).split();
  }

  private List<Span> split() {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < tokens.size()) {
      int next = isTerminal(i) ? pastClosers(i) : i + 1;
      if (isTerminal(i) && next < tokens.size() && endsAt(i, next)) {
        next = pastStrayMarks(next);
        if (hasWord(start, next)) {
          sentences.add(new Span(start, next));
          start = next;
        }
      }
      i = next;
    }
    if (start < tokens.size()) {
      if (!hasWord(start, tokens.size()) && !sentences.isEmpty()) {
        start = sentences.remove(sentences.size() - 1).start();
      }
      sentences.add(new Span(start, tokens.size()));
    }
    return sentences;
  }

  /** Returns whether a sentence may end with token {@code i}. */
  private boolean isTerminal(int i) {
    String token = word(i);
    char end = token.charAt(token.length() - 1);
    return end == '.' || end == '?' || end == '!' || end == '…' || end == '。';
  }

  /** Returns the place behind the quotation marks and brackets that close with token {@code i}. */
  private int pastClosers(int i) {
    int next = i + 1;
    while (next < tokens.size()
        && tokens.get(next).start() == tokens.get(next - 1).end()
        && (CLOSERS.contains(word(next)) || isTerminal(next) && !isWord(next))
        && !opens(next)) {
      next++;
    }
    return next;
  }

  /** A straight quotation mark opens if white space stands before it and none behind it. */
  private boolean opens(int i) {
    String token = word(i);
    if (!token.equals("\"") && !token.equals("'")) {
      return false;
    }
    boolean spaceBefore = i == 0 || tokens.get(i - 1).end() < tokens.get(i).start();
    boolean spaceBehind = i + 1 == tokens.size() || tokens.get(i).end() < tokens.get(i + 1).start();
    return spaceBefore && !spaceBehind;
  }

  /** Returns the place behind marks that can open nothing: an orphan full stop or comma. */
  private int pastStrayMarks(int from) {
    int next = from;
    while (next < tokens.size() && isStray(next)) {
      next++;
    }
    return next;
  }

  private boolean isStray(int i) {
    String token = word(i);
    char first = token.charAt(0);
    return !Character.isLetterOrDigit(first)
        && !OPENERS.contains(token)
        && ".,;:!?…”)]»".indexOf(first) >= 0
        && !(first == '.' && i + 1 < tokens.size() && token.length() > 1);
  }

  private boolean hasWord(int from, int to) {
    return nextWord[from] < to;
  }

  private boolean isWord(int i) {
    return nextWord[i] == i;
  }

  private static boolean isWord(String text, Span token) {
    return Character.isLetterOrDigit(text.codePointAt(token.start()));
  }

  /** Returns whether a sentence ends with token {@code last} when token {@code next} follows. */
  private boolean endsAt(int last, int next) {
    boolean closed = next > last + 1;
    boolean gap = tokens.get(next - 1).end() < tokens.get(next).start();
    String end = word(last);
    int start = nextWord[next]; // Only opening marks stand between.
    if (start == tokens.size()) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.codePointAt(tokens.get(start).start()));
    boolean opening = start > next;
    if (!gap) {
      return isGlued(last, next, start, capital, closed, opening);
    }
    if (isWord(last)) {
      return abbreviationEnds(end, last, start, capital, opening, closed);
    }
    if (end.equals(".")) {
      return !isListNumber(last, start) && (capital || opening || !closed);
    }
    return capital || opening && OPENERS.contains(word(next));
  }

  /** "all the difference.The minister": lower case, full stop, capital and no space between. */
  private boolean isGlued(
      int last, int next, int start, boolean capital, boolean closed, boolean opening) {
    if (!capital || isWord(last) || last == 0 || word(last).equals("…")) {
      return false;
    }
    if (closed || opening) {
      return start == next && closed && word(start).length() > 1 || opening && next == last + 1;
    }
    String before = word(last - 1);
    String after = word(start);
    return before.length() > 1
        && after.length() > 1
        && Character.isLowerCase(before.charAt(before.length() - 1))
        && Character.isLowerCase(after.charAt(1));
  }

  private boolean abbreviationEnds(
      String end, int last, int start, boolean capital, boolean opening, boolean closed) {
    String following = word(start);
    String lower = following.toLowerCase(Locale.ROOT);
    String bare = end.substring(0, end.length() - 1).toLowerCase(Locale.ROOT);
    if (!capital) {
      return false;
    }
    if (closed) {
      return true;
    }
    boolean starter = opening || SentenceStarts.WORDS.contains(lower) && !following.equals("I.");
    if (TIMES.contains(end.toLowerCase(Locale.ROOT))) {
      return !SentenceStarts.AFTER_TIME.contains(lower)
          && !SentenceStarts.AFTER_TIME.contains(bare(lower));
    }
    if (Abbreviations.TITLES.contains(bare) || Abbreviations.WITHIN.contains(bare)) {
      return false;
    }
    if (bare.length() == 1) {
      return starter && !isInitial(last);
    }
    return starter;
  }

  private static String bare(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * "John F. The" is odd, "Plan B. The" is not: an initial stands behind a capitalised first name.
   */
  private boolean isInitial(int i) {
    if (i == 0) {
      return true;
    }
    String before = word(i - 1);
    return before.length() == 2 && before.endsWith(".");
  }

  private boolean isListNumber(int last, int start) {
    return last == 1 && tokens.get(0).length() <= 3 && !isTerminal(0) && isNumber(0)
        || isNumber(start) && last > 0 && word(last - 1).equalsIgnoreCase("no");
  }

  private boolean isNumber(int i) {
    return Character.isDigit(text.charAt(tokens.get(i).start()));
  }

  private String word(int i) {
    return tokens.get(i).of(text);
  }
}
