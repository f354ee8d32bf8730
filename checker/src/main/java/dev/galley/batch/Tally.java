package dev.galley.batch;

/**
 * What was counted so far.
 *
 * @param rows the rows that were written, error rows included
 * @param errors how many of them could not be checked
 * @param suspects how many suspect sentences they have
 * @param isFailing whether any sentence is as severe as the run was to fail on
 */
public record Tally(long rows, long errors, long suspects, boolean isFailing) {

  /** Nothing was counted yet. */
  static final Tally NONE = new Tally(0, 0, 0, false);

  /** Returns this with one more row. */
  Tally with(RenderedRow row) {
    return new Tally(
        rows + 1,
        errors + (row.isError() ? 1 : 0),
        suspects + row.suspects(),
        isFailing || row.isFailing());
  }
}
