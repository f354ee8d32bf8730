package dev.galley.archive;

import java.util.Optional;

/**
 * What became of a story; handed out once that is safe on the disk.
 *
 * @param id what its feed calls it
 * @param copyOf the id of the story that it is a near copy of, if one was there before and still is
 */
public record Receipt(String id, Outcome outcome, Optional<String> copyOf) {

  /** What can become of a story. */
  public enum Outcome {
    /** It was not there before. */
    ADDED,
    /** It took the place of an earlier version. */
    REPLACED,
    /** The very same stands there. */
    UNCHANGED,
    /** No earlier version stands there. */
    OUTDATED,
    /** It was withdrawn or removed before, and this is no later version. */
    KEPT_AWAY,
    /** Another source has a story of the same id there. */
    FOREIGN,
    /** It was taken out because its feed withdrew it or the user removed it. */
    REMOVED,
    /** It was to be taken out and was not there. */
    ABSENT
  }
}
