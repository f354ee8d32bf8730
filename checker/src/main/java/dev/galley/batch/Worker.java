package dev.galley.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A thread that renders rows, one after the other, and can be told that one takes too long. */
final class Worker implements Runnable {

  private static final Duration LONGEST_GRACE = Duration.ofSeconds(5);

  private final RowsInFlight rows;
  private final RowChecker checker;
  private final Rendering rendering;
  private final Thread thread;

  private Optional<RowsInFlight.Row> current = Optional.empty();
  private long started;
  private boolean isInterrupted;
  private boolean isAbandoned;

  Worker(RowsInFlight rows, RowChecker checker, Rendering rendering) {
    this.rows = rows;
    this.checker = checker;
    this.rendering = rendering;
    thread = new Thread(this, "galley-worker");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it as soon as it looks up. */
  void stop() {
    thread.interrupt();
  }

  @Override
  public void run() {
    try {
      for (Optional<RowsInFlight.Row> next = rows.take(); next.isPresent(); next = rows.take()) {
        if (!render(next.get())) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether to go on. */
  private boolean render(RowsInFlight.Row row) {
    begin(row);
    try {
      Optional<RenderedRow> rendered = rendered(row);
      if (!end()) {
        return false;
      }
      if (rendered.isPresent()) {
        rows.finish(row, rendered.get());
      } else {
        rows.retryAlone(row);
      }
      return true;
    } catch (Throwable e) {
      // The run ends with what its writer is told.
      rows.fail(e);
      return false;
    }
  }

  /** Returns what becomes of a row; nothing if it needs the memory that others take. */
  private Optional<RenderedRow> rendered(RowsInFlight.Row row) {
    try {
      return Optional.of(rendering.render(row.input(), checker.check(row.input())));
    } catch (OutOfMemoryError e) {
      checker.forget();
      return row.isAlone()
          ? Optional.of(rendering.render(row.input(), checker.noMemory()))
          : Optional.empty();
    }
  }

  private synchronized void begin(RowsInFlight.Row row) {
    current = Optional.of(row);
    started = System.nanoTime();
    isInterrupted = false;
  }

  /** Returns whether the row still counts. An interrupt for this row must not meet the next. */
  @SuppressWarnings("ThreadInterruptedCheck")
  private synchronized boolean end() {
    current = Optional.empty();
    if (isInterrupted) {
      Thread.interrupted();
    }
    return !isAbandoned;
  }

  /**
   * Interrupts a row that takes longer than {@code limit}. If that does not help, returns the row,
   * and no more is heard of this worker.
   */
  synchronized Optional<RowsInFlight.Row> overdue(Duration limit) {
    if (current.isEmpty() || isAbandoned) {
      return Optional.empty();
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    if (taken.compareTo(limit) > 0 && !isInterrupted) {
      isInterrupted = true;
      thread.interrupt();
    }
    isAbandoned = taken.compareTo(limit.plus(grace(limit))) > 0;
    return isAbandoned ? current : Optional.empty();
  }

  private static Duration grace(Duration limit) {
    return limit.compareTo(LONGEST_GRACE) < 0 ? limit : LONGEST_GRACE;
  }

  /** Waits for it to end, but no longer than until {@code deadline}. */
  void join(long deadline) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
  }
}
