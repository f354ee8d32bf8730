package dev.galley.cli;

import dev.galley.engine.Suppression;
import dev.galley.rule.RuleSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A table of suppressions: the columns article, rule, sentence and reason. */
final class SuppressionsFile {

  private static final List<String> COLUMNS = List.of("article", "rule", "sentence", "reason");

  private static final String HEADER = String.join(",", COLUMNS) + "\n";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SuppressionsFile() {}

  /**
   * Reads a file.
   *
   * @param known the rules it may speak of
   * @throws IOException if it cannot be read
   * @throws SettingsException if it is no such table, or has a rule that does not exist
   */
  static List<Suppression> read(Path file, RuleSet known) throws IOException, SettingsException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<Suppression> suppressions = new ArrayList<>();
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() == 1) {
          requireHeader(file, record);
        } else {
          suppressions.add(suppression(file, parser.getCurrentLineNumber(), record, known));
        }
      }
      return suppressions;
    } catch (UncheckedIOException e) {
      throw new SettingsException(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw FileException.of(file.toString(), e);
    }
  }

  /**
   * Adds suppressions at the end of a file, and makes it if there is none.
   *
   * @param known the rules it may speak of
   * @return how many it did not have yet
   * @throws IOException if it cannot be read or written
   * @throws SettingsException if it is another table
   */
  static int append(Path file, Collection<Suppression> suppressions, RuleSet known)
      throws IOException, SettingsException {
    boolean isThere = Files.exists(file) && Files.size(file) > 0;
    Set<Suppression.Key> present = new HashSet<>();
    if (isThere) {
      read(file, known).forEach(suppression -> present.add(suppression.key()));
    }
    List<Suppression> missing =
        suppressions.stream().filter(suppression -> present.add(suppression.key())).toList();
    if (isThere && missing.isEmpty()) {
      return 0;
    }
    String before = isThere ? Files.readString(file, StandardCharsets.UTF_8) : HEADER;
    Output.write(
        out -> {
          out.append(before).append(before.endsWith("\n") ? "" : "\n");
          CSVPrinter printer = FORMAT.print(out);
          for (Suppression one : missing) {
            printer.printRecord(one.article(), one.rule(), one.sentence(), one.reason());
          }
        },
        file);
    return missing.size();
  }

  private static void requireHeader(Path file, CSVRecord record) throws SettingsException {
    List<String> header =
        record.stream().map(name -> name.replace(BYTE_ORDER_MARK, "").strip()).toList();
    if (!header.equals(COLUMNS)) {
      throw SettingsException.at(
          file.toString(), 1, "Expected the columns " + String.join(",", COLUMNS));
    }
  }

  private static Suppression suppression(Path file, long line, CSVRecord record, RuleSet known)
      throws SettingsException {
    if (record.size() != COLUMNS.size()) {
      throw SettingsException.at(
          file.toString(),
          line,
          "Expected %d cells, found %d".formatted(COLUMNS.size(), record.size()));
    }
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (record.get(i).isBlank()) {
        throw SettingsException.at(file.toString(), line, "No " + COLUMNS.get(i));
      }
    }
    try {
      known.get(record.get(1));
    } catch (IllegalArgumentException e) {
      throw SettingsException.at(file.toString(), line, String.valueOf(e.getMessage()));
    }
    return new Suppression(record.get(0), record.get(1), record.get(2), record.get(3));
  }
}
