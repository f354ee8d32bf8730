package dev.galley.cli;

import static dev.galley.cli.CommandRuns.run;
import static dev.galley.cli.CommandRuns.runWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.cli.CommandRuns.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveAddCommandTest {

  private static final String SAMPLES = "src/test/resources/dev/galley/feed";

  private static final String FERRY =
      "{\"id\": \"ferry\", \"date\": \"%s\", \"text\": \"The ferry to Lier %s on Friday.\"%s}\n";

  @TempDir private Path folder = Path.of("");

  private String archive = "";

  @BeforeEach
  void nameArchive() {
    archive = folder.resolve("archive").toString();
  }

  private static String ferry(String date, String verb, String more) {
    return FERRY.formatted(date, verb, more);
  }

  private String stories() {
    return run("archive", "export", archive).output();
  }

  @Test
  void everythingInAFolderIsAdded() {
    Result result = run("archive", "add", archive, SAMPLES);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output())
        .startsWith("17 stories added")
        .endsWith(", 5 could not be read\n")
        .hasLineCount(1);
    assertThat(result.errors().lines())
        .hasSize(6)
        .allMatch(line -> line.startsWith("galley: " + SAMPLES))
        .anyMatch(
            line ->
                line.endsWith("feed.rss.xml:29: https://harbour.example/2026/empty: has no text"));
  }

  @Test
  void standardInputIsJsonLines() {
    Result result = runWith(ferry("2026-04-17", "sailed", ""), "archive", "add", archive, "-");

    assertThat(result).isEqualTo(new Result(0, "1 story added\n", ""));
    assertThat(stories()).contains("The ferry to Lier sailed on Friday.");
  }

  @Test
  void laterVersionsReplaceEarlierOnes() {
    runWith(ferry("2026-04-17", "sailed", ""), "archive", "add", archive, "-");

    Result later = runWith(ferry("2026-04-18", "sank", ""), "archive", "add", archive, "-");
    Result same = runWith(ferry("2026-04-18", "sank", ""), "archive", "add", archive, "-");
    Result earlier = runWith(ferry("2026-04-16", "left", ""), "archive", "add", archive, "-");

    assertThat(later.output()).isEqualTo("0 stories added, 1 replaced by a later version\n");
    assertThat(same.output()).isEqualTo("0 stories added, 1 unchanged\n");
    assertThat(earlier.output()).isEqualTo("0 stories added, 1 no later than what is there\n");
    assertThat(stories()).contains("sank").hasLineCount(1);
  }

  @Test
  void idsOfOtherSourcesReplaceNothing() {
    String line = "{\"id\": \"7\", \"source\": \"%s\", \"text\": \"The ferry %s.\"%s}\n";
    runWith(line.formatted("Nordwire", "sailed", ""), "archive", "add", archive, "-");

    Result others =
        runWith(
            line.formatted("Fjord Courier", "sank", "")
                + line.formatted("Fjord Courier", "sank", ", \"withdrawn\": true"),
            "archive",
            "add",
            archive,
            "-");

    assertThat(others.code()).isZero();
    assertThat(others.output())
        .isEqualTo("0 stories added, 2 left out for another source's of the same id\n");
    assertThat(others.errors())
        .startsWith("galley: 7: left out: the archive has a story of this id by another source\n")
        .hasLineCount(2);
    assertThat(stories()).contains("The ferry sailed.").hasLineCount(1);
  }

  @Test
  void aSingleCopyIsNamedSo() {
    String line =
        "{\"id\": \"%s\", \"text\": \"The ferry to Lier sailed late on Friday night.\"}\n";

    Result result =
        runWith(line.formatted("a") + line.formatted("b"), "archive", "add", archive, "-");

    assertThat(result.output()).isEqualTo("2 stories added (1 near copy of another)\n");
  }

  @Test
  void withdrawnStoriesGoAndStayAway() {
    runWith(ferry("2026-04-17", "sailed", ""), "archive", "add", archive, "-");

    Result withdrawn =
        runWith(
            ferry("2026-04-18", "sailed", ", \"withdrawn\": true"), "archive", "add", archive, "-");
    Result again = runWith(ferry("2026-04-17", "sailed", ""), "archive", "add", archive, "-");

    assertThat(withdrawn.output()).isEqualTo("0 stories added, 1 withdrawn\n");
    assertThat(again.output()).isEqualTo("0 stories added, 1 withdrawn or removed before\n");
    assertThat(stories())
        .isEqualTo("{\"id\":\"ferry\",\"date\":\"2026-04-18T23:59:59Z\",\"withdrawn\":true}\n");
  }

  @Test
  void theSameFolderTwiceChangesNothing() {
    String first = run("archive", "add", archive, SAMPLES + "/*.ninjs.json").output();

    Result second = run("archive", "add", archive, SAMPLES + "/*.ninjs.json");

    assertThat(first).startsWith("3 stories added");
    assertThat(second.output()).startsWith("0 stories added, 3 unchanged");
  }

  @Test
  void optionsSayWhatFeedsDoNot() {
    runWith(
        ferry("2026-04-17", "sailed", ""),
        "archive",
        "add",
        archive,
        "-",
        "--source",
        "Fjord Courier",
        "--language",
        "en-GB");

    assertThat(stories()).contains("\"source\":\"Fjord Courier\",\"language\":\"en-GB\"");
  }

  @Test
  void encodingsCanBeNamed() throws IOException {
    Path file = folder.resolve("greek.txt");
    Files.write(file, "Η γέφυρα έκλεισε.".getBytes("ISO-8859-7"));

    Result result = run("archive", "add", archive, file.toString(), "--encoding", "ISO-8859-7");

    assertThat(result.code()).isZero();
    assertThat(stories()).contains("Η γέφυρα έκλεισε.");
  }

  @Test
  void whatIsNotThereIsNamedAndTheRestAdded() throws IOException {
    Path story = Files.writeString(folder.resolve("a.txt"), "Rain fell on the quay all night.");
    String none = folder.resolve("none.txt").toString();

    Result result = run("archive", "add", archive, none, story.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).isEqualTo("galley: " + none + ": no such file\n");
    assertThat(result.output()).isEqualTo("1 story added, 1 could not be read\n");
  }

  @Test
  void emptyFoldersAreNoFault() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Result result = run("archive", "add", archive, empty.toString());

    assertThat(result)
        .isEqualTo(new Result(0, "0 stories added\n", "galley: " + empty + ": holds no file\n"));
  }

  @Test
  void foldersOfOtherThingsAreNoArchive() throws IOException {
    Path story = Files.writeString(folder.resolve("a.txt"), "Rain fell on the quay all night.");

    Result result = run("archive", "add", folder.toString(), story.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).contains("is not empty and no archive").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"archive", "archive add", "archive add DIR", "archive paint DIR", "archive info"})
  void usageErrorsExitWithTwo(String line) {
    Result result = run(line.split(" ", -1));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors()).startsWith("galley: ").hasLineCount(2);
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(run("archive", "--help").output()).contains("add", "remove", "info", "export");
    assertThat(run("archive", "add", "--help").output()).contains("NewsML-G2", "--source=NAME");
  }
}
