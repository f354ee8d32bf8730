package dev.galley.batch;

/** What a run does with what stands in its output folder. */
public enum Start {
  /** Nothing may stand there. */
  FRESH,
  /** Goes on with the run that was interrupted there. */
  RESUMED,
  /** Removes the files of an earlier run. */
  FORCED
}
