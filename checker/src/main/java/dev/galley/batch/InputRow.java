package dev.galley.batch;

import java.util.List;
import java.util.Optional;

/**
 * A row of the input.
 *
 * @param id what names it in the tables
 * @param candidate the article; empty if the row has none
 * @param reference the copy to compare with; empty for none
 * @param passedThrough the values of the copied columns, in order
 * @param fault why the row cannot be used, whatever stands in it
 */
record InputRow(
    String id,
    Optional<Source> candidate,
    Optional<Source> reference,
    List<String> passedThrough,
    Optional<String> fault) {

  InputRow {
    passedThrough = List.copyOf(passedThrough);
  }
}
