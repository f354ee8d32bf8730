package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import java.io.IOException;
import java.time.Duration;

/** Writes what becomes of the rows, and notes now and then how far that is sure. */
final class Journal {

  private static final long INTERVAL =
      Duration.ofMillis(Long.getLong("galley.checkpoint.millis", 1000)).toNanos();

  private final RunFile file;
  private final OutputTables tables;
  private Tally tally;
  private long noted;
  private boolean isNoted;

  /**
   * @param tally what was counted in the part of the run that is resumed
   */
  Journal(RunFile file, OutputTables tables, Tally tally) {
    this.file = file;
    this.tables = tables;
    this.tally = tally;
  }

  Tally tally() {
    return tally;
  }

  /** Adds a row. */
  void add(RenderedRow row) throws IOException {
    tables.add(row);
    tally = tally.with(row);
    isNoted = false;
  }

  /** Brings the rows so far to the disk, if the last time was long enough ago. */
  void noteNowAndThen() throws IOException {
    if (!isNoted && System.nanoTime() - noted >= INTERVAL) {
      note();
    }
  }

  /** Brings the rows so far to the disk. */
  void note() throws IOException {
    write(RunFile.State.RUNNING, tables.force(tally));
    noted = System.nanoTime();
    isNoted = true;
  }

  /** Ends a run whose rows are all added. */
  void complete() throws IOException {
    Checkpoint end = tables.force(tally);
    // Whoever finds tables with their own names knows from this that they are whole.
    write(RunFile.State.RUNNING, end);
    tables.complete();
    write(RunFile.State.COMPLETE, end);
  }

  private void write(RunFile.State state, Checkpoint checkpoint) throws IOException {
    naming(file.path(), () -> file.write(state, checkpoint));
  }
}
