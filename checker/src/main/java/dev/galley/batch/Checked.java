package dev.galley.batch;

import dev.galley.engine.Report;

/** What became of a row. */
sealed interface Checked {

  /**
   * It was checked.
   *
   * @param reference what it was compared with; empty for nothing
   * @param remark how that was found; empty if the input names it
   */
  record Done(Report report, String reference, String remark) implements Checked {}

  /** It could not be checked. */
  record Failed(String reason) implements Checked {}
}
