package dev.galley.batch;

import dev.galley.engine.Report;

/** What became of a row. */
sealed interface Checked {

  /** It was checked. */
  record Done(Report report) implements Checked {}

  /** It could not be checked. */
  record Failed(String reason) implements Checked {}
}
