package dev.galley.cli;

import dev.galley.batch.Batch;
import dev.galley.batch.BatchFileException;
import dev.galley.batch.Input;
import dev.galley.batch.Job;
import dev.galley.batch.Outcome;
import dev.galley.read.ArticleReader;
import dev.galley.report.Summary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code batch}: the articles of a table. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Proofs the articles of a table and writes tables of the results.")
final class BatchCommand implements Callable<Integer> {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT.csv",
      description =
          "The table: candidate or candidate_path, id, reference or reference_path; - is standard"
              + " input.")
  private Path input = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the tables; must be empty or not exist.")
  private Path out = Path.of("");

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder that paths may not leave (default: the table's).")
  private Optional<Path> root = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Encodings.class,
      description = "What the articles' files are encoded in (default: found out).")
  private Optional<Charset> encoding = Optional.empty();

  @Mixin private BatchOptions run = new BatchOptions();

  @Mixin private SummaryOptions summary = new SummaryOptions();

  @Mixin private ReviewOptions review = new ReviewOptions();

  @Mixin private RunOptions options = new RunOptions();

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    Input table = input();
    ReviewOptions.Reviewed reviewed = review.read();
    RunOptions.Choice choice = reviewed.in(options.choose(table.folder()));
    summary.require();
    ArticleReader reader =
        encoding.map(ArticleReader::decoding).orElseGet(ArticleReader::detecting);
    Batch batch =
        new Batch(
            choice.settings(),
            reader.upTo(run.maxArticleSize()),
            choice.failOn(),
            summary.form(),
            run.limits());
    requireFolders();
    reviewed.write(streams);
    Job job =
        new Job(
            table,
            run.delimiter(),
            root.orElseGet(table::folder),
            out,
            run.start(),
            summary.groupBy());
    try (Interrupts interrupts = new Interrupts(batch)) {
      interrupts.watch();
      Outcome outcome = run(batch, job);
      if (outcome.ending() != Outcome.Ending.INTERRUPTED) {
        reviewed.writeStale(out, streams);
      }
      return code(table, outcome);
    } catch (BatchFileException e) {
      throw failure(e);
    }
  }

  private Outcome run(Batch batch, Job job) throws IOException {
    try (BatchProgress progress = new BatchProgress(streams, run.isQuiet())) {
      return batch.run(job, progress);
    }
  }

  private Input input() {
    return input.equals(STANDARD_INPUT)
        ? new Input.Stream(streams.input(), Path.of("").toAbsolutePath())
        : new Input.Table(input);
  }

  private int code(Input table, Outcome outcome) throws IOException {
    if (outcome.ending() == Outcome.Ending.INTERRUPTED) {
      streams.say(
          "interrupted after %d rows, which are safe in %s; --resume goes on"
              .formatted(outcome.tally().rows(), out));
      return ExitCode.FILE;
    }
    if (outcome.ending() == Outcome.Ending.COMPLETE_BEFORE) {
      streams.say(out + ": the run is complete; there is nothing to resume");
    }
    Summary written = summary.write(String.valueOf(table.name().getFileName()), out, streams);
    if (outcome.tally().errors() > 0) {
      streams.say(
          "%d of %d rows could not be checked; see %s"
              .formatted(
                  outcome.tally().errors(), outcome.tally().rows(), out.resolve("articles.csv")));
      return ExitCode.FILE;
    }
    boolean fails =
        written.aboveLimit() > 0
            || (outcome.tally().isFailing() && (!summary.hasLimit() || options.hasFailOn()));
    return fails ? ExitCode.SUSPECT : ExitCode.DONE;
  }

  private static FileException failure(BatchFileException e) {
    FileException named =
        e.reason() instanceof CharacterCodingException
            // --encoding is for the articles' files.
            ? new FileException(e.file(), "not UTF-8 text; the table must be saved as UTF-8")
            : FileException.of(e.file(), e.reason());
    return e.isResumable()
        ? new FileException(
            String.valueOf(named.getMessage()), "what is written is whole; --resume goes on")
        : named;
  }

  private void requireFolders() throws FileException {
    if (root.isPresent() && !Files.isDirectory(root.get())) {
      throw new FileException(
          root.get().toString(),
          Files.exists(root.get()) ? "is a file; --root takes a folder" : "no such folder");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new FileException(out.toString(), "is a file; --out takes a folder");
    }
  }
}
