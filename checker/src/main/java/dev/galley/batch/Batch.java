package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import dev.galley.engine.Checker;
import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Checker checker = new Checker(settings);
    RowChecker rowChecker =
        new RowChecker(checker, articles(job), job.archive(), limits.perArticle());
    try (OutputFolder folder = naming(job.out(), () -> OutputFolder.lock(job.out()))) {
      RunFile runFile =
          new RunFile(
              folder.path(),
              checker.signature(),
              RunSettings.of(settings, failOn, reader, form, limits, job));
      Work work = new Work(job, folder, runFile, rowChecker, progress);
      Outcome outcome = job.start() == Start.RESUMED ? resume(work) : begin(work);
      if (outcome.ending() != Outcome.Ending.INTERRUPTED) {
        Files.deleteIfExists(folder.spool());
      }
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

  /** Refuses all that is to be refused before it removes what stands there. */
  private Outcome begin(Work work) throws IOException {
    Job job = work.job();
    OutputFolder folder = work.folder();
    naming(job.out(), () -> folder.require(job.start(), read(job), tables));
    if (job.input() instanceof Input.Stream stream) {
      naming(job.out(), () -> Spool.copy(stream.opener(), folder.spoolDraft(), () -> isStopped));
      requireRows(job, folder.spoolDraft());
    }
    TableCheck look = look(job, file(job, folder.spoolDraft()));
    work.runFile().on(look.hash());
    naming(job.out(), () -> folder.clear(tables));
    naming(job.out(), () -> work.runFile().write(RunFile.State.STARTING, Checkpoint.NONE));
    RunFile.Resumed nothing =
        new RunFile.Resumed(RunFile.State.STARTING, look.hash(), Checkpoint.NONE);
    return run(work, file(job, folder.spool()), look, nothing);
  }

  private Outcome resume(Work work) throws IOException {
    Job job = work.job();
    RunFile.Resumed before = naming(job.out(), work.runFile()::resume);
    if (before.isComplete() && job.input() instanceof Input.Stream) {
      return new Outcome(before.checkpoint().tally(), Outcome.Ending.COMPLETE_BEFORE);
    }
    Path file = file(job, work.folder().spool());
    TableCheck look;
    try {
      look = look(job, file);
    } catch (BatchFileException e) {
      if (e.reason() instanceof InterruptedIOException) {
        return new Outcome(before.checkpoint().tally(), Outcome.Ending.INTERRUPTED);
      }
      throw e;
    }
    if (!before.inputHash().equals(look.hash())) {
      throw new BatchFileException(
          job.out(), new IOException("is a run of another input; --resume needs the same"));
    }
    if (before.isComplete()) {
      return new Outcome(before.checkpoint().tally(), Outcome.Ending.COMPLETE_BEFORE);
    }
    work.runFile().on(look.hash());
    return run(work, file, look, before);
  }

  private Outcome run(Work work, Path file, TableCheck look, RunFile.Resumed before)
      throws IOException {
    try (InputTable rows = open(work.job(), file);
        OutputTables output = output(work.folder(), rows, before)) {
      Journal journal = new Journal(work.runFile(), output, before.checkpoint().tally());
      RowsInFlight flight = new RowsInFlight(limits.threads());
      try (Workers workers = new Workers(flight, work.checker(), () -> rendering(rows), limits)) {
        workers.start();
        Run run = new Run(work.job().input().name(), rows, flight, journal);
        boolean isComplete = toEnd(run, work.progress(), look);
        return new Outcome(
            journal.tally(), isComplete ? Outcome.Ending.COMPLETE : Outcome.Ending.INTERRUPTED);
      }
    }
  }

  private boolean toEnd(Run run, Progress progress, TableCheck look) throws IOException {
    try {
      return run.toEnd(() -> isStopped, progress, look.bytes());
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

  private TableCheck look(Job job, Path file) throws IOException {
    TableCheck look = naming(job.input().name(), () -> TableCheck.of(file, () -> isStopped));
    if (look.isOtherEncoding()) {
      throw new BatchFileException(
          job.input().name(), new IOException("not UTF-8 text; the table must be saved as UTF-8"));
    }
    return look;
  }

  /** Returns the file that holds the input. */
  private static Path file(Job job, Path spool) {
    return job.input() instanceof Input.Table table ? table.file() : spool;
  }

  private static List<Path> read(Job job) {
    List<Path> read = new ArrayList<>(job.alsoReads());
    if (job.input() instanceof Input.Table table) {
      read.add(table.file());
    }
    return read;
  }

  private Articles articles(Job job) throws IOException {
    Path folder = naming(job.input().folder(), () -> job.input().folder().toRealPath());
    return new Articles(reader, folder, naming(job.root(), () -> job.root().toRealPath()));
  }

  private OutputTables output(OutputFolder folder, InputTable rows, RunFile.Resumed before)
      throws IOException {
    if (before.state() == RunFile.State.RUNNING) {
      return OutputTables.resume(folder.path(), tables, before.checkpoint());
    }
    try {
      return OutputTables.create(folder.path(), tables, rendering(rows).headers());
    } catch (BatchFileException e) {
      throw e.resumable();
    }
  }

  private Rendering rendering(InputTable rows) {
    try {
      return new Rendering(tables, rows.passedThrough(), failOn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Work(
      Job job, OutputFolder folder, RunFile runFile, RowChecker checker, Progress progress) {}
}
