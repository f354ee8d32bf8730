package dev.galley.cli;

import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how the filling of an archive gets on; counts only what is safe on the disk. */
final class AddProgress implements Closeable {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Streams streams;
  private final boolean isQuiet;
  private final long start = System.nanoTime();
  private Optional<ProgressBar> bar = Optional.empty();
  private long lastLine = start;

  AddProgress(Streams streams, boolean isQuiet) {
    this.streams = streams;
    this.isQuiet = isQuiet;
  }

  /** Shows where the run stands. */
  void at(AddTally tally) {
    if (isQuiet) {
      return;
    }
    if (streams.terminal().errors()) {
      if (bar.isEmpty()) {
        bar = Optional.of(newBar());
      }
      bar.get().stepTo(tally.kept());
    } else if (System.nanoTime() - lastLine >= MINUTE) {
      lastLine = System.nanoTime();
      double rate = tally.kept() * 1e9 / (lastLine - start);
      streams.say(String.format(Locale.ROOT, "%s, %,.0f a second", tally.summary(), rate));
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  /** How many stories there will be, nobody knows. */
  private static ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName("galley")
        .setUnit(" stories", 1)
        .setInitialMax(-1)
        .showSpeed()
        .build();
  }
}
