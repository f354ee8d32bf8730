package dev.galley.report;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of a run, row by row, in the form in which it was written. */
final class TableReader implements Closeable {

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final TableForm form;
  private final List<String> header;
  private final List<String> columns;
  private Optional<List<String>> next;

  /**
   * Opens a table.
   *
   * @param columns the columns it begins with
   * @throws IOException if it cannot be read or begins with others
   */
  TableReader(Path file, List<String> columns) throws IOException {
    this.file = file;
    this.columns = columns;
    Reader reader = new BufferedReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    reader.mark(1);
    form = reader.read() == Tables.BYTE_ORDER_MARK ? TableForm.EXCEL : TableForm.PLAIN;
    if (form == TableForm.PLAIN) {
      reader.reset();
    }
    parser = Tables.FORMAT.parse(reader);
    records = parser.iterator();
    try {
      header = read().orElseGet(List::of);
      if (header.size() < columns.size() || !header.subList(0, columns.size()).equals(columns)) {
        throw fault("the columns are %s, not %s".formatted(header, columns));
      }
      next = read();
    } catch (IOException e) {
      parser.close();
      throw e;
    }
  }

  /** Returns the columns behind those that were asked for. */
  List<String> otherColumns() {
    return header.subList(columns.size(), header.size());
  }

  /** Returns the next row without taking it, or nothing at the end. */
  Optional<List<String>> peek() {
    return next;
  }

  /**
   * Takes the next row.
   *
   * @throws IOException if there is none
   */
  List<String> take() throws IOException {
    List<String> row = next.orElseThrow(() -> fault("ends early"));
    next = read();
    return row;
  }

  /** Returns what to throw about this table. */
  IOException fault(String message) {
    return new IOException("%s: %s".formatted(file, message));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private Optional<List<String>> read() throws IOException {
    try {
      return records.hasNext() ? Optional.of(cells(records.next())) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  private List<String> cells(CSVRecord record) {
    return form == TableForm.PLAIN
        ? record.toList()
        : record.stream().map(Formulas::restored).toList();
  }
}
