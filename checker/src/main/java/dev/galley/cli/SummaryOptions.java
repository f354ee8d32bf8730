package dev.galley.cli;

import dev.galley.batch.Batch;
import dev.galley.batch.Durable;
import dev.galley.batch.Input;
import dev.galley.batch.Job;
import dev.galley.batch.Start;
import dev.galley.report.MqmTable;
import dev.galley.report.ReportOptions;
import dev.galley.report.Summary;
import dev.galley.report.TableForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The options of a batch about what it writes, and the summary of it. */
final class SummaryOptions {

  /** A page with more of them is more than anybody reads, and they are held in memory. */
  private static final int MOST_SHOWN = 1000;

  @Option(
      names = "--excel",
      description =
          "Write the tables for spreadsheets: a byte-order mark, and nothing runs as a formula.")
  private boolean excel;

  @Option(
      names = "--group-by",
      paramLabel = "COLUMN",
      description = "Compare the values of this column of the table in report.html.")
  private Optional<String> groupBy = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many of the worst articles report.html shows (default: 20, at most 1000).")
  private int top = 20;

  @Option(
      names = "--mqm",
      paramLabel = "FILE",
      description = "Write the issues there too, as the table that MQM viewers open.")
  private Optional<Path> mqm = Optional.empty();

  @Option(
      names = "--max-score-per-100-words",
      paramLabel = "N",
      description =
          "Exit with 1 if an article has more MQM points per 100 words, fewer than 50 words counted"
              + " as 50; --fail-on then holds only where it is chosen.")
  private Optional<Double> limit = Optional.empty();

  /** Returns whom the tables are for. */
  TableForm form() {
    return excel ? TableForm.EXCEL : TableForm.PLAIN;
  }

  /** Returns the column to group by. */
  Optional<String> groupBy() {
    return groupBy;
  }

  /**
   * Refuses what cannot be done before anything is.
   *
   * @param batch knows the files that are its own
   * @throws FileException if a file could not be written
   * @throws SettingsException if an option asks for what there is not
   */
  void require(Batch batch, Job job) throws IOException, SettingsException {
    requireShown(top);
    if (limit.isPresent() && !(limit.get() >= 0)) {
      throw new SettingsException(
          "--max-score-per-100-words takes a number of points, not " + limit.get());
    }
    if (mqm.isPresent()) {
      requireFile(mqm.get(), batch, job);
    }
  }

  /**
   * Sums up a finished run and writes the files about it.
   *
   * @param input what the input is called
   */
  Summary write(String input, Path folder) throws IOException {
    Summary summary = Summary.of(folder, new Summary.Choice(input, groupBy, top, limit()));
    writePage(summary, folder.resolve(Summary.PAGE));
    if (mqm.isPresent()) {
      Output.write(out -> MqmTable.write(folder, groupBy, out), mqm.get());
    }
    return summary;
  }

  /** Writes a few lines about a finished run to standard output. */
  void print(Summary summary, Path folder, Streams streams) throws IOException {
    Terminal terminal = streams.terminal();
    ReportOptions look = new ReportOptions(false, terminal.hasColor(), terminal.width());
    Output.write(
        out -> {
          summary.writeText(out, look);
          out.append("\nSummary: ").append(folder.resolve(Summary.PAGE).toString()).append('\n');
        },
        streams.output());
    if (summary.aboveLimit() > 0) {
      streams.say(aboveLimit(summary));
    }
  }

  /** Returns whether articles are judged by a limit. */
  boolean hasLimit() {
    return limit.isPresent();
  }

  private static void writePage(Summary summary, Path page) throws IOException {
    StringBuilder html = new StringBuilder();
    summary.writePage(html);
    try {
      Durable.replace(page, html.toString());
    } catch (IOException e) {
      throw FileException.of(page.toString(), e);
    }
  }

  private OptionalDouble limit() {
    return limit.isPresent() ? OptionalDouble.of(limit.get()) : OptionalDouble.empty();
  }

  private String aboveLimit(Summary summary) {
    List<String> named = summary.namedAboveLimit();
    long more = summary.aboveLimit() - named.size();
    return "%d %s above %s MQM points per 100 words: %s%s"
        .formatted(
            summary.aboveLimit(),
            summary.aboveLimit() == 1 ? "article is" : "articles are",
            BigDecimal.valueOf(limit.orElse(0.0)).stripTrailingZeros().toPlainString(),
            String.join(", ", named),
            more == 0 ? "" : " and %d more".formatted(more));
  }

  /** Refuses a {@code --top} that nobody could read. */
  static void requireShown(int top) throws SettingsException {
    if (top < 0 || top > MOST_SHOWN) {
      throw new SettingsException(
          "--top takes a number from 0 to %d, not %d".formatted(MOST_SHOWN, top));
    }
  }

  private static void requireFile(Path file, Batch batch, Job job) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileException(file.toString(), "is a folder; --mqm takes a file");
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    if (job.input() instanceof Input.Table table && isSame(target, table.file())) {
      throw new FileException(file.toString(), "is the input; --mqm takes another file");
    }
    if (batch.writes(job.out(), target)) {
      throw new FileException(
          file.toString(), "is a file of the run's own; --mqm takes another name");
    }
    boolean isOther = Files.isRegularFile(target) && !MqmTable.isOne(target);
    if (isOther && job.start() != Start.FORCED) {
      throw new FileException(
          file.toString(), "exists and is no table that --mqm wrote; --force replaces it");
    }
    Path folder = target.resolveSibling("");
    // The run makes its own folder.
    if (!Files.isDirectory(folder) && !folder.equals(job.out().toAbsolutePath().normalize())) {
      throw new FileException(file.toString(), "the folder does not exist");
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
  }
}
