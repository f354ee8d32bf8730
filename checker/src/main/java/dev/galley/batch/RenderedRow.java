package dev.galley.batch;

import java.util.List;

/**
 * What a row adds to the output.
 *
 * @param tables the bytes for each table
 * @param isError whether it could not be checked
 * @param suspects how many suspect sentences it has
 * @param isFailing whether any sentence is as severe as the run was to fail on
 */
record RenderedRow(List<byte[]> tables, boolean isError, long suspects, boolean isFailing) {

  RenderedRow {
    tables = List.copyOf(tables);
  }

  /** Returns how many bytes it holds. */
  long size() {
    return tables.stream().mapToLong(bytes -> bytes.length).sum();
  }
}
