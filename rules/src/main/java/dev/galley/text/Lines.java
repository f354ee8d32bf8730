package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the paragraphs of a plain text by its lines: one a line, or lines of one width that were
 * broken to fit it, up to the next empty line.
 */
final class Lines {

  private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029\\f\\u000b\\u0085]++");

  /** An empty line between two lines. */
  private static final Pattern EMPTY_LINE =
      Pattern.compile(
          "(?:\\r\\n|[\\r\\n\\u2028\\f\\u000b\\u0085])[\\h]*+[\\r\\n\\u2028\\f\\u000b\\u0085]|\\u2029");

  /** Broken lines are at least this long: shorter ones are results, verses or addresses. */
  private static final int MIN_WIDTH = 40;

  /** A line longer than this was not broken to fit a page. */
  private static final int MAX_WIDTH = 120;

  private final String text;

  private Lines(String text) {
    this.text = text;
  }

  /** Returns the paragraphs of {@code text}, in order. */
  static List<Span> paragraphs(String text) {
    return new Lines(text).paragraphs();
  }

  /** Returns the range without the white space at its ends; nothing if that is all it holds. */
  static Optional<Span> visible(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private List<Span> paragraphs() {
    List<List<Span>> stanzas = stanzas();
    int width =
        stanzas.stream().filter(this::isSurelyBroken).mapToInt(Lines::width).max().orElse(0);
    return stanzas.stream()
        .flatMap(
            stanza ->
                width > 0 && isBroken(stanza, width)
                    ? Stream.of(stanza.get(0).to(stanza.get(stanza.size() - 1)))
                    : stanza.stream())
        .toList();
  }

  /** Returns the lines, those that no empty line separates together. */
  private List<List<Span>> stanzas() {
    List<List<Span>> stanzas = new ArrayList<>();
    int end = 0;
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      Optional<Span> words = visible(text, new Span(line.start(), line.end()));
      if (words.isEmpty()) {
        continue;
      }
      if (stanzas.isEmpty() || isEmptyLineBetween(end, words.get().start())) {
        stanzas.add(new ArrayList<>());
      }
      stanzas.get(stanzas.size() - 1).add(words.get());
      end = words.get().end();
    }
    return stanzas;
  }

  private boolean isEmptyLineBetween(int from, int to) {
    return to - from > 1 && EMPTY_LINE.matcher(text).region(from, to).find();
  }

  private static int width(List<Span> stanza) {
    return stanza.stream().mapToInt(Span::length).max().orElse(0);
  }

  /** Returns whether one of the lines goes on in the next in the middle of a sentence. */
  private boolean isSurelyBroken(List<Span> stanza) {
    if (!isBroken(stanza, width(stanza))) {
      return false;
    }
    for (int i = 1; i < stanza.size(); i++) {
      if (Character.isLowerCase(text.charAt(stanza.get(i).start()))
          && !Marks.endsSentence(stanza.get(i - 1).of(text))) {
        return true;
      }
    }
    return false;
  }

  /** A broken line is one that the first word of the next would have made too long. */
  private boolean isBroken(List<Span> stanza, int width) {
    if (stanza.size() < 2 || width < MIN_WIDTH || width > MAX_WIDTH || width(stanza) > width) {
      return false;
    }
    for (int i = 0; i + 1 < stanza.size(); i++) {
      int length = stanza.get(i).length();
      if (length < MIN_WIDTH || length + 1 + firstWord(stanza.get(i + 1)) <= width) {
        return false;
      }
    }
    return true;
  }

  private int firstWord(Span line) {
    int end = line.start();
    while (end < line.end() && !isBlank(text.charAt(end))) {
      end++;
    }
    return end - line.start();
  }
}
