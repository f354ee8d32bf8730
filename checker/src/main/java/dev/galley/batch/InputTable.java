package dev.galley.batch;

import static dev.galley.batch.InputHeader.CANDIDATE;
import static dev.galley.batch.InputHeader.CANDIDATE_PATH;
import static dev.galley.batch.InputHeader.ID;
import static dev.galley.batch.InputHeader.REFERENCE;
import static dev.galley.batch.InputHeader.REFERENCE_PATH;

import dev.galley.read.RecordReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The input of a batch, row by row. */
final class InputTable implements Closeable {

  private final RecordReader records;
  private final CSVFormat format;
  private final InputHeader header;
  private final List<String> passedThrough;
  private final Ids ids = new Ids();
  private long rows;

  private InputTable(RecordReader records, CSVFormat format) throws IOException {
    this.records = records;
    this.format = format;
    RecordReader.RawRecord first =
        records.next().orElseThrow(() -> new IOException("is empty: it has not even a header"));
    header = InputHeader.of(first, cells(first));
    passedThrough = header.passedThrough();
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws IOException if it cannot be read or its header is not that of a batch
   */
  static InputTable open(Path file, char delimiter) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
      return new InputTable(new RecordReader(in, delimiter), format);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Returns the names of the columns that are copied to the table of articles, in order. */
  List<String> passedThrough() {
    return passedThrough;
  }

  /** Returns how many bytes of the file the rows so far have taken. */
  long consumed() {
    return records.consumed();
  }

  /** Returns the next row, or nothing at the end. */
  Optional<InputRow> next() throws IOException {
    Optional<RecordReader.RawRecord> record = records.next();
    // Where a row has several cells, an empty line is none.
    while (record.isPresent() && isBlank(record.get()) && header.columns().size() > 1) {
      record = records.next();
    }
    if (record.isEmpty()) {
      return Optional.empty();
    }
    rows++;
    return Optional.of(row(record.get()));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private static boolean isBlank(RecordReader.RawRecord record) {
    return record.text().isEmpty() && record.fault().isEmpty();
  }

  private InputRow row(RecordReader.RawRecord record) throws IOException {
    if (record.fault().isPresent()) {
      return unreadable(record, record.fault().get());
    }
    List<String> cells = cells(record);
    String given = cell(cells, ID).replace('\0', '�');
    String id = given.isEmpty() ? Long.toString(rows) : given;
    boolean isNew = !header.columns().contains(ID) || ids.add(id);
    return new InputRow(
        rows,
        record.line(),
        record.bytes(),
        records.consumed(),
        id,
        source(cells, CANDIDATE, CANDIDATE_PATH),
        source(cells, REFERENCE, REFERENCE_PATH),
        passedThrough.stream().map(column -> cell(cells, column).replace('\0', '�')).toList(),
        fault(cells, id, isNew));
  }

  private InputRow unreadable(RecordReader.RawRecord record, String fault) {
    return new InputRow(
        rows,
        record.line(),
        record.bytes(),
        records.consumed(),
        Long.toString(rows),
        Optional.empty(),
        Optional.empty(),
        Collections.nCopies(passedThrough.size(), ""),
        Optional.of(fault));
  }

  private Optional<String> fault(List<String> cells, String id, boolean isNew) {
    if (cells.size() != header.columns().size()) {
      return Optional.of(
          "The row has %d cells, the header %d".formatted(cells.size(), header.columns().size()));
    }
    if (cells.equals(header.columns())) {
      return Optional.of("The header stands here again");
    }
    if (!isNew) {
      return Optional.of("A row above has the id \"%s\" too".formatted(id));
    }
    if (hasBoth(cells, CANDIDATE, CANDIDATE_PATH)) {
      return Optional.of("The row has a candidate and a path of one");
    }
    if (hasBoth(cells, REFERENCE, REFERENCE_PATH)) {
      return Optional.of("The row has a reference and a path of one");
    }
    return Optional.empty();
  }

  private boolean hasBoth(List<String> cells, String text, String path) {
    return !cell(cells, text).isBlank() && !cell(cells, path).isBlank();
  }

  private Optional<Source> source(List<String> cells, String text, String path) {
    if (!cell(cells, text).isBlank()) {
      return Optional.of(new Source.Text(cell(cells, text)));
    }
    return cell(cells, path).isBlank()
        ? Optional.empty()
        : Optional.of(new Source.File(cell(cells, path)));
  }

  private String cell(List<String> cells, String column) {
    int place = header.columns().indexOf(column);
    return place < 0 || place >= cells.size() ? "" : cells.get(place);
  }

  private List<String> cells(RecordReader.RawRecord record) throws IOException {
    if (record.fault().isPresent()) {
      return List.of();
    }
    try (CSVParser parser = CSVParser.parse(record.text(), format)) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of(""));
    }
  }
}
