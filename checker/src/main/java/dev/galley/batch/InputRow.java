package dev.galley.batch;

import java.util.List;
import java.util.Optional;

/**
 * A row of the input.
 *
 * @param number counted from 1, without the header
 * @param line where it begins in the file, counted from 1
 * @param bytes how long it is
 * @param end how many bytes of the file are read with it
 * @param id what names it in the tables
 * @param candidate the article; empty if the row has none
 * @param reference the copy to compare with; empty for none
 * @param passedThrough the values of the copied columns, in order
 * @param fault why the row cannot be used, whatever stands in it
 */
record InputRow(
    long number,
    long line,
    int bytes,
    long end,
    String id,
    Optional<Source> candidate,
    Optional<Source> reference,
    List<String> passedThrough,
    Optional<String> fault) {

  InputRow {
    passedThrough = List.copyOf(passedThrough);
  }

  /** Returns {@code reason} with the place of the row before it. */
  String located(String reason) {
    return "row %d, line %d: %s".formatted(number, line, reason);
  }
}
