package dev.galley.cli;

import static dev.galley.cli.CommandRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.cli.CommandRuns.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryOptionsTest {

  private static final String LIMIT = "--max-score-per-100-words";

  @TempDir private Path folder = Path.of("");

  private Path input = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeATable() throws IOException {
    out = folder.resolve("out");
    input =
        Files.writeString(
            folder.resolve("night.csv"),
            """
            id,candidate
            clean,"Ferries to the island will run late on Monday, the office said."
            wrong,Officials praised the our soldiers on Friday.
            """);
  }

  @Test
  void mqmReplacesNothingButItsOwnTable() throws IOException {
    String table = Files.readString(input);
    Path notes = Files.writeString(folder.resolve("notes.tsv"), "mine\n");
    Path mqm = folder.resolve("issues.tsv");

    assertRefused(input, "is the input");
    assertRefused(out.resolve("sentences.csv"), "is a file of the run's own");
    assertRefused(out.resolve("report.html.new"), "is a file of the run's own");
    assertRefused(notes, "exists and is no table that --mqm wrote");
    assertRefused(folder.resolve("none/issues.tsv"), "the folder does not exist");
    assertThat(input).content().isEqualTo(table);
    assertThat(notes).content().isEqualTo("mine\n");
    assertThat(out).doesNotExist();

    assertThat(batch("--mqm", mqm.toString()).code()).isEqualTo(1);
    assertThat(batch("--resume", "--mqm", mqm.toString()).code()).isEqualTo(1);
    assertThat(batch("--force", "--mqm", input.toString()).code()).isEqualTo(3);
    assertThat(batch("--force", "--mqm", notes.toString()).code()).isEqualTo(1);
    assertThat(mqm).hasSameTextualContentAs(notes);
  }

  @Test
  void mqmMayStandBesideTheTables() {
    Result result = batch("--mqm", out.resolve("mqm.tsv").toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(out.resolve("mqm.tsv")).content().contains("<v>");
  }

  @Test
  void chosenSeveritiesHoldBesideALimit() throws IOException {
    assertThat(batch(LIMIT, "100").code()).isZero();
    assertThat(batch("--force", LIMIT, "100", "--fail-on", "minor").code()).isEqualTo(1);

    Files.writeString(folder.resolve("galley.yml"), "fail-on: minor\n");

    assertThat(batch("--force", LIMIT, "100").code()).isEqualTo(1);
  }

  @Test
  void limitsHoldForArticlesWithoutSuspects() {
    Result result = batch(LIMIT, "0");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errors()).contains("2 articles are above 0 MQM points", "clean (");
  }

  @Test
  void pagesThatNobodyReadsAreRefused() {
    Result result = batch("--top", "1001");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors()).contains("--top takes a number from 0 to 1000, not 1001");
    assertThat(out).doesNotExist();
  }

  private void assertRefused(Path mqm, String message) {
    Result result = batch("--mqm", mqm.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).contains(mqm + ": " + message).hasLineCount(1);
  }

  private Result batch(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("batch", input.toString(), "--out", out.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(new String[0]));
  }
}
