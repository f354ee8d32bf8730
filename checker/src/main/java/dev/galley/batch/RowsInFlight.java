package dev.galley.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The rows that were read and not yet written, in order: bounded by number, by the length of their
 * cells and by the length of what they became.
 */
final class RowsInFlight {

  private static final int MOST_ROWS_PER_THREAD = 64;

  /** One more row is always let in. */
  private static final long MOST_BYTES_READ = 4 << 20;

  /** The oldest row is always rendered. */
  private static final long MOST_BYTES_RENDERED = 8 << 20;

  private final int mostRows;
  private final Deque<Row> inOrder = new ArrayDeque<>();
  private final Deque<Row> waiting = new ArrayDeque<>();
  private long bytesRead;
  private long bytesRendered;
  private boolean isClosed;

  RowsInFlight(int threads) {
    mostRows = threads * MOST_ROWS_PER_THREAD;
  }

  /** Returns whether the oldest row is to be written before another is read. */
  synchronized boolean isFull() {
    return inOrder.size() >= mostRows || bytesRead >= MOST_BYTES_READ;
  }

  synchronized boolean isEmpty() {
    return inOrder.isEmpty();
  }

  /** Adds a row to be rendered. */
  synchronized void add(InputRow input) {
    Row row = new Row(input, new CompletableFuture<>());
    inOrder.add(row);
    waiting.add(row);
    bytesRead += input.bytes();
    notifyAll();
  }

  /**
   * Returns the oldest row, rendered, or nothing if that takes longer than {@code patience}.
   *
   * @throws ExecutionException if its worker failed
   */
  Optional<RenderedRow> next(Duration patience) throws InterruptedException, ExecutionException {
    RenderedRow rendered;
    try {
      rendered = oldest().rendered().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    }
    synchronized (this) {
      bytesRead -= inOrder.remove().input().bytes();
      bytesRendered -= rendered.size();
      notifyAll();
    }
    return Optional.of(rendered);
  }

  private synchronized Row oldest() {
    return inOrder.element();
  }

  /** Returns a row that a worker is to render, or nothing when there will be no more. */
  synchronized Optional<Row> take() throws InterruptedException {
    while (!isClosed && (waiting.isEmpty() || mustWait(waiting.element()))) {
      wait();
    }
    return isClosed ? Optional.empty() : Optional.of(waiting.remove());
  }

  private boolean mustWait(Row row) {
    return bytesRendered >= MOST_BYTES_RENDERED
        && row.input().number() != inOrder.element().input().number();
  }

  /** Sets what became of a row. */
  synchronized void finish(Row row, RenderedRow rendered) {
    if (row.rendered().complete(rendered)) {
      bytesRendered += rendered.size();
    }
  }

  /** Hands on the bug that a worker came upon. */
  void fail(Row row, Throwable bug) {
    row.rendered().completeExceptionally(bug);
  }

  /** Sends the workers home. */
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }

  /** A row and what is to become of it. */
  record Row(InputRow input, CompletableFuture<RenderedRow> rendered) {}
}
