package dev.galley.report;

import java.util.Optional;

/**
 * An article in two runs.
 *
 * @param id its id
 * @param before what became of it in the old run
 * @param after what became of it in the new run
 * @param splitOtherwise how many of its new sentences the runs did not cut out alike; they are
 *     compared in groups of the same text
 */
public record ArticleChange(String id, State before, State after, int splitOtherwise) {

  /** Returns whether it could be checked and cannot be any more. */
  public boolean isLost() {
    return before.error().isEmpty() && after.error().isPresent();
  }

  /** Returns whether it could not be checked and can be now. */
  boolean isWon() {
    return before.error().isPresent() && after.error().isEmpty();
  }

  /**
   * What became of an article in one run.
   *
   * @param error why it could not be checked; empty if it was
   * @param sentences how many it has
   * @param words how many it has
   * @param score its score, in MQM points
   */
  public record State(Optional<String> error, long sentences, long words, double score) {}
}
