package dev.galley.rules.languagetool;

import dev.galley.rule.Category;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of {@code trusted.tsv}, whose head explains the columns.
 *
 * @param rule LanguageTool's id of the rule
 * @param parts the numbers of the trusted parts of that rule; empty for the whole of it
 */
record TrustedRow(
    String rule,
    Set<Integer> parts,
    Category category,
    Severity severity,
    String summary,
    String message,
    String bad,
    String good,
    String accepted,
    Hits hits) {

  private static final String TABLE = "trusted.tsv";

  TrustedRow {
    parts = Set.copyOf(parts);
  }

  /** Reads the table. */
  static List<TrustedRow> all() {
    try (InputStream table = TrustedRow.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("No " + TABLE + " on the class path");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(TrustedRow::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + TABLE, e);
    }
  }

  private static TrustedRow parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 13) {
      throw new IllegalArgumentException(
          "A row of %s has 13 cells, this %d: %s".formatted(TABLE, cells.length, line));
    }
    return new TrustedRow(
        cells[0],
        numbers(cells[1]),
        Category.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Severity.valueOf(cells[3].toUpperCase(Locale.ROOT)),
        cells[4],
        cells[5],
        cells[6],
        cells[7],
        cells[8],
        new Hits(
            Integer.parseInt(cells[9]),
            Integer.parseInt(cells[10]),
            Integer.parseInt(cells[11]),
            Integer.parseInt(cells[12])));
  }

  private static Set<Integer> numbers(String cell) {
    return cell.equals("all")
        ? Set.of()
        : Arrays.stream(cell.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
  }

  /** Returns whether a part of the rule is trusted. */
  boolean trusts(int part) {
    return parts.isEmpty() || parts.contains(part);
  }

  /**
   * Sentences in which the rule fired.
   *
   * @param garbled of 6,015 sentences that readers found poor
   * @param planted of 7,716 sentences with one planted mistake
   * @param clean of 26,923 sentences taken as clean
   * @param wrong of those clean ones, where an editor sees no mistake
   */
  record Hits(int garbled, int planted, int clean, int wrong) {}
}
