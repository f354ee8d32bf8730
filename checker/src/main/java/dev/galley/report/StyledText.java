package dev.galley.report;

import dev.galley.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph for a terminal, built piece by piece: wrapped to the width, white space made single,
 * harmless whatever characters the article holds.
 */
final class StyledText {

  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  StyledText add(String words) {
    return add(words, Style.PLAIN);
  }

  StyledText add(String words, Style style) {
    for (int i = 0; i < words.length(); i++) {
      append(VisibleText.safe(words, i), style);
    }
    return this;
  }

  /**
   * Adds a range of an article; where marks overlap, the style named last in {@link Style} wins.
   */
  StyledText add(String article, Span range, List<Mark> marks) {
    Style[] painted = new Style[range.length()];
    Arrays.fill(painted, Style.PLAIN);
    for (Mark mark : marks) {
      int end = Math.max(mark.span().end(), mark.span().start() + 1);
      for (int i = Math.max(mark.span().start(), range.start());
          i < Math.min(end, range.end());
          i++) {
        Style old = painted[i - range.start()];
        painted[i - range.start()] = old.compareTo(mark.style()) < 0 ? mark.style() : old;
      }
    }
    for (int i = range.start(); i < range.end(); i++) {
      append(VisibleText.safe(article, i), painted[i - range.start()]);
    }
    return this;
  }

  private void append(char c, Style style) {
    boolean isSpace = c == ' ';
    if (isSpace && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
      return;
    }
    text.append(c);
    styles.add(style);
  }

  /**
   * Prints the lines.
   *
   * @param first what stands before the first line; it may hold codes and is {@code
   *     indent.length()} columns wide
   * @param indent what stands before all others
   */
  void print(Appendable out, String first, String indent, ReportOptions options)
      throws IOException {
    int columns = Math.max(options.width() - indent.length(), ReportOptions.LEAST_WIDTH / 2);
    String before = first;
    for (Span line : lines(columns)) {
      out.append(before);
      printLine(out, line, options.color());
      out.append('\n');
      if (!options.color() && isMarked(line)) {
        out.append(indent).append(carets(line)).append('\n');
      }
      before = indent;
    }
  }

  /** Returns the ranges of the lines: broken at spaces, inside a word only if it fills a line. */
  private List<Span> lines(int columns) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    int space = -1;
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c == ' ') {
        space = i;
      }
      used += VisibleText.columns(c);
      if (used > columns && i > start) {
        int end = space > start ? space : i;
        lines.add(new Span(start, end));
        start = end == space ? end + 1 : end;
        i = start;
        used = 0;
        space = -1;
      } else {
        i += Character.charCount(c);
      }
    }
    int end = text.length() > start && text.charAt(text.length() - 1) == ' ' ? i - 1 : i;
    if (end > start) {
      lines.add(new Span(start, end));
    }
    return lines;
  }

  private void printLine(Appendable out, Span line, boolean color) throws IOException {
    int i = line.start();
    while (i < line.end()) {
      Style style = styles.get(i);
      int end = i;
      while (end < line.end() && styles.get(end) == style) {
        end++;
      }
      if (color) {
        out.append(style.begin()).append(text, i, end).append(style.end());
      } else {
        out.append(text, i, end);
      }
      i = end;
    }
  }

  private boolean isMarked(Span line) {
    return styles.subList(line.start(), line.end()).stream().anyMatch(Style::isMarked);
  }

  private String carets(Span line) {
    StringBuilder carets = new StringBuilder();
    int i = line.start();
    while (i < line.end()) {
      int c = text.codePointAt(i);
      carets.append((styles.get(i).isMarked() ? "^" : " ").repeat(VisibleText.columns(c)));
      i += Character.charCount(c);
    }
    return carets.toString().stripTrailing();
  }
}
