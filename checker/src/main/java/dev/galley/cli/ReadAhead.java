package dev.galley.cli;

import dev.galley.feed.FeedEntry;
import dev.galley.feed.Stories;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads stories in a thread of its own while others are written, and lets whoever waits for the
 * next one look up now and then.
 */
final class ReadAhead implements AutoCloseable {

  /** How many entries wait at most. */
  private static final int MOST_ENTRIES = 512;

  /** How many characters they have at most, in thousands. */
  private static final int MOST_THOUSANDS = 4_000;

  private static final int THOUSAND = 1_000;

  private final Stories stories;
  private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(MOST_ENTRIES);
  private final Semaphore room = new Semaphore(MOST_THOUSANDS);
  private final Thread thread;

  /** Begins to read {@code stories}, and closes them at their end. */
  ReadAhead(Stories stories) {
    this.stories = stories;
    thread = new Thread(this::read, "galley-read");
    // A thread that waits for standard input would keep the process alive.
    thread.setDaemon(true);
    thread.start();
  }

  /** What has come. */
  sealed interface Arrival {

    /** The next entry. */
    record Next(FeedEntry entry, int thousands) implements Arrival {}

    /** There are no more. */
    record End() implements Arrival {}

    /** The reading failed, which is a bug or a lack of memory. */
    record Failure(Throwable cause) implements Arrival {}
  }

  /** Returns what has come, or nothing if nothing comes within {@code patience}. */
  Optional<Arrival> await(Duration patience) throws InterruptedException {
    Optional<Arrival> arrival =
        Optional.ofNullable(arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    if (arrival.isPresent() && arrival.get() instanceof Arrival.Next next) {
      room.release(next.thousands());
    }
    return arrival;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void read() {
    try (stories) {
      for (Optional<FeedEntry> entry = stories.next(); entry.isPresent(); entry = stories.next()) {
        int thousands = thousands(entry.get());
        room.acquire(thousands);
        arrivals.put(new Arrival.Next(entry.get(), thousands));
      }
      arrivals.put(new Arrival.End());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable cause) {
    try {
      arrivals.put(new Arrival.Failure(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int thousands(FeedEntry entry) {
    int characters =
        entry instanceof FeedEntry.Article article ? article.story().text().length() : 0;
    return Math.min(MOST_THOUSANDS, 1 + characters / THOUSAND);
  }
}
