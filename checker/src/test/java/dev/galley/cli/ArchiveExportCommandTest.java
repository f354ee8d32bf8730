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

/** The commands that tell what an archive holds, and those that take it out. */
final class ArchiveExportCommandTest {

  private static final String LINES =
      """
      {"id":"a","source":"Nordwire","language":"en","date":"2026-04-17T09:30:00.123456789Z","version":7,"headline":"Title","text":" No title here.\\r\\n\\tTab, “quotes” \\\\ \\u0001 and 🌧.\\n","regions":[]}
      {"id":"b/../c","text":"By Orla Benn\\n\\nRain fell.","regions":[[0,12,"byline"],[14,24]]}
      """;

  @TempDir private Path folder = Path.of("");

  private String archive = "";

  @BeforeEach
  void fillArchive() {
    archive = folder.resolve("archive").toString();
    assertThat(runWith(LINES, "archive", "add", archive, "-").code()).isZero();
  }

  @Test
  void whatIsExportedIsWhatWasAdded() {
    assertThat(run("archive", "export", archive).output()).isEqualTo(LINES);
  }

  @Test
  void everyFormatComesBackFromAnExportAsItWas() throws IOException {
    run("archive", "add", archive, "src/test/resources/dev/galley/feed");
    Path file = folder.resolve("all.jsonl");
    String copy = folder.resolve("copy").toString();

    assertThat(run("archive", "export", archive, "--out", file.toString()).output()).isEmpty();
    assertThat(run("archive", "add", copy, file.toString()).code()).isZero();

    assertThat(Files.readString(file)).hasLineCount(24);
    assertThat(run("archive", "export", copy).output()).isEqualTo(Files.readString(file));
    assertThat(run("archive", "add", archive, file.toString()).output())
        .isEqualTo("0 stories added, 19 unchanged, 5 withdrawn but not there\n");
  }

  @Test
  void nothingIsExportedIntoTheArchive() {
    Path inside = Path.of(archive).resolve("all.jsonl");

    Result result = run("archive", "export", archive, "--out", inside.toString());

    assertThat(result)
        .isEqualTo(new Result(3, "", "galley: " + inside + ": is inside the archive\n"));
    assertThat(inside).doesNotExist();
  }

  @Test
  void storiesAreRemoved() {
    Result result = run("archive", "remove", archive, "a");

    assertThat(result).isEqualTo(new Result(0, "1 story removed\n", ""));
    assertThat(run("archive", "export", archive).output().lines())
        .containsExactlyInAnyOrder(
            LINES.lines().toList().get(1),
            "{\"id\":\"a\",\"date\":\"2026-04-17T09:30:00.123456789Z\",\"version\":7,\"withdrawn\":true}");
  }

  @Test
  void removedStoriesStayAwayFromCopiesToo() {
    String copy = folder.resolve("copy").toString();
    run("archive", "remove", archive, "a");

    String exported = run("archive", "export", archive).output();
    runWith(exported, "archive", "add", copy, "-");

    assertThat(runWith(LINES, "archive", "add", archive, "-").output())
        .isEqualTo("0 stories added, 1 unchanged, 1 withdrawn or removed before\n");
    assertThat(runWith(LINES, "archive", "add", copy, "-").output())
        .isEqualTo("0 stories added, 1 unchanged, 1 withdrawn or removed before\n");
    assertThat(run("archive", "export", copy).output().lines())
        .containsExactlyInAnyOrderElementsOf(exported.lines().toList());
  }

  @Test
  void forgottenStoriesComeBack() {
    run("archive", "remove", archive, "b/../c");

    Result result = run("archive", "remove", archive, "--forget", "a", "b/../c");

    assertThat(result).isEqualTo(new Result(0, "2 stories removed\n", ""));
    assertThat(run("archive", "export", archive).output()).isEmpty();
    assertThat(runWith(LINES, "archive", "add", archive, "-").output())
        .isEqualTo("2 stories added\n");
  }

  @Test
  void idsComeFromStandardInputToo() {
    Result result = runWith("b/../c\r\n\na\n", "archive", "remove", archive, "-");

    assertThat(result).isEqualTo(new Result(0, "2 stories removed\n", ""));
  }

  @Test
  void unknownIdsAreNamed() {
    Result result = run("archive", "remove", archive, "a", "z");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).isEqualTo("1 story removed\n");
    assertThat(result.errors()).isEqualTo("galley: no story \"z\" in " + archive + "\n");
  }

  @Test
  void infoTellsWhatThereIs() {
    Result result = run("archive", "info", archive);

    assertThat(result.code()).isZero();
    assertThat(result.output())
        .contains("Archive  " + archive + "\n")
        .contains("Stories  2\n")
        .contains("Newest   2026-04-17T09:30:00.123Z\n")
        .contains("           1  Nordwire\n")
        .contains("           1  (not named)\n")
        .contains("           1  2026-04-17\n");
  }

  @Test
  void infoTellsProgramsToo() {
    assertThat(run("archive", "info", archive, "--format", "json").output())
        .contains("\"stories\" : 2,")
        .contains("\"Nordwire\" : 1")
        .contains("\"2026-04-17\" : 1");
  }

  @Test
  void whereNoArchiveIsNoneIsMade() {
    String none = folder.resolve("none").toString();

    for (Result result :
        new Result[] {
          run("archive", "info", none),
          run("archive", "export", none),
          run("archive", "remove", none, "a")
        }) {
      assertThat(result.code()).isEqualTo(3);
      assertThat(result.errors()).isEqualTo("galley: " + none + ": no such folder\n");
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
