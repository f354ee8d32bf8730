package dev.galley.cli;

import static dev.galley.cli.CommandRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.cli.CommandRuns.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {

  private static final String RULE = "stacked-determiners";
  private static final String WRONG = "Officials praised the our soldiers on Friday.";

  @TempDir private Path folder = Path.of("");

  private String all = "";
  private String less = "";

  @BeforeEach
  void runTwice() throws IOException {
    String table = folder.resolve("night.csv").toString();
    Files.writeString(Path.of(table), "id,candidate\ndesk-1,=It rained.\ndesk-2," + WRONG + "\n");
    all = folder.resolve("all").toString();
    less = folder.resolve("less").toString();
    assertThat(run("batch", table, "--out", all).code()).isEqualTo(1);
    assertThat(run("batch", table, "--out", less, "--without", RULE).code()).isZero();
  }

  @Test
  void clearedSentencesAreShown() {
    Result result = run("diff", all, less);

    assertThat(result.code()).isZero();
    assertThat(result.errors()).isEmpty();
    assertThat(result.output())
        .contains("rule " + RULE + ": off, was major")
        .containsSubsequence("cleared", "none, was major: desk-2, sentence 1", WRONG);
  }

  @Test
  void newSuspectsExitWithOne() {
    assertThat(run("diff", less, all).code()).isEqualTo(1);
    assertThat(run("diff", less, all, "--fail-on", "critical").code()).isZero();
    assertThat(run("diff", all, all).code()).isZero();
  }

  @Test
  void tablesForSpreadsheetsCompare() {
    String table = folder.resolve("night.csv").toString();
    String excel = folder.resolve("excel").toString();
    run("batch", table, "--out", excel, "--excel");

    Result result = run("diff", all, excel, "--format", "csv");

    assertThat(result.code()).isZero();
    assertThat(result.output()).hasLineCount(1);
    assertThat(result.errors()).contains("tables: excel, was plain").doesNotContain("rule");
    assertThat(run("diff", all, excel, "--format", "csv", "--excel").output())
        .startsWith("\uFEFFarticle,");
  }

  @Test
  void tablesHoldEveryChange() throws IOException {
    Path out = folder.resolve("changes.csv");

    Result result = run("diff", all, less, "--format", "csv", "--out", out.toString());

    assertThat(result.output()).isEmpty();
    assertThat(result.errors()).contains("version or settings differ: rule " + RULE);
    assertThat(out)
        .content()
        .startsWith("article,sentence,change,old_severity,new_severity,")
        .contains("\ndesk-2,1,cleared,major,none,")
        .hasLineCount(2);
  }

  @Test
  void otherInputsExitWithThree() throws IOException {
    String table = folder.resolve("other.csv").toString();
    Files.writeString(Path.of(table), "candidate\nIt rained.\n");
    String other = folder.resolve("other").toString();
    run("batch", table, "--out", other);

    Result result = run("diff", all, other);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors()).containsOnlyOnce("\n").contains("another input");
  }

  @Test
  void damagedTablesAreNamedAndNotTheOutput() throws IOException {
    Path table = Path.of(less).resolve("sentences.csv");
    Files.writeString(table, Files.readString(table).replace("desk-2", "desk-3"));

    Result result = run("diff", all, less);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).startsWith("galley: " + table + ":3: ").containsOnlyOnce("\n");
  }

  @Test
  void lostArticlesExitWithThree() throws IOException {
    Path articles = Path.of(less).resolve("articles.csv");
    String table = Files.readString(articles);
    int last = table.indexOf("desk-2");
    Files.writeString(
        articles, table.substring(0, last) + "desk-2,none,0,0,0,0,0,0,0,0,0,0,,,error,Too long\n");
    Path sentences = Path.of(less).resolve("sentences.csv");
    String rows = Files.readString(sentences);
    Files.writeString(sentences, rows.substring(0, rows.indexOf("desk-2")));

    Result result = run("diff", all, less);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).contains("1 article can no longer be checked", "desk-2: Too long");
  }

  @Test
  void oddOptionsAreUsageErrors() {
    assertThat(run("diff", all).code()).isEqualTo(2);
    assertThat(run("diff", all, less, "--top", "-1").code()).isEqualTo(2);
    assertThat(run("diff", all, less, "--format", "pdf").code()).isEqualTo(2);
  }
}
