package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import dev.galley.engine.Checker;
import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks the rows of a table, and writes tables of the results. */
public final class Batch {

  private final Settings settings;
  private final ArticleReader reader;
  private final Severity failOn;
  private final Limits limits;
  private final TableForm form;
  private final List<OutputTable.Kind> tables;
  private volatile boolean isStopped;

  /**
   * Makes a batch that checks as {@code settings} say.
   *
   * @param reader reads the files that the input names
   * @param failOn the severity that {@link Tally#isFailing} looks for
   * @param form whom the tables are for
   */
  public Batch(
      Settings settings, ArticleReader reader, Severity failOn, TableForm form, Limits limits) {
    this.settings = settings;
    this.reader = reader;
    this.failOn = failOn;
    this.limits = limits;
    this.form = form;
    tables = OutputTable.Kind.standard(form);
  }

  /** Ends a run after the row that is being written; it can be resumed. */
  public void stop() {
    isStopped = true;
  }

  /**
   * Checks the rows of the input and writes what becomes of them, in order. A row that cannot be
   * checked becomes an error row.
   *
   * @throws BatchFileException if the input as a whole cannot be read or the tables cannot be
   *     written; a run that had begun can be resumed
   */
  public Outcome run(Job job, Progress progress) throws IOException {
    return run(job, progress, folder -> folder).outcome();
  }

  /**
   * Does the same, and then what is left to do with tables that are complete, while no other run
   * can write there.
   */
  public <R> Finished<R> run(Job job, Progress progress, Finish<R> finish) throws IOException {
    if (job.input() instanceof Input.Table table) {
      requireRows(job, table.file());
    }
    try (OutputFolder folder = naming(job.out(), () -> OutputFolder.lock(job.out()))) {
      if (job.start() != Start.RESUMED) {
        naming(job.out(), () -> folder.clear(job.start(), job.input().name(), tables));
      }
      Path file = file(job, folder);
      TableCheck look = naming(job.input().name(), () -> TableCheck.of(file));
      if (look.isOtherEncoding()) {
        throw new BatchFileException(
            job.input().name(),
            new IOException("not UTF-8 text; the table must be saved as UTF-8"));
      }
      Outcome outcome = run(job, folder, new Given(file, look), progress);
      return new Finished<>(
          outcome,
          outcome.ending() == Outcome.Ending.INTERRUPTED
              ? Optional.empty()
              : Optional.of(finish.run(folder.path())));
    }
  }

  /** Returns whether a run in {@code folder} has this file for itself. */
  public boolean writes(Path folder, Path file) throws IOException {
    return OutputFolder.isOurs(folder, file, tables);
  }

  private Outcome run(Job job, OutputFolder folder, Given given, Progress progress)
      throws IOException {
    Checker checker = new Checker(settings);
    RunFile runFile =
        new RunFile(
            folder.path(),
            checker.signature(),
            given.look().hash(),
            RunSettings.of(settings, failOn, reader, form, limits, job));
    Optional<RunFile.Resumed> before =
        job.start() == Start.RESUMED
            ? Optional.of(naming(job.out(), runFile::resume))
            : Optional.empty();
    if (before.isPresent() && before.get().isComplete()) {
      return new Outcome(before.get().checkpoint().tally(), Outcome.Ending.COMPLETE_BEFORE);
    }
    RowChecker rowChecker = new RowChecker(checker, articles(job), limits.perArticle());
    try (InputTable rows = open(job, given.file());
        OutputTables output = output(folder, rows, before)) {
      Tally tally = before.map(run -> run.checkpoint().tally()).orElse(Tally.NONE);
      Journal journal = new Journal(runFile, output, tally);
      RowsInFlight flight = new RowsInFlight(limits.threads());
      try (Workers workers = new Workers(flight, rowChecker, () -> rendering(rows), limits)) {
        workers.start();
        Run run = new Run(job.input().name(), rows, flight, journal);
        boolean isComplete = toEnd(run, progress, given);
        if (isComplete && job.input() instanceof Input.Stream) {
          Files.deleteIfExists(given.file());
        }
        return new Outcome(
            journal.tally(), isComplete ? Outcome.Ending.COMPLETE : Outcome.Ending.INTERRUPTED);
      }
    }
  }

  private boolean toEnd(Run run, Progress progress, Given given) throws IOException {
    try {
      return run.toEnd(() -> isStopped, progress, given.look().bytes());
    } catch (BatchFileException e) {
      throw e.resumable();
    }
  }

  private static InputTable open(Job job, Path file) throws IOException {
    InputTable table = naming(job.input().name(), () -> InputTable.open(file, job.delimiter()));
    Optional<String> lacking =
        job.groupBy().filter(column -> !table.passedThrough().contains(column));
    if (lacking.isPresent()) {
      table.close();
      throw new BatchFileException(
          job.input().name(),
          new IOException(
              "no column \"%s\" to group by; the columns for that are %s"
                  .formatted(lacking.get(), table.passedThrough())));
    }
    return table;
  }

  /** A table that is no table stops a run before it has changed anything. */
  private static void requireRows(Job job, Path file) throws IOException {
    try (InputTable table = open(job, file)) {
      if (naming(job.input().name(), table::next).isEmpty()) {
        throw new BatchFileException(
            job.input().name(), new IOException("has a header, but no rows"));
      }
    }
  }

  /** Returns the file that holds the input, which may have to be written first. */
  private static Path file(Job job, OutputFolder folder) throws IOException {
    if (job.input() instanceof Input.Table table) {
      return table.file();
    }
    if (job.start() == Start.RESUMED) {
      return folder.spool();
    }
    try {
      Path file = naming(job.out(), () -> folder.spool(job.input()));
      requireRows(job, file);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(folder.spool());
      throw e;
    }
  }

  private Articles articles(Job job) throws IOException {
    Path folder = naming(job.input().folder(), () -> job.input().folder().toRealPath());
    return new Articles(reader, folder, naming(job.root(), () -> job.root().toRealPath()));
  }

  private OutputTables output(
      OutputFolder folder, InputTable rows, Optional<RunFile.Resumed> before) throws IOException {
    return before.isPresent()
        ? OutputTables.resume(folder.path(), tables, before.get().checkpoint())
        : OutputTables.create(folder.path(), tables, rendering(rows).headers());
  }

  private Rendering rendering(InputTable rows) {
    try {
      return new Rendering(tables, rows.passedThrough(), failOn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Given(Path file, TableCheck look) {}
}
