package dev.galley.report;

import java.util.Arrays;

/** The lines of a text, which LF or CRLF ends; lines and columns are counted from 1. */
final class LineIndex {

  private final int[] starts;

  LineIndex(String text) {
    int[] found = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    int line = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      found[line++] = end + 1;
    }
    starts = found;
  }

  int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
