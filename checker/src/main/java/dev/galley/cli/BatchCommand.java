package dev.galley.cli;

import dev.galley.batch.Batch;
import dev.galley.batch.BatchFileException;
import dev.galley.read.ArticleReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
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

  private final Streams streams;

  @Parameters(
      paramLabel = "INPUT.csv",
      description = "The table: candidate or candidate_path, id, reference or reference_path.")
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

  @Option(names = "--force", description = "Replace the tables of an earlier run.")
  private boolean force;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Encodings.class,
      description = "What the articles' files are encoded in (default: found out).")
  private Optional<Charset> encoding = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  @Mixin private SummaryOptions summary = new SummaryOptions();

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    RunOptions.Choice choice = options.choose(folder());
    ArticleReader reader =
        encoding.map(ArticleReader::decoding).orElseGet(ArticleReader::detecting);
    Batch batch = new Batch(choice.settings(), reader, choice.failOn(), summary.form());
    requireFolders();
    Batch.Outcome outcome;
    try {
      outcome = run(batch);
    } catch (BatchFileException e) {
      throw e.reason() instanceof CharacterCodingException
          // --encoding is for the articles' files.
          ? new FileException(e.file(), "not UTF-8 text; the table must be saved as UTF-8")
          : FileException.of(e.file(), e.reason());
    }
    if (outcome.errors() > 0) {
      streams.say(
          "%d of %d rows could not be checked; see %s"
              .formatted(outcome.errors(), outcome.articles(), out.resolve("articles.csv")));
      return ExitCode.FILE;
    }
    return outcome.isSuspect() ? ExitCode.SUSPECT : ExitCode.DONE;
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
    try {
      if (!force && !Batch.isFree(out)) {
        throw new FileException(out.toString(), "exists and is not empty; --force replaces it");
      }
    } catch (IOException e) {
      throw FileException.of(out.toString(), e);
    }
  }

  private Path folder() {
    return input.toAbsolutePath().resolveSibling("");
  }

  private Batch.Outcome run(Batch batch) throws IOException {
    Path folder = root.orElseGet(this::folder);
    if (!streams.terminal().errors()) {
      return batch.run(input, folder, out, () -> {});
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder().setTaskName("galley").setUnit(" articles", 1);
    try (ProgressBar bar = builder.build()) {
      return batch.run(input, folder, out, bar::step);
    }
  }
}
