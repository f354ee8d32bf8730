package dev.galley.batch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The threads of a run, and the one that watches the clock for them. */
final class Workers implements Closeable {

  private static final Duration LONGEST_TICK = Duration.ofMillis(250);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

  /** Threads that do not listen take processor and memory from the others. */
  private static final int MOST_ABANDONED = 16;

  private final RowsInFlight rows;
  private final RowChecker checker;
  private final Supplier<Rendering> renderings;
  private final int threads;
  private final Duration limit;
  private final List<Worker> workers = new ArrayList<>();
  private int abandoned;
  private volatile boolean isClosed;

  Workers(RowsInFlight rows, RowChecker checker, Supplier<Rendering> renderings, Limits limits) {
    this.rows = rows;
    this.checker = checker;
    this.renderings = renderings;
    this.threads = limits.threads();
    this.limit = limits.perArticle();
  }

  /** Starts the threads. */
  void start() {
    for (int i = 0; i < threads; i++) {
      add();
    }
    Thread watch = new Thread(this::watch, "galley-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private synchronized void add() {
    Worker worker = new Worker(rows, checker, renderings.get());
    workers.add(worker);
    worker.start();
  }

  private void watch() {
    long tick = Math.min(LONGEST_TICK.toNanos(), limit.toNanos() / 4 + 1);
    while (!isClosed) {
      LockSupport.parkNanos(tick);
      try {
        look();
      } catch (Throwable e) {
        // Unwatched, a run could wait for ever.
        rows.fail(e);
        return;
      }
    }
  }

  /** A thread cannot be ended from outside: another takes the place of one that does not listen. */
  private synchronized void look() {
    for (Worker worker : List.copyOf(workers)) {
      Optional<RowsInFlight.Row> row = worker.overdue(limit);
      if (row.isPresent() && !isClosed) {
        workers.remove(worker);
        abandoned++;
        InputRow input = row.get().input();
        rows.finish(row.get(), renderings.get().render(input, checker.tooSlow()));
        replace();
      }
    }
  }

  private void replace() {
    if (abandoned < MOST_ABANDONED) {
      add();
    } else {
      rows.fail(
          new IOException(
              "%d rows took longer than --time-limit and cannot be ended".formatted(abandoned)));
    }
  }

  @Override
  public void close() {
    isClosed = true;
    rows.close();
    synchronized (this) {
      workers.forEach(Worker::stop);
    }
    try {
      long deadline = System.nanoTime() + LONGEST_GOODBYE.toNanos();
      for (Worker worker : workers) {
        worker.join(deadline);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
