package dev.galley.batch;

/**
 * What became of a run.
 *
 * @param tally what was counted, earlier parts of a resumed run included
 * @param ending how it ended
 */
public record Outcome(Tally tally, Ending ending) {

  /** How a run ends that meets no fault. */
  public enum Ending {
    /** All rows are in the tables. */
    COMPLETE,
    /** It was complete before: there was nothing to resume. */
    COMPLETE_BEFORE,
    /** It was stopped and can be resumed. */
    INTERRUPTED
  }
}
