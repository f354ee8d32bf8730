package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import dev.galley.engine.Checker;
import dev.galley.engine.Report;
import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run over the rows of a table. */
public final class Batch {

  private final Settings settings;
  private final ArticleReader reader;
  private final Severity failOn;
  private final TableForm form;

  /**
   * Makes a batch that checks as {@code settings} say.
   *
   * @param reader reads the files that the input names
   * @param failOn the severity that {@link Outcome#isSuspect} looks for
   * @param form whom the tables are for
   */
  public Batch(Settings settings, ArticleReader reader, Severity failOn, TableForm form) {
    this.form = form;
    this.reader = reader;
    this.settings = settings;
    this.failOn = failOn;
  }

  /**
   * Checks the rows of {@code input}, in order. A row that cannot be checked becomes an error row.
   *
   * @param root the folder that paths of the input may not leave
   * @param progress told after each row
   * @throws BatchFileException if the input as a whole cannot be read or the tables cannot be
   *     written
   */
  public Outcome run(Path input, Path root, Path out, Runnable progress) throws IOException {
    Path parent = input.toAbsolutePath().resolveSibling("");
    Path folder = naming(input, parent::toRealPath);
    Articles articles = new Articles(reader, folder, naming(root, root::toRealPath));
    Checker checker = new Checker(settings);
    String hash = naming(input, () -> Hash.of(input));
    try (InputTable rows = naming(input, () -> new InputTable(input))) {
      return naming(
          out,
          () -> {
            makeFolder(out);
            RunFile run =
                new RunFile(
                    out.resolve("run.json"),
                    checker.signature(),
                    hash,
                    settings,
                    failOn,
                    reader,
                    form);
            run.write("running", 0, 0);
            Outcome outcome;
            try (OutputTables tables = new OutputTables(out, form, rows.passedThrough())) {
              outcome = check(input, rows, articles, checker, tables, progress);
            }
            run.write("complete", outcome.articles(), outcome.errors());
            return outcome;
          });
    }
  }

  private static void makeFolder(Path out) throws IOException {
    try {
      Files.createDirectories(out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(e.getFile() + " is a file, not a folder", e);
    }
  }

  /** Returns whether {@code out} is free to write into: it does not exist or is an empty folder. */
  public static boolean isFree(Path out) throws IOException {
    if (!Files.exists(out)) {
      return true;
    }
    if (!Files.isDirectory(out)) {
      return false;
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.findAny().isEmpty();
    }
  }

  private Outcome check(
      Path input,
      InputTable rows,
      Articles articles,
      Checker checker,
      OutputTables tables,
      Runnable progress)
      throws IOException {
    Outcome outcome = new Outcome(0, 0, false);
    for (Optional<InputRow> row = naming(input, rows::next);
        row.isPresent();
        row = naming(input, rows::next)) {
      Checked checked = check(row.get(), articles, checker);
      tables.add(row.get(), checked);
      outcome = outcome.with(checked, failOn);
      progress.run();
    }
    return outcome;
  }

  private static Checked check(InputRow row, Articles articles, Checker checker) {
    if (row.fault().isPresent()) {
      return new Checked.Failed(row.fault().get());
    }
    if (row.candidate().isEmpty()) {
      return new Checked.Failed("The candidate is empty");
    }
    try {
      return judge(row, row.candidate().get(), articles, checker);
    } catch (OutOfMemoryError e) {
      articles.forget();
    }
    try {
      return judge(row, row.candidate().get(), articles, checker);
    } catch (OutOfMemoryError e) {
      articles.forget();
      return new Checked.Failed("Not enough memory for this row; GALLEY_OPTS=-Xmx2g allows more");
    }
  }

  private static Checked judge(InputRow row, Source source, Articles articles, Checker checker) {
    try {
      Document candidate = articles.get(source);
      if (candidate.blocks().isEmpty()) {
        return new Checked.Failed("The candidate is empty");
      }
      List<Document> references =
          row.reference().isPresent() ? List.of(articles.get(row.reference().get())) : List.of();
      return new Checked.Done(checker.check(row.id(), candidate, references));
    } catch (IOException e) {
      return new Checked.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One article's bug must not cost the others their verdicts.
      return new Checked.Failed("Internal error: " + e.getMessage());
    }
  }

  /** What became of a row. */
  sealed interface Checked {
    /** It was checked. */
    record Done(Report report) implements Checked {}

    /** It could not be checked. */
    record Failed(String reason) implements Checked {}
  }

  /**
   * What became of a run.
   *
   * @param articles the number of rows, error rows included
   * @param errors the number of error rows
   * @param isSuspect whether any sentence is as severe as the run was to fail on
   */
  public record Outcome(long articles, long errors, boolean isSuspect) {

    Outcome with(Checked checked, Severity failOn) {
      if (checked instanceof Checked.Done done) {
        boolean suspect =
            done.report().verdicts().stream().anyMatch(verdict -> verdict.isAtLeast(failOn));
        return new Outcome(articles + 1, errors, isSuspect || suspect);
      }
      return new Outcome(articles + 1, errors + 1, isSuspect);
    }
  }
}
