package dev.galley.cli;

import dev.galley.batch.RunComparison;
import dev.galley.report.ArticleChange;
import dev.galley.report.ChangeListener;
import dev.galley.report.ChangesReport;
import dev.galley.report.ChangesTable;
import dev.galley.report.ReportOptions;
import dev.galley.report.SentenceChange;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code diff}: two runs of {@code batch} over the same input. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compares two output folders of batch: what became suspect, what was cleared.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; no sentence at or above --fail-on is worse than it was",
      "1:done; at least one is",
      "2:usage",
      "3:a folder holds no finished run or a damaged one, the inputs differ,"
          + " or an article can no longer be checked",
      "4:internal error"
    })
final class DiffCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "OLD", description = "The output folder to start from.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The output folder to compare.")
  private Path after = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: totals, then the sentences worst first; csv: every change, in order (default:"
              + " text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many sentences text shows that got worse, and better (default: 20).")
  private int top = 20;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write there and nothing to standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--excel", description = "Write csv for spreadsheets, as batch --excel does.")
  private boolean excel;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Severities.class,
      description =
          "Exit with 1 if a sentence at this severity or worse is worse than it was (default:"
              + " major).")
  private Severity failOn = Severity.MAJOR;

  DiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    SummaryOptions.requireShown(top);
    RunComparison runs = new RunComparison(before, after);
    Regressions regressions = new Regressions(failOn);
    Output.Result result = writer -> write(runs, regressions, writer);
    if (out.isPresent()) {
      Output.write(result, out.get());
    } else {
      Output.write(result, streams.output());
    }
    if (format == Format.CSV && !runs.settingsChanges().isEmpty()) {
      // The report for people shows them itself.
      streams.say("version or settings differ: " + String.join("; ", runs.settingsChanges()));
    }
    if (regressions.lost > 0) {
      streams.say("%d of the articles can no longer be checked".formatted(regressions.lost));
      return ExitCode.FILE;
    }
    return regressions.isWorse ? ExitCode.SUSPECT : ExitCode.DONE;
  }

  private void write(RunComparison runs, Regressions regressions, Appendable writer)
      throws IOException {
    switch (format) {
      case TEXT -> {
        boolean color = out.isEmpty() && streams.terminal().hasColor();
        ReportOptions look = new ReportOptions(false, color, streams.terminal().width());
        List<String> settings = runs.settingsChanges();
        ChangesReport report =
            new ChangesReport(before.toString(), after.toString(), settings, top, look);
        runs.run(new Both(regressions, report));
        report.write(writer);
      }
      case CSV -> {
        TableForm form = excel ? TableForm.EXCEL : TableForm.PLAIN;
        runs.run(new Both(regressions, new ChangesTable(writer, form)));
      }
    }
  }

  /** How to report. */
  enum Format {
    TEXT,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Looks for what decides the exit code. */
  private static final class Regressions implements ChangeListener {

    private final Severity failOn;
    private boolean isWorse;
    private long lost;

    Regressions(Severity failOn) {
      this.failOn = failOn;
    }

    @Override
    public void article(ArticleChange change) {
      lost += change.isLost() ? 1 : 0;
    }

    @Override
    public void sentence(SentenceChange change) {
      isWorse |= change.isRegression(failOn);
    }
  }

  /** Tells two. */
  private record Both(ChangeListener first, ChangeListener second) implements ChangeListener {

    @Override
    public void article(ArticleChange change) throws IOException {
      first.article(change);
      second.article(change);
    }

    @Override
    public void sentence(SentenceChange change) throws IOException {
      first.sentence(change);
      second.sentence(change);
    }
  }
}
