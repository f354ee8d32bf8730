package dev.galley.batch;

import dev.galley.read.RecordReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the input; see the contract in the documentation. */
record InputHeader(List<String> columns) {

  static final String ID = "id";
  static final String CANDIDATE = "candidate";
  static final String CANDIDATE_PATH = "candidate_path";
  static final String REFERENCE = "reference";
  static final String REFERENCE_PATH = "reference_path";

  private static final Set<String> OURS =
      Set.of(ID, CANDIDATE, CANDIDATE_PATH, REFERENCE, REFERENCE_PATH);

  private static final List<String> OTHER_DELIMITERS = List.of(";", "\t", "|", ",");
  private static final int MOST_SHOWN = 8;
  private static final int LONGEST_SHOWN = 40;

  InputHeader {
    columns = List.copyOf(columns);
  }

  /**
   * Returns the header that stands in {@code record}.
   *
   * @param cells what the record says; empty if it cannot be read
   * @throws IOException if it is no header of a batch
   */
  static InputHeader of(RecordReader.RawRecord record, List<String> cells) throws IOException {
    if (record.fault().isPresent()) {
      throw new IOException("no CSV table in UTF-8: " + record.fault().get());
    }
    if (record.text().indexOf('\0') >= 0) {
      throw new IOException("no CSV table in UTF-8: NUL bytes in line %d".formatted(record.line()));
    }
    if (!isBatch(cells)) {
      throw new IOException(lacking(record.text(), cells));
    }
    Set<String> seen = new HashSet<>();
    Optional<String> twice = cells.stream().filter(column -> !seen.add(column)).findFirst();
    if (twice.isPresent()) {
      throw new IOException("two columns \"" + shown(twice.get()) + "\"");
    }
    return new InputHeader(cells);
  }

  /** Returns the columns that are copied to the table of articles, in order. */
  List<String> passedThrough() {
    return columns.stream().filter(column -> !OURS.contains(column)).toList();
  }

  private static boolean isBatch(List<String> columns) {
    return columns.contains(CANDIDATE) || columns.contains(CANDIDATE_PATH);
  }

  private static String lacking(String text, List<String> cells) {
    for (String delimiter : OTHER_DELIMITERS) {
      List<String> split =
          Pattern.compile(delimiter, Pattern.LITERAL)
              .splitAsStream(text)
              .map(cell -> cell.replaceAll("^\"|\"$", ""))
              .toList();
      if (isBatch(split)) {
        return "the cells are separated by \"%1$s\"; try --delimiter \"%1$s\""
            .formatted(delimiter.equals("\t") ? "tab" : delimiter);
      }
    }
    String more = cells.size() > MOST_SHOWN ? ", …" : "";
    return "no column \"candidate\" or \"candidate_path\"; the columns are "
        + cells.stream()
            .limit(MOST_SHOWN)
            .map(InputHeader::shown)
            .collect(Collectors.joining(", ", "[", more + "]"));
  }

  private static String shown(String column) {
    String line = column.replaceAll("\\p{Cntrl}", "�");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
