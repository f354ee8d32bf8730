package dev.galley.batch;

import dev.galley.report.Formulas;
import dev.galley.report.TableForm;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a header, read row by row: as a batch wrote it, or as a spreadsheet saved it after
 * that, with a byte-order mark, semicolons or tabs, and columns in another order.
 */
public final class TableFile implements Closeable {

  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private static final int LONGEST_HEADER = 1 << 16;

  /** What stands between cells: the standard's, Excel's where decimals have a comma, any's. */
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final TableForm form;
  private long line;

  /**
   * Opens a file and reads its header. Upper and lower case of the names do not matter.
   *
   * @param required the columns that it must have
   * @throws TableException if it is no table or lacks a column; says which those are that it has
   */
  public TableFile(Path file, String... required) throws IOException {
    this.file = file;
    Reader reader = open(file);
    try {
      form = form(reader);
      parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).get().parse(reader);
      records = parser.iterator();
      Optional<CSVRecord> header = record();
      header.ifPresent(this::nameColumns);
      for (String column : required) {
        if (!columns.containsKey(column)) {
          throw TableException.of(
              file, "no column \"%s\"; the columns are %s".formatted(column, columns.keySet()));
        }
      }
    } catch (IOException e) {
      try (reader) {
        throw e instanceof CharacterCodingException ? encoding() : e;
      }
    }
  }

  /** Returns the next row that is not empty, or nothing at the end. */
  public Optional<Row> next() throws IOException {
    for (Optional<CSVRecord> record = record(); record.isPresent(); record = record()) {
      Row row = new Row(line, record.get());
      if (record.get().stream().anyMatch(cell -> !cell.isBlank())) {
        row.requireNoMoreThanHeader();
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Returns a fault of the line that was read last. */
  TableException fault(String message) {
    return TableException.at(file, line, message);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void nameColumns(CSVRecord header) {
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
  }

  private Optional<CSVRecord> record() throws IOException {
    // A cell may hold line breaks: the row begins behind the end of the one before.
    line = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw encoding();
      }
      throw fault("the quotes of a cell that begins here are out of balance");
    }
  }

  private TableException encoding() {
    return TableException.of(file, "not UTF-8 text; spreadsheets save such as \"CSV UTF-8\"");
  }

  private static Reader open(Path file) throws IOException {
    try {
      // A decoder of its own: it reports damaged bytes and replaces none.
      Reader reader =
          new BufferedReader(
              new InputStreamReader(
                  Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
      return reader;
    } catch (NoSuchFileException e) {
      throw TableException.of(file, "no such file");
    }
  }

  /** Returns which form the table was written in; skips the byte-order mark. */
  private static TableForm form(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() == BYTE_ORDER_MARK) {
      return TableForm.EXCEL;
    }
    reader.reset();
    return TableForm.PLAIN;
  }

  /** Returns what the header has most of. */
  private static char delimiter(Reader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    int[] counts = new int[DELIMITERS.size()];
    int read = 0;
    for (int c = reader.read(); c >= 0 && c != '\n' && read < LONGEST_HEADER - 1; read++) {
      int place = DELIMITERS.indexOf((char) c);
      if (place >= 0) {
        counts[place]++;
      }
      c = reader.read();
    }
    reader.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return DELIMITERS.get(most);
  }

  /** A row. */
  public final class Row {

    private final long number;
    private final CSVRecord record;

    private Row(long number, CSVRecord record) {
      this.number = number;
      this.record = record;
    }

    /** Returns whether the table has this column. */
    public boolean has(String column) {
      return columns.containsKey(column);
    }

    /**
     * Returns a cell; an empty one if the table lacks the column or the row ends before it. In a
     * table for spreadsheets, the apostrophe that keeps them from running a cell is taken off.
     */
    public String get(String column) {
      return form == TableForm.EXCEL ? Formulas.restored(verbatim(column)) : verbatim(column);
    }

    /** Returns a cell as it stands in the file. */
    String verbatim(String column) {
      int place = columns.getOrDefault(column, Integer.MAX_VALUE);
      return place < record.size() ? record.get(place) : "";
    }

    /** Returns a fault of this row, with file and line. */
    public TableException fault(String message) {
      return TableException.at(file, number, message);
    }

    /** Refuses a row that is shorter than the header, as one is whose writing was cut short. */
    void requireWhole() throws TableException {
      if (record.size() < columns.size()) {
        throw fault("%d cells, the header has %d".formatted(record.size(), columns.size()));
      }
    }

    private void requireNoMoreThanHeader() throws TableException {
      for (int i = columns.size(); i < record.size(); i++) {
        if (!record.get(i).isBlank()) {
          throw fault("%d cells, the header has %d".formatted(record.size(), columns.size()));
        }
      }
    }
  }
}
