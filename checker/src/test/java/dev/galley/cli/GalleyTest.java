package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.report.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GalleyTest {

  private static final String CLEAN =
      "Ferries to the island will run late on Monday, the harbour office said.";
  private static final String WRONG = "Officials praised the our soldiers on Friday.";
  private static final String RULE = "stacked-determiners";

  @TempDir private Path folder = Path.of("");

  private String clean = "";
  private String wrong = "";

  @BeforeEach
  void writeArticles() throws IOException {
    clean = file("clean.txt", CLEAN);
    wrong = file("wrong.txt", WRONG);
  }

  @Test
  void cleanCopyExitsWithZero() {
    Result result = run("check", clean);

    assertThat(result.code()).isZero();
    assertThat(result.errors()).isEmpty();
    assertThat(result.output()).isNotEmpty();
  }

  @Test
  void suspectCopyExitsWithOne() {
    assertThat(run("check", wrong).code()).isEqualTo(1);
    assertThat(run("check", wrong, "--fail-on", "critical").code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatQuotesTheSentence(ReportFormat format) {
    Result result = run("check", wrong, "--reference", clean, "--format", format.label());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).contains("soldiers on Friday");
  }

  @Test
  void tableNamesTheArticleAsGiven() {
    Result result = run("check", wrong, "--format", "csv");

    assertThat(result.output())
        .startsWith(
            "article,sentence,block,text,severity,score,categories,rules,explanation,reference,similarity\n")
        .contains("\n" + wrong + ",1,paragraph," + WRONG + ",major,");
  }

  @Test
  void standardInputIsReadOnce() {
    assertThat(run("check", "-", "--format", "csv").output()).contains("\n-,1,paragraph," + "\"");
    assertThat(run("check", "-", "--reference", "-").code()).isEqualTo(2);
  }

  @Test
  void missingFilesAreNamed() {
    Result article = run("check", folder.resolve("none.txt").toString());
    Result reference = run("check", clean, "--reference", folder.resolve("no.txt").toString());

    assertThat(article.code()).isEqualTo(3);
    assertThat(article.errors()).contains("none.txt").hasLineCount(1);
    assertThat(reference.code()).isEqualTo(3);
    assertThat(reference.errors()).contains("no.txt").hasLineCount(1);
  }

  @Test
  void emptyArticlesAreRefused() throws IOException {
    Result result = run("check", file("empty.txt", " \n"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).contains("empty.txt").hasLineCount(1);
  }

  @Test
  void unknownNamesAreUsageErrors() {
    assertThat(run("check", clean, "--without", "stacked-determiner").errors())
        .contains("did you mean \"stacked-determiners\"?");
    assertThat(run("check", clean, "--without", "stacked-determiner").code()).isEqualTo(2);
    assertThat(run("check", clean, "--severity", RULE + "=grave").code()).isEqualTo(2);
    assertThat(run("check", clean, "--fail-on", "grave").errors())
        .contains("neutral, minor, major, critical");
    assertThat(run("check", clean, "--format", "pdf").code()).isEqualTo(2);
    assertThat(run("check", clean, "--encoding", "UTF-99").code()).isEqualTo(2);
    assertThat(run("check", clean, "--encoding", "UTF-99").errors())
        .startsWith("galley: Invalid value for option '--encoding': No encoding \"UTF-99\"");
    assertThat(run("proof", clean).code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void rulesCanBeLeftOutOrWeighedAnew() {
    assertThat(run("check", wrong, "--without", RULE, "--format", "csv").output())
        .doesNotContain(RULE);
    assertThat(run("check", wrong, "--severity", RULE + "=off", "--format", "csv").output())
        .doesNotContain(RULE);
    assertThat(run("check", wrong, "--severity", RULE + "=critical", "--format", "csv").output())
        .contains(",critical,");
  }

  @Test
  void settingsBesideTheArticleAreRead() throws IOException {
    file("galley.yml", "fail-on: critical\nrules:\n  stacked-determiners: minor\n");

    assertThat(run("check", wrong).code()).isZero();
    assertThat(run("check", wrong, "--format", "csv").output()).contains(",minor,");
  }

  @Test
  void optionsBeatSettings() throws IOException {
    String settings = file("mine.yml", "fail-on: critical\nrules: {stacked-determiners: off}\n");

    Result result = run("check", wrong, "--config", settings, "--severity", RULE + "=critical");

    assertThat(result.code()).isEqualTo(1);
    assertThat(run("check", wrong, "--config", settings).code()).isZero();
  }

  @Test
  void faultsOfSettingsNameFileAndLine() throws IOException {
    assertSettingsFault("colour: red\n", ":1: No setting \"colour\"");
    assertSettingsFault("rules:\n  stacked: minor\n", ":2: No rule \"stacked\"; did you mean");
    assertSettingsFault("rules:\n  stacked-determiners: grave\n", ":2: No severity \"grave\"");
    assertSettingsFault("fail-on: critical\nfail-on: major\n", ":2: \"fail-on\" stands here twice");
    assertSettingsFault("rules: [a, b\n", "mine.yml:");
    assertSettingsFault("rules: 5\n", ":1: Expected");
  }

  private void assertSettingsFault(String content, String message) throws IOException {
    Result result = run("check", clean, "--config", file("mine.yml", content));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors()).contains("mine.yml").contains(message).hasLineCount(1);
  }

  @Test
  void suppressedIssuesDoNotCount() throws IOException {
    file("galley.yml", "suppressions: accepted.csv\n");
    file(
        "accepted.csv",
        "article,rule,sentence,reason\n*," + RULE + "," + WRONG + ",A song title\n");

    Result result = run("check", wrong);

    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("A song title");
  }

  @Test
  void suppressionsThatMatchNothingAreReported() throws IOException {
    String table =
        file(
            "accepted.csv",
            "article,rule,sentence,reason\n*," + RULE + ",Nobody wrote this.,A song title\n");

    Result result = run("check", clean, "--suppressions", table, "--format", "csv");

    assertThat(result.code()).isZero();
    assertThat(result.errors()).contains(RULE).contains("Nobody wrote this.");
  }

  @Test
  void faultsOfSuppressionsNameFileAndLine() throws IOException {
    assertSuppressionsFault("rule,sentence\n", "accepted.csv:1:");
    assertSuppressionsFault(
        "article,rule,sentence,reason\n*,stacked,A.,B\n", "accepted.csv:2: No rule");
    assertSuppressionsFault(
        "article,rule,sentence,reason\n\n*," + RULE + ",A.\n", "accepted.csv:3:");
    assertSuppressionsFault(
        "article,rule,sentence,reason\n*," + RULE + ",A.,\n", "accepted.csv:2: No reason");
  }

  private void assertSuppressionsFault(String content, String message) throws IOException {
    Result result = run("check", clean, "--suppressions", file("accepted.csv", content));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors()).contains(message).hasLineCount(1);
  }

  @Test
  void reportsAreWrittenToFiles() throws IOException {
    Path report = folder.resolve("report.csv");

    Result result = run("check", wrong, "--format", "csv", "--out", report.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).isEmpty();
    assertThat(Files.readString(report)).contains(RULE);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void filesThatCannotBeWrittenAreNamed() {
    Result missing = run("check", clean, "--out", folder.resolve("no/report.txt").toString());
    Result directory = run("check", clean, "--out", folder.toString());

    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.errors()).contains("report.txt").hasLineCount(1);
    assertThat(directory.code()).isEqualTo(3);
  }

  @Test
  void fullDisksAreReportedAndClosedPipesAreNot() {
    Result full = run(failing("No space left on device"), "check", wrong);
    Result closed = run(failing("Broken pipe"), "check", wrong);

    assertThat(full.code()).isEqualTo(3);
    assertThat(full.errors()).contains("No space left");
    assertThat(closed.code()).isEqualTo(1);
    assertThat(closed.errors()).isEmpty();
  }

  @Test
  void rulesAreListed() {
    Result result = run("rules", "--severity", RULE + "=minor");

    assertThat(result.code()).isZero();
    assertThat(result.output())
        .containsPattern(RULE + " +minor \\(usually major\\) +Fluency/Grammar +Two determiners");
    assertThat(run("rules", "--without", RULE).output()).contains("off (usually major)");
  }

  @Test
  void rulesAreExplained() {
    Result result = run("rules", RULE);

    assertThat(result.code()).isZero();
    assertThat(result.output()).contains("Flagged:", "[[the our]]", "better: ", "Accepted:");
    assertThat(result.output().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("rules", "no-such").code()).isEqualTo(2);
  }

  @Test
  void batchRunsFromTheCommandLine() throws IOException {
    String table = file("input.csv", "id,candidate\na,\"" + CLEAN + "\"\nb," + WRONG + "\n");
    String out = folder.resolve("out").toString();

    assertThat(run("batch", table, "--out", out).code()).isEqualTo(1);
    assertThat(run("batch", table, "--out", out).code()).isEqualTo(3);
    assertThat(run("batch", table, "--out", out, "--force").code()).isEqualTo(1);
  }

  @Test
  void batchWithErrorRowsExitsWithThree() throws IOException {
    String table = file("input.csv", "id,candidate\na," + WRONG + "\nb,\n");

    Result result = run("batch", table, "--out", folder.resolve("out").toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).contains("1 of 2 rows").hasLineCount(1);
  }

  @Test
  void batchSumsUp() throws IOException {
    String table =
        file("input.csv", "id,vendor,candidate\na,Ostwind,\"" + CLEAN + "\"\nb,Westwind," + WRONG);
    Path out = folder.resolve("out");
    Path mqm = folder.resolve("issues.tsv");

    Result result =
        run("batch", table, "--out", out.toString(), "--group-by", "vendor", "--mqm", "" + mqm);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errors()).isEmpty();
    assertThat(result.output())
        .contains("input.csv: 1 of ", "b: 1 of 1 sentence suspect", "report.html");
    assertThat(out.resolve("report.html")).content().contains("Westwind");
    assertThat(mqm).content().contains("Westwind\tb\t1\t", "<v>");
  }

  @Test
  void batchRefusesWhatItCannotSumUp() throws IOException {
    String table = file("input.csv", "id,vendor,candidate\na,Ostwind,\"" + CLEAN + "\"\n");
    String out = folder.resolve("out").toString();

    Result column = run("batch", table, "--out", out, "--group-by", "vender");
    Result place = run("batch", table, "--out", out, "--mqm", folder.resolve("no/a.tsv") + "");

    assertThat(column.code()).isEqualTo(3);
    assertThat(column.errors()).contains("no column \"vender\"", "[vendor]").hasLineCount(1);
    assertThat(place.code()).isEqualTo(3);
    assertThat(place.errors()).contains("a.tsv");
    assertThat(run("batch", table, "--out", out, "--top", "-1").code()).isEqualTo(2);
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void batchFailsByArticle() throws IOException {
    String table = file("input.csv", "id,candidate\na,\"" + CLEAN + "\"\nb," + WRONG + "\n");
    String out = folder.resolve("out").toString();
    String limit = "--max-score-per-100-words";

    Result above = run("batch", table, "--out", out, limit, "1");
    Result below = run("batch", table, "--out", out, "--force", limit, "100");
    Result both = run("batch", table, "--out", out, "--force", limit, "100", "--fail-on", "minor");

    assertThat(above.code()).isEqualTo(1);
    assertThat(above.errors()).contains("1 article is above 1 MQM points", ": b (").hasLineCount(1);
    assertThat(below.code()).isZero();
    assertThat(below.errors()).isEmpty();
    assertThat(both.code()).isEqualTo(1);
    assertThat(run("batch", table, "--out", out, "--force", limit, "-3").code()).isEqualTo(2);
  }

  @Test
  void batchNamesWhatFailed() throws IOException {
    String table = file("input.csv", "id,candidate\na," + WRONG + "\n");
    Path damaged = folder.resolve("damaged.csv");
    Files.write(damaged, "candidate\nA café burned.\n".getBytes(StandardCharsets.ISO_8859_1));
    String out = folder.resolve("out").toString();
    String none = folder.resolve("none").toString();

    assertBatchFault("clean.txt: is a file", "batch", table, "--out", clean);
    assertBatchFault(
        "clean.txt", "batch", table, "--out", Path.of(clean).resolve("tables").toString());
    assertBatchFault("none: no such folder", "batch", table, "--out", out, "--root", none);
    assertBatchFault("none: no such file", "batch", none, "--out", out);
    assertBatchFault("damaged.csv: not UTF-8", "batch", damaged.toString(), "--out", out);
  }

  private static void assertBatchFault(String message, String... arguments) {
    Result result = run(arguments);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors())
        .contains(message)
        .doesNotContain("input.csv", "--encoding")
        .hasLineCount(1);
  }

  @Test
  void suppressionsNameTheArticleByAnyPath() throws IOException {
    String table =
        file(
            "accepted.csv",
            "article,rule,sentence,reason\n"
                + folder.resolve("./wrong.txt")
                + ","
                + RULE
                + ","
                + WRONG
                + ",A song title\n");

    assertThat(run("check", wrong, "--suppressions", table).code()).isZero();
  }

  private static OutputStream failing(String reason) {
    return new FailingStream(reason);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Result run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Result result = run(output, arguments);
    return new Result(result.code(), output.toString(StandardCharsets.UTF_8), result.errors());
  }

  private static Result run(OutputStream output, String... arguments) {
    StringWriter errors = new StringWriter();
    ByteArrayInputStream input = new ByteArrayInputStream(CLEAN.getBytes(StandardCharsets.UTF_8));
    Galley galley =
        new Galley(new Streams(input, output, new PrintWriter(errors, true), Terminal.NONE));
    return new Result(galley.run(arguments), "", errors.toString());
  }

  private record Result(int code, String output, String errors) {}

  /** A stream whose every write fails. */
  private static final class FailingStream extends OutputStream {

    private final String reason;

    FailingStream(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(reason);
    }
  }
}
