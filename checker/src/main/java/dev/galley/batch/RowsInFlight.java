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

  /** Those that failed beside others for lack of memory. */
  private final Deque<Row> waitingAlone = new ArrayDeque<>();

  private int running;
  private boolean isRunningAlone;
  private long bytesRead;
  private long bytesRendered;
  private boolean isClosed;
  private Optional<Throwable> failure = Optional.empty();

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
    Row row = new Row(input, new CompletableFuture<>(), false);
    inOrder.add(row);
    waiting.add(row);
    bytesRead += input.bytes();
    failure.ifPresent(row.rendered()::completeExceptionally);
    notifyAll();
  }

  /**
   * Returns the oldest row, rendered, or nothing if that takes longer than {@code patience}.
   *
   * @throws ExecutionException if its worker failed
   */
  Optional<Written> next(Duration patience) throws InterruptedException, ExecutionException {
    RenderedRow rendered;
    try {
      rendered = oldest().rendered().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    }
    synchronized (this) {
      InputRow input = inOrder.remove().input();
      bytesRead -= input.bytes();
      bytesRendered -= rendered.size();
      notifyAll();
      return Optional.of(new Written(rendered, input.end()));
    }
  }

  private synchronized Row oldest() {
    return inOrder.element();
  }

  /** Returns a row that a worker is to render, or nothing when there will be no more. */
  synchronized Optional<Row> take() throws InterruptedException {
    while (!isClosed && mustWait()) {
      wait();
    }
    if (isClosed) {
      return Optional.empty();
    }
    running++;
    isRunningAlone = !waitingAlone.isEmpty();
    return Optional.of(isRunningAlone ? waitingAlone.remove() : waiting.remove());
  }

  private boolean mustWait() {
    if (isRunningAlone || !waitingAlone.isEmpty()) {
      return running > 0;
    }
    return waiting.isEmpty() || mustWait(waiting.element());
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
    stopped();
  }

  /** Has a row rendered again, after all that are being rendered and beside none. */
  synchronized void retryAlone(Row row) {
    waitingAlone.add(new Row(row.input(), row.rendered(), true));
    stopped();
  }

  private void stopped() {
    running--;
    isRunningAlone = false;
    notifyAll();
  }

  /** Ends the run at the first row that is not rendered yet. */
  synchronized void fail(Throwable bug) {
    failure = Optional.of(bug);
    inOrder.forEach(row -> row.rendered().completeExceptionally(bug));
    close();
  }

  /** Sends the workers home. */
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }

  /**
   * A row and what is to become of it.
   *
   * @param isAlone whether no other is rendered meanwhile
   */
  record Row(InputRow input, CompletableFuture<RenderedRow> rendered, boolean isAlone) {}

  /**
   * A row whose turn it is to be written.
   *
   * @param end where it ends in the file, in bytes
   */
  record Written(RenderedRow row, long end) {}
}
