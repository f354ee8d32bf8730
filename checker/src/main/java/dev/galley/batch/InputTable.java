package dev.galley.batch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The input of a batch, row by row; see the contract in the documentation for its columns. */
final class InputTable implements Closeable {

  private static final String ID = "id";
  private static final String CANDIDATE = "candidate";
  private static final String CANDIDATE_PATH = "candidate_path";
  private static final String REFERENCE = "reference";
  private static final String REFERENCE_PATH = "reference_path";
  private static final Set<String> OURS =
      Set.of(ID, CANDIDATE, CANDIDATE_PATH, REFERENCE, REFERENCE_PATH);

  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private final List<String> passedThrough;
  private final Set<String> ids = new HashSet<>();

  /**
   * Opens a file and reads its header.
   *
   * @throws IOException if it cannot be read or its header is not that of a batch
   */
  InputTable(Path file) throws IOException {
    parser = CSVFormat.RFC4180.parse(reader(file));
    try {
      records = parser.iterator();
      columns = records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      parser.close();
      throw e.getCause();
    }
    passedThrough = columns.stream().filter(column -> !OURS.contains(column)).toList();
    if (!columns.contains(CANDIDATE) && !columns.contains(CANDIDATE_PATH)) {
      parser.close();
      throw new IOException(
          "no column \"candidate\" or \"candidate_path\"; the columns are " + columns);
    }
    Set<String> seen = new HashSet<>();
    Optional<String> twice = columns.stream().filter(column -> !seen.add(column)).findFirst();
    if (twice.isPresent()) {
      parser.close();
      throw new IOException("two columns \"" + twice.get() + "\"");
    }
  }

  /** Returns the names of the columns that are copied to the table of articles, in order. */
  List<String> passedThrough() {
    return passedThrough;
  }

  /** Returns the next row, or nothing at the end. */
  Optional<InputRow> next() throws IOException {
    try {
      return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private InputRow row(CSVRecord record) {
    String given = cell(record, ID);
    // The header is a record too.
    String id = given.isEmpty() ? Long.toString(record.getRecordNumber() - 1) : given;
    boolean isNew = ids.add(id);
    return new InputRow(
        id,
        source(record, CANDIDATE, CANDIDATE_PATH),
        source(record, REFERENCE, REFERENCE_PATH),
        passedThrough.stream().map(column -> cell(record, column)).toList(),
        fault(record, id, isNew));
  }

  private Optional<String> fault(CSVRecord record, String id, boolean isNew) {
    if (record.size() != columns.size()) {
      return Optional.of(
          "The row has %d cells, the header %d".formatted(record.size(), columns.size()));
    }
    if (!isNew) {
      return Optional.of("A row above has the id \"%s\" too".formatted(id));
    }
    if (hasBoth(record, CANDIDATE, CANDIDATE_PATH)) {
      return Optional.of("The row has a candidate and a path of one");
    }
    if (hasBoth(record, REFERENCE, REFERENCE_PATH)) {
      return Optional.of("The row has a reference and a path of one");
    }
    return Optional.empty();
  }

  private boolean hasBoth(CSVRecord record, String text, String path) {
    return !cell(record, text).isBlank() && !cell(record, path).isBlank();
  }

  private Optional<Source> source(CSVRecord record, String text, String path) {
    if (!cell(record, text).isBlank()) {
      return Optional.of(new Source.Text(cell(record, text)));
    }
    return cell(record, path).isBlank()
        ? Optional.empty()
        : Optional.of(new Source.File(cell(record, path)));
  }

  private String cell(CSVRecord record, String column) {
    int place = columns.indexOf(column);
    return place < 0 || place >= record.size() ? "" : record.get(place);
  }

  private static Reader reader(Path file) throws IOException {
    // A decoder of its own: it reports damaged bytes and replaces none.
    Reader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
