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

final class ReviewOptionsTest {

  private static final String RULE = "stacked-determiners";
  private static final String WRONG = "Officials praised the our soldiers on Friday.";

  @TempDir private Path folder = Path.of("");

  private Path night = Path.of("");
  private Path reviewed = Path.of("");

  @BeforeEach
  void reviewARun() throws IOException {
    night =
        Files.writeString(folder.resolve("night.csv"), "id,candidate\ndesk,\"" + WRONG + "\"\n");
    assertThat(batch("first").code()).isEqualTo(1);
    String issues = Files.readString(folder.resolve("first/issues.csv"));
    assertThat(issues).contains("," + RULE + ",").hasLineCount(2);
    // As a spreadsheet saves it where decimals have a comma.
    reviewed =
        Files.writeString(
            folder.resolve("reviewed.csv"),
            "\uFEFF"
                + issues
                    .replaceFirst("\n", ",review\n")
                    .replaceFirst("\n$", ",False Alarm\n")
                    .replace(",", ";")
                    .replace("\n", "\r\n"));
  }

  @Test
  void falseAlarmsAreSuppressed() throws IOException {
    Result result = batch("second", "--reviewed", reviewed.toString());

    assertThat(result.code()).isZero();
    assertThat(result.errors()).isEmpty();
    assertThat(result.output())
        .contains(RULE + "      0            1         0%", "1 reviewed, 0 not reviewed");
    assertThat(folder.resolve("second/issues.csv")).content().hasLineCount(1);
  }

  @Test
  void falseAlarmsAreWrittenForLaterRuns() throws IOException {
    Path file = folder.resolve("suppressions.csv");
    String[] options = {"--reviewed", reviewed.toString(), "--write-suppressions", file.toString()};

    Result first = batch("second", options);
    String written = Files.readString(file);
    Result again = batch("third", options);

    assertThat(first.errors()).contains("1 suppression added");
    assertThat(written)
        .isEqualTo(
            "article,rule,sentence,reason\ndesk,%s,%s,reviewed as a false alarm\n"
                .formatted(RULE, WRONG));
    assertThat(again.errors()).contains("0 suppressions added");
    assertThat(file).content().isEqualTo(written);
    assertThat(batch("fourth", "--suppressions", file.toString()).code()).isZero();
    assertThat(folder.resolve("fourth/run.json"))
        .content()
        .contains("\"reason\" : \"reviewed as a false alarm\"");
  }

  @Test
  void suppressionsAreAddedBehindThoseThatAreThere() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.csv"),
            "\uFEFFarticle,rule,sentence,reason\nferry," + RULE + ",Ours,Style");

    batch("second", "--reviewed", reviewed.toString(), "--write-suppressions", file.toString());

    assertThat(file)
        .content()
        .startsWith("\uFEFFarticle,rule,sentence,reason\nferry," + RULE + ",Ours,Style\ndesk,")
        .hasLineCount(3);
  }

  @Test
  void sentencesThatChangedAreNamed() throws IOException {
    Files.writeString(night, "id,candidate\ndesk,Officials praised the our troops on Friday.\n");

    Result result = batch("second", "--reviewed", reviewed.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errors())
        .contains("1 of the reviewed false alarms suppress nothing here")
        .containsOnlyOnce("\n");
  }

  @Test
  void answersWithoutEffectAreSaid() throws IOException {
    String answers = Files.readString(reviewed);
    Files.writeString(reviewed, answers.replace(RULE, "stacked-determiner"));
    Result unknown = batch("second", "--reviewed", reviewed.toString());
    Files.writeString(reviewed, answers.replace("False Alarm", "right"));
    Path file =
        Files.writeString(
            folder.resolve("mine.csv"),
            "article,rule,sentence,reason\n*," + RULE + "," + WRONG + ",Style\n");
    Result right =
        batch("third", "--reviewed", reviewed.toString(), "--suppressions", file.toString());

    assertThat(unknown.errors())
        .contains("reviewed: No rule \"stacked-determiner\"", "\"" + RULE + "\"");
    assertThat(right.errors())
        .contains("1 reviewed as right, and yet in the suppressions (\"desk\", " + RULE + ")");
  }

  @Test
  void runsThatAreRefusedWriteNoSuppressions() {
    Path file = folder.resolve("suppressions.csv");

    Result refused =
        batch("first", "--reviewed", reviewed.toString(), "--write-suppressions", file.toString());

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.output()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void otherAnswersAreNamedBeforeAnythingRuns() throws IOException {
    Files.writeString(reviewed, Files.readString(reviewed).replace("False Alarm", "perhaps"));

    Result result = batch("second", "--reviewed", reviewed.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors())
        .startsWith("galley: " + reviewed + ":2: \"perhaps\" in column review");
    assertThat(folder.resolve("second")).doesNotExist();
    assertThat(batch("second", "--write-suppressions", "x.csv").code()).isEqualTo(2);
  }

  private Result batch(String out, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "batch";
    arguments[1] = night.toString();
    arguments[2] = "--out";
    arguments[3] = folder.resolve(out).toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return run(arguments);
  }
}
