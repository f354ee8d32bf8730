package dev.galley.batch;

/** Watches a run; called by one thread. */
@FunctionalInterface
public interface Progress {

  /** Is told where the run stands: at its start, and after each row. */
  void at(Standing standing);

  /**
   * Where a run stands.
   *
   * @param tally what was counted so far, in resumed runs from their first start on
   * @param consumed how many bytes of the input were read
   * @param bytes how many bytes the input has
   */
  record Standing(Tally tally, long consumed, long bytes) {}
}
