package dev.galley.cli;

import dev.galley.archive.ArchiveWriter;
import dev.galley.feed.FeedEntry;
import dev.galley.feed.FeedReader;
import dev.galley.feed.Stories;
import dev.galley.read.ArticleReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    try (Interrupts interrupts = new Interrupts(() -> isStopped.set(true));
        AddProgress progress = new AddProgress(streams, quiet)) {
      interrupts.watch();
      try (ArchiveWriter archive =
              ArchiveWriter.open(
                  folder,
                  receipt -> {
                    tally.count(receipt);
                    progress.at(tally);
                  });
          Stories stories = reader().open(files, streams.input(), folder)) {
        add(stories, archive, tally);
      }
    }
    Output.write(out -> out.append(tally.summary()).append('\n'), streams.output());
    if (isStopped.get()) {
      streams.say("interrupted; what is counted is safe in " + folder);
    }
    return isStopped.get() || tally.faults() > 0 ? ExitCode.FILE : ExitCode.DONE;
  }

  private FeedReader reader() {
    FeedReader reader =
        FeedReader.of(encoding.map(ArticleReader::decoding).orElseGet(ArticleReader::detecting));
    FeedReader sourced = source.map(reader::withSource).orElse(reader);
    return language.map(sourced::withLanguage).orElse(sourced);
  }

  private void add(Stories stories, ArchiveWriter archive, AddTally tally) throws IOException {
    long written = System.nanoTime();
    Optional<FeedEntry> entry = stories.next();
    while (entry.isPresent() && !isStopped.get()) {
      if (entry.get() instanceof FeedEntry.Article article) {
        archive.add(article.story());
      } else if (entry.get() instanceof FeedEntry.Fault fault) {
        tally.countFault();
        streams.say(fault.message());
      } else if (entry.get() instanceof FeedEntry.Note note) {
        streams.say(note.message());
      }
      if (System.nanoTime() - written > LONGEST_WAIT) {
        archive.commit();
        written = System.nanoTime();
      }
      entry = stories.next();
    }
  }
}
