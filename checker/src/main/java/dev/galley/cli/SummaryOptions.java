package dev.galley.cli;

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
      description = "How many of the worst articles report.html shows (default: 20).")
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
              + " as 50; takes the place of the usual --fail-on.")
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
   * @throws FileException if a file could not be written
   * @throws SettingsException if an option asks for what there is not
   */
  void require() throws FileException, SettingsException {
    if (top < 0) {
      throw new SettingsException("--top takes the number of articles to show, not " + top);
    }
    if (limit.isPresent() && !(limit.get() >= 0)) {
      throw new SettingsException(
          "--max-score-per-100-words takes a number of points, not " + limit.get());
    }
    if (mqm.isPresent()) {
      requireFile(mqm.get());
    }
  }

  /**
   * Sums up a finished run: writes the page, and a few lines to standard output.
   *
   * @param input what the input is called
   */
  Summary write(String input, Path folder, Streams streams) throws IOException {
    Summary summary = Summary.of(folder, new Summary.Choice(input, groupBy, top, limit()));
    Path page = folder.resolve(Summary.PAGE);
    Output.write(summary::writePage, page);
    if (mqm.isPresent()) {
      Output.write(out -> MqmTable.write(folder, groupBy, out), mqm.get());
    }
    Terminal terminal = streams.terminal();
    ReportOptions look = new ReportOptions(false, terminal.hasColor(), terminal.width());
    Output.write(
        out -> {
          summary.writeText(out, look);
          out.append("\nSummary: ").append(page.toString()).append('\n');
        },
        streams.output());
    if (summary.aboveLimit() > 0) {
      streams.say(aboveLimit(summary));
    }
    return summary;
  }

  /** Returns whether articles are judged by a limit. */
  boolean hasLimit() {
    return limit.isPresent();
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

  private static void requireFile(Path file) throws FileException {
    if (Files.isDirectory(file)) {
      throw new FileException(file.toString(), "is a folder; --mqm takes a file");
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw new FileException(file.toString(), "the folder does not exist");
    }
  }
}
