package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** The one thread that reads rows and writes what becomes of them. */
final class Run {

  /** How long a stop goes unnoticed while the oldest row takes its time. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Path input;
  private final InputTable rows;
  private final RowsInFlight flight;
  private final Journal journal;

  /**
   * @param input what messages call the table
   */
  Run(Path input, InputTable rows, RowsInFlight flight, Journal journal) {
    this.input = input;
    this.rows = rows;
    this.flight = flight;
    this.journal = journal;
  }

  /**
   * Works through the rows that are not written yet; returns whether none is left.
   *
   * @param bytes how long the input is
   */
  boolean toEnd(BooleanSupplier isStopped, Progress progress, long bytes) throws IOException {
    journal.note();
    skip(journal.tally().rows(), isStopped);
    progress.at(new Progress.Standing(journal.tally(), rows.consumed(), bytes));
    Optional<InputRow> row = next();
    while ((row.isPresent() || !flight.isEmpty()) && !isStopped.getAsBoolean()) {
      if (row.isPresent() && !flight.isFull()) {
        flight.add(row.get());
        row = next();
      } else {
        Optional<RowsInFlight.Written> next = rendered();
        if (next.isPresent()) {
          journal.add(next.get().row());
          progress.at(new Progress.Standing(journal.tally(), next.get().end(), bytes));
        }
        journal.noteNowAndThen();
      }
    }
    boolean isComplete = row.isEmpty() && flight.isEmpty();
    if (isComplete) {
      journal.complete();
    } else {
      journal.note();
    }
    return isComplete;
  }

  private void skip(long count, BooleanSupplier isStopped) throws IOException {
    for (long i = 0; i < count && !isStopped.getAsBoolean(); i++) {
      next();
    }
  }

  private Optional<InputRow> next() throws IOException {
    return naming(input, rows::next);
  }

  private Optional<RowsInFlight.Written> rendered() throws IOException {
    try {
      return flight.next(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      journal.note();
      if (e.getCause() instanceof IOException reason) {
        throw new BatchFileException(input, reason);
      }
      if (e.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      throw new IllegalStateException("A worker failed: " + e.getCause(), e.getCause());
    }
  }
}
