package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.batch.Batch;
import dev.galley.batch.BatchFileException;
import dev.galley.batch.Finished;
import dev.galley.batch.Input;
import dev.galley.batch.Job;
import dev.galley.batch.Outcome;
import dev.galley.engine.Suppression;
import dev.galley.read.ArticleReader;
import dev.galley.report.Summary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description =
          "Look there for the references that the table does not name; what is only perhaps the"
              + " same is named and not compared.")
  private Optional<Path> archive = Optional.empty();

  @Mixin private BatchOptions run = new BatchOptions();

  @Mixin private SummaryOptions summary = new SummaryOptions();

  @Mixin private ReviewOptions review = new ReviewOptions();

  @Mixin private RunOptions options = new RunOptions();

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    if (archive.isEmpty()) {
      return call(Optional.empty());
    }
    try (Archive trusted = Archive.openVerified(archive.get())) {
      return call(Optional.of(trusted));
    }
  }

  private int call(Optional<Archive> trusted) throws IOException, SettingsException {
    Input table = input();
    ReviewOptions.Reviewed reviewed = review.read();
    RunOptions.Choice chosen = options.choose(table.folder());
    RunOptions.Choice choice = reviewed.in(chosen);
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
    Job job =
        new Job(
            table,
            run.delimiter(),
            root.orElseGet(table::folder),
            out,
            run.start(),
            summary.groupBy(),
            Stream.concat(review.files(), options.files(table.folder())).toList(),
            trusted);
    summary.require(batch, job);
    reviewed.sayIdle(chosen, streams);
    try (Interrupts interrupts = new Interrupts(batch::stop)) {
      interrupts.watch();
      Finished<Results> run = run(batch, job, reviewed);
      if (run.result().isEmpty()) {
        streams.say(
            "interrupted after %d rows, which are safe in %s; --resume goes on"
                .formatted(run.outcome().tally().rows(), out));
        return ExitCode.FILE;
      }
      say(run.outcome(), run.result().get(), reviewed);
      return code(run.outcome(), run.result().get().summary(), choice);
    } catch (BatchFileException e) {
      throw failure(e);
    }
  }

  private Finished<Results> run(Batch batch, Job job, ReviewOptions.Reviewed reviewed)
      throws IOException {
    String name = String.valueOf(job.input().name().getFileName());
    try (BatchProgress progress = new BatchProgress(streams, run.isQuiet())) {
      return batch.run(
          job,
          progress,
          folder -> new Results(summary.write(name, folder), reviewed.stale(folder)));
    }
  }

  private Input input() {
    Path here = Path.of("").toAbsolutePath();
    return input.equals(STANDARD_INPUT)
        ? Input.Stream.standard(streams.input(), here)
        : Input.at(input, here);
  }

  private void say(Outcome outcome, Results results, ReviewOptions.Reviewed reviewed)
      throws IOException, SettingsException {
    if (outcome.ending() == Outcome.Ending.COMPLETE_BEFORE) {
      streams.say(out + ": the run is complete; there is nothing to resume");
    }
    reviewed.write(streams);
    reviewed.say(results.stale(), streams);
    summary.print(results.summary(), out, streams);
  }

  private int code(Outcome outcome, Summary written, RunOptions.Choice choice) {
    if (outcome.tally().errors() > 0) {
      streams.say(
          "%d of %d rows could not be checked; see %s"
              .formatted(
                  outcome.tally().errors(), outcome.tally().rows(), out.resolve("articles.csv")));
      return ExitCode.FILE;
    }
    boolean fails =
        written.aboveLimit() > 0
            || (outcome.tally().isFailing() && (!summary.hasLimit() || choice.isFailOnChosen()));
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

  /**
   * What came of a finished run.
   *
   * @param stale the suppressions from reviews that suppressed nothing
   */
  private record Results(Summary summary, List<Suppression> stale) {}
}
