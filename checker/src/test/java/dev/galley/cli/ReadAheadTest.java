package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.feed.FeedEntry;
import dev.galley.feed.Stories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ReadAheadTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  /** Entries that a test makes, and whether it has closed them. */
  private record Made(Supplier<Optional<FeedEntry>> entries, CountDownLatch closed)
      implements Stories {

    @Override
    public Optional<FeedEntry> next() {
      return entries.get();
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void everythingComesInItsOrder() throws InterruptedException {
    int[] made = new int[1];
    CountDownLatch closed = new CountDownLatch(1);
    Stories stories =
        new Made(
            () ->
                made[0] < 2000
                    ? Optional.of(new FeedEntry.Note("note " + made[0]++))
                    : Optional.empty(),
            closed);

    List<ReadAhead.Arrival> arrivals = new ArrayList<>();
    try (ReadAhead ahead = new ReadAhead(stories)) {
      do {
        arrivals.add(ahead.await(LONG).orElseThrow());
      } while (!(arrivals.get(arrivals.size() - 1) instanceof ReadAhead.Arrival.End));
    }

    closed.await();
    assertThat(arrivals).hasSize(2001);
    for (int i = 0; i < 2000; i++) {
      assertThat(arrivals.get(i))
          .isEqualTo(new ReadAhead.Arrival.Next(new FeedEntry.Note("note " + i), 1));
    }
  }

  @Test
  void whoWaitsMayLookUp() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Stories silent =
        new Made(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Optional.empty();
            },
            new CountDownLatch(1));

    try (ReadAhead ahead = new ReadAhead(silent)) {
      assertThat(ahead.await(Duration.ofMillis(10))).isEmpty();
    }
  }

  @Test
  void failuresAreHandedOn() throws InterruptedException {
    RuntimeException bug = new IllegalStateException("a bug");
    Stories broken =
        new Made(
            () -> {
              throw bug;
            },
            new CountDownLatch(1));

    try (ReadAhead ahead = new ReadAhead(broken)) {
      assertThat(ahead.await(LONG)).contains(new ReadAhead.Arrival.Failure(bug));
    }
  }
}
