package dev.galley.cli;

import dev.galley.batch.Progress;
import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how a batch gets on: one line that changes on a terminal, else a line a minute. */
final class BatchProgress implements Progress, Closeable {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Streams streams;
  private final boolean isQuiet;
  private Optional<Start> start = Optional.empty();
  private Optional<ProgressBar> bar = Optional.empty();
  private long lastLine;

  BatchProgress(Streams streams, boolean isQuiet) {
    this.streams = streams;
    this.isQuiet = isQuiet;
  }

  @Override
  public void at(Standing standing) {
    if (isQuiet) {
      return;
    }
    if (start.isEmpty()) {
      begin(standing);
    } else if (bar.isPresent()) {
      bar.get().maxHint(Math.max(standing.tally().rows(), rowsInAll(standing)));
      bar.get().stepTo(standing.tally().rows());
      bar.get().setExtraMessage(" " + findings(standing));
    } else if (System.nanoTime() - lastLine >= MINUTE) {
      lastLine = System.nanoTime();
      streams.say(line(standing, start.get(), System.nanoTime()));
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  private void begin(Standing standing) {
    lastLine = System.nanoTime();
    start = Optional.of(new Start(standing, lastLine));
    if (streams.terminal().errors()) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("galley")
                  .setUnit(" rows", 1)
                  .setInitialMax(rowsInAll(standing))
                  .startsFrom(standing.tally().rows(), Duration.ZERO)
                  .showSpeed()
                  .build());
    }
  }

  /** Returns the line for those who are not watching. */
  static String line(Standing standing, Start start, long now) {
    double seconds = Math.max(1e-9, (now - start.nanos()) / 1e9);
    double rows = standing.tally().rows() - start.standing().tally().rows();
    double bytes = Math.max(1, standing.consumed() - start.standing().consumed());
    double left = seconds * (standing.bytes() - standing.consumed()) / bytes;
    return String.format(
        Locale.ROOT,
        "%,d rows (%.0f%%), %.1f a second, %s left, %s",
        standing.tally().rows(),
        100.0 * standing.consumed() / Math.max(1, standing.bytes()),
        rows / seconds,
        time(left),
        findings(standing));
  }

  private static String time(double seconds) {
    long minutes = Math.round(seconds / 60);
    return minutes < 1
        ? "less than a minute"
        : minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
  }

  private static String findings(Standing standing) {
    return String.format(
        Locale.ROOT,
        "%,d suspect sentences, %,d errors",
        standing.tally().suspects(),
        standing.tally().errors());
  }

  /** The rows are not counted beforehand; the length of those so far tells how many there are. */
  private static long rowsInAll(Standing standing) {
    return standing.consumed() == 0
        ? 0
        : Math.round(
            (double) standing.tally().rows() * standing.bytes() / Math.max(1, standing.consumed()));
  }

  /** Where a run began, and when. */
  record Start(Standing standing, long nanos) {}
}
