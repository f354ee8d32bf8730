package dev.galley.cli;

import dev.galley.batch.Limits;
import dev.galley.batch.Start;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code batch} that say how a run goes. */
final class BatchOptions {

  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many rows to check at the same time (default: one for each core).")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--resume", description = "Go on with the run that was interrupted in DIR.")
  private boolean resume;

  @Option(names = "--force", description = "Replace the files of an earlier run in DIR.")
  private boolean force;

  @Option(
      names = "--delimiter",
      paramLabel = "C",
      converter = Delimiters.class,
      description = "What stands between the cells of the table (default: a comma).")
  private char delimiter = ',';

  @Option(
      names = "--max-article-size",
      paramLabel = "SIZE",
      converter = Sizes.class,
      description = "Refuse larger articles: 500k, 5MB (default: 20MB).")
  private Optional<Long> maxArticleSize = Optional.empty();

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "Give up on an article after that: 30s, 5m (default: 10m).")
  private Optional<Duration> timeLimit = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  /**
   * Returns what the run may take.
   *
   * @throws SettingsException if it can do nothing with that
   */
  Limits limits() throws SettingsException {
    Limits standard = Limits.standard();
    int workers = threads.orElse(standard.threads());
    if (workers < 1 || workers > MOST_THREADS) {
      throw new SettingsException(
          "--threads takes a number from 1 to %d, not %d".formatted(MOST_THREADS, workers));
    }
    return new Limits(workers, timeLimit.orElse(standard.perArticle()));
  }

  /**
   * Returns what to do with what stands in the output folder.
   *
   * @throws SettingsException if that is not clear
   */
  Start start() throws SettingsException {
    if (resume && force) {
      throw new SettingsException("--resume goes on with a run, --force replaces it: choose one");
    }
    return resume ? Start.RESUMED : force ? Start.FORCED : Start.FRESH;
  }

  char delimiter() {
    return delimiter;
  }

  /** Returns how large an article may be, in bytes. */
  long maxArticleSize() {
    return maxArticleSize.orElse(Long.MAX_VALUE);
  }

  boolean isQuiet() {
    return quiet;
  }
}
