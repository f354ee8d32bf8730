package dev.galley.cli;

import dev.galley.archive.ArchiveWriter;
import dev.galley.archive.Receipt;
import dev.galley.feed.FeedEntry;
import dev.galley.feed.FeedReader;
import dev.galley.read.ArticleReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code archive add}: the stories of feeds and files go into an archive. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Adds stories to an archive; a later version replaces the earlier, a withdrawn story goes.",
      "Reads plain text, web pages, RSS, Atom, NITF, NewsML-G2, ninjs, JSON lines and CSV tables."
    })
final class ArchiveAddCommand implements Callable<Integer> {

  /** What trickles in is safe no later than that. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();

  /** How long nobody looks whether the run is to stop. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Streams streams;
  private final AtomicBoolean isStopped = new AtomicBoolean();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder of the archive; made if there is none.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, folders or patterns such as 'wire/**/*.xml'; - is standard input: JSON lines or"
              + " an XML feed.")
  private List<String> files = List.of();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Who published the stories (default: what the feed says).")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "What they are written in, such as en-GB (default: what the feed says).")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Encodings.class,
      description = "What texts, pages and XML are encoded in (default: found out).")
  private Optional<Charset> encoding = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  ArchiveAddCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    AddTally tally = new AddTally();
    // As long as this is open, a process that is told to end waits.
    try (Interrupts interrupts = new Interrupts(() -> isStopped.set(true))) {
      interrupts.watch();
      fillOrSayHowFar(tally);
      say(tally);
      if (isStopped.get()) {
        streams.say("interrupted; what is counted is safe in " + folder);
      }
    }
    return isStopped.get() || tally.faults() > 0 ? ExitCode.FILE : ExitCode.DONE;
  }

  private void fillOrSayHowFar(AddTally tally) throws IOException {
    try {
      fill(tally);
    } catch (IOException | RuntimeException | Error e) {
      if (tally.isBegun()) {
        say(tally);
      }
      throw e;
    }
  }

  private void say(AddTally tally) throws IOException {
    Output.write(out -> out.append(tally.summary()).append('\n'), streams.output());
  }

  private void fill(AddTally tally) throws IOException {
    try (AddProgress progress = new AddProgress(streams, quiet);
        ArchiveWriter archive =
            ArchiveWriter.open(
                folder,
                receipt -> {
                  tally.count(receipt);
                  remark(receipt);
                  progress.at(tally);
                });
        ReadAhead stories = new ReadAhead(reader().open(files, streams.input(), folder))) {
      add(stories, archive, tally);
    }
  }

  private void remark(Receipt receipt) {
    if (receipt.outcome() == Receipt.Outcome.FOREIGN) {
      streams.say(
          receipt.id() + ": left out: the archive has a story of this id by another source");
    }
  }

  private FeedReader reader() {
    FeedReader reader =
        FeedReader.of(encoding.map(ArticleReader::decoding).orElseGet(ArticleReader::detecting));
    FeedReader sourced = source.map(reader::withSource).orElse(reader);
    return language.map(sourced::withLanguage).orElse(sourced);
  }

  private void add(ReadAhead stories, ArchiveWriter archive, AddTally tally) throws IOException {
    long written = System.nanoTime();
    boolean isEnded = false;
    while (!isEnded && !isStopped.get()) {
      Optional<ReadAhead.Arrival> arrival = next(stories);
      if (arrival.isPresent()) {
        isEnded = !take(arrival.get(), archive, tally);
      }
      if (System.nanoTime() - written > LONGEST_WAIT) {
        archive.commit();
        written = System.nanoTime();
      }
    }
  }

  private static Optional<ReadAhead.Arrival> next(ReadAhead stories) {
    try {
      return stories.await(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for a story");
    }
  }

  /** Adds what has come; returns whether there may be more. */
  private boolean take(ReadAhead.Arrival arrival, ArchiveWriter archive, AddTally tally)
      throws IOException {
    if (arrival instanceof ReadAhead.Arrival.Failure failure) {
      if (failure.cause() instanceof OutOfMemoryError) {
        throw new FileException(folder.toString(), Galley.NO_MEMORY);
      }
      throw new IllegalStateException("A feed could not be read", failure.cause());
    }
    if (!(arrival instanceof ReadAhead.Arrival.Next next)) {
      return false;
    }
    if (next.entry() instanceof FeedEntry.Article article) {
      archive.add(article.story());
    } else if (next.entry() instanceof FeedEntry.Fault fault) {
      tally.countFault();
      streams.say(fault.message());
    } else if (next.entry() instanceof FeedEntry.Note note) {
      streams.say(note.message());
    }
    return true;
  }
}
