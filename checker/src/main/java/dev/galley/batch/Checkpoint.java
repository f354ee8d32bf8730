package dev.galley.batch;

import java.util.Map;

/**
 * A point that a run can go on from: all before it is on the disk.
 *
 * @param tally what was counted up to there
 * @param sizes how long the table of each name is there, in bytes
 */
record Checkpoint(Tally tally, Map<String, Long> sizes) {

  /** Nothing is written yet. */
  static final Checkpoint NONE = new Checkpoint(Tally.NONE, Map.of());

  Checkpoint {
    sizes = Map.copyOf(sizes);
  }
}
