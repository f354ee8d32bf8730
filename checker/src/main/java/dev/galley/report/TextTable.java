package dev.galley.report;

import java.util.List;

/** Rows of short cells, aligned: the first column to the left, all others to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * Returns the lines.
   *
   * @param rows as many cells in each
   */
  public static String of(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], columns(row.get(i)));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = VisibleText.safe(row.get(i));
        String space = " ".repeat(widths[i] - columns(cell));
        line.append(i == 0 ? "" : GAP).append(i == 0 ? cell + space : space + cell);
      }
      lines.append(line.toString().stripTrailing()).append('\n');
    }
    return lines.toString();
  }

  private static int columns(String cell) {
    return VisibleText.safe(cell).codePoints().map(VisibleText::columns).sum();
  }
}
