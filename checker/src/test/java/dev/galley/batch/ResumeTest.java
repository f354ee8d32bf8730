package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.engine.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResumeTest {

  private static final int ROWS = 60;

  @TempDir private Path parent = Path.of("");

  private Path input = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeTable() throws IOException {
    input =
        Files.writeString(
            Files.createDirectory(parent.resolve("in")).resolve("table.csv"),
            BatchRuns.table(ROWS, 5));
    out = parent.resolve("out");
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    Map<String, String> one = undisturbed(1);

    for (int threads : new int[] {2, 5}) {
      out = parent.resolve("out" + threads);
      assertThat(undisturbed(threads)).isEqualTo(one);
    }
  }

  @Test
  void stoppedRunsGoOnWhereTheyStopped() throws IOException {
    Map<String, String> expected = undisturbed(2);

    for (int row : new int[] {0, 1, 17, ROWS - 1}) {
      out = parent.resolve("stopped" + row);
      Outcome first = stoppedAt(row);
      assertThat(first.ending()).isEqualTo(Outcome.Ending.INTERRUPTED);
      assertThat(first.tally().rows()).isEqualTo(row);
      assertThat(out.resolve("articles.csv")).doesNotExist();

      Outcome second = run(Start.RESUMED);

      assertThat(second.ending()).isEqualTo(Outcome.Ending.COMPLETE);
      assertThat(BatchRuns.content(out)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsBehindTheLastCheckpointIsTornOff() throws IOException {
    Map<String, String> expected = undisturbed(2);
    Random random = new Random(11);

    for (int turn = 0; turn < 5; turn++) {
      out = parent.resolve("torn" + turn);
      stoppedAt(random.nextInt(ROWS));
      for (String table : BatchRuns.TABLES) {
        byte[] torn = new byte[random.nextInt(200)];
        random.nextBytes(torn);
        Files.write(out.resolve(table + ".part"), torn, StandardOpenOption.APPEND);
      }
      run(Start.RESUMED);

      assertThat(BatchRuns.content(out)).isEqualTo(expected);
    }
  }

  @Test
  void everyStepOfTheEndIsResumed() throws IOException {
    Map<String, String> expected = undisturbed(1);
    String record = expected.getOrDefault("run.json", "");

    for (int renamed = 0; renamed <= BatchRuns.TABLES.size(); renamed++) {
      Files.writeString(out.resolve("run.json"), record.replace("\"complete\"", "\"running\""));
      Files.writeString(out.resolve("run.json.new"), "{ \"format\": 1, \"state");
      for (String table : BatchRuns.TABLES.subList(renamed, BatchRuns.TABLES.size())) {
        Files.move(out.resolve(table), out.resolve(table + ".part"));
      }

      Outcome outcome = run(Start.RESUMED);

      assertThat(outcome.ending()).isEqualTo(Outcome.Ending.COMPLETE);
      assertThat(BatchRuns.content(out)).isEqualTo(expected);
      assertThat(out.resolve("run.json.new")).doesNotExist();
    }
  }

  @Test
  void everyStepOfTheStartIsResumed() throws IOException {
    Map<String, String> expected = undisturbed(1);
    String record =
        expected
            .getOrDefault("run.json", "")
            .replace("\"complete\"", "\"starting\"")
            .replaceAll("\"articles\" : \\d+", "\"articles\" : 0");

    for (int created = 0; created <= BatchRuns.TABLES.size(); created++) {
      out = Files.createDirectory(parent.resolve("started" + created));
      Files.writeString(out.resolve("run.json"), record);
      for (String table : BatchRuns.TABLES.subList(0, created)) {
        Files.writeString(out.resolve(table + ".part"), "id,sev");
      }

      run(Start.RESUMED);

      assertThat(BatchRuns.content(out)).isEqualTo(expected);
    }
  }

  @Test
  void whatAKilledStartLeavesIsNoHindrance() throws IOException {
    Files.createDirectory(out);
    for (String left :
        List.of(".galley.lock", ".galley-input.csv", ".galley-input.csv.new", "run.json.new")) {
      Files.writeString(out.resolve(left), "id,cand");
    }

    assertThat(run(Start.FRESH).ending()).isEqualTo(Outcome.Ending.COMPLETE);
    assertThat(names()).hasSize(BatchRuns.TABLES.size() + 1);
  }

  @Test
  void refusedRunsLeaveTheOneBefore() throws IOException {
    Map<String, String> expected = undisturbed(1);
    Path damaged =
        Files.write(
            input.resolveSibling("other.csv"),
            "candidate\nCaf\u00e9\n".getBytes(Charset.forName("windows-1252")));
    Input nothing =
        Input.Stream.standard(
            new ByteArrayInputStream("id,text\n".getBytes(StandardCharsets.UTF_8)), parent);

    assertThatThrownBy(
            () -> BatchRuns.batch(1).run(BatchRuns.job(damaged, out, Start.FORCED), at -> {}))
        .hasMessageContaining("saved as UTF-8");
    assertThatThrownBy(() -> BatchRuns.batch(1).run(forced(nothing, List.of()), at -> {}))
        .hasMessageContaining("no column");
    assertThatThrownBy(
            () ->
                BatchRuns.batch(1)
                    .run(
                        forced(new Input.Table(input), List.of(out.resolve("issues.csv"))),
                        at -> {}))
        .hasMessageContaining("this run reads")
        .hasMessageContaining("issues.csv");

    assertThat(BatchRuns.content(out)).isEqualTo(expected);
    assertThat(names()).hasSize(BatchRuns.TABLES.size() + 1);
  }

  @Test
  void otherBuildsAreRefused() throws IOException {
    stoppedAt(10);
    Path record = out.resolve("run.json");
    Files.writeString(
        record, Files.readString(record).replaceAll("\"build\" : \"\\w+\"", "\"build\" : \"0a\""));

    assertThatThrownBy(() -> run(Start.RESUMED)).hasMessageContaining("another build of Galley");
  }

  @Test
  void tablesThatTheRecordForgetsAreRefused() throws IOException {
    stoppedAt(10);
    Path record = out.resolve("run.json");
    Files.writeString(
        record, Files.readString(record).replace("\"issues.csv\"", "\"tissues.csv\""));

    assertThatThrownBy(() -> run(Start.RESUMED)).hasMessageContaining("says nothing of issues.csv");
  }

  @Test
  void tablesShorterThanTheirRecordAreRefused() throws IOException {
    stoppedAt(30);
    Path part = out.resolve("articles.csv.part");
    Files.write(part, new byte[3]);

    assertThatThrownBy(() -> run(Start.RESUMED))
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("articles.csv.part")
        .hasMessageContaining("has 3 bytes");
  }

  @Test
  void completeRunsAreLeftAlone() throws IOException {
    Map<String, String> expected = undisturbed(2);

    Outcome again = run(Start.RESUMED);

    assertThat(again.ending()).isEqualTo(Outcome.Ending.COMPLETE_BEFORE);
    assertThat(again.tally().rows()).isEqualTo(ROWS);
    assertThat(BatchRuns.content(out)).isEqualTo(expected);
  }

  @Test
  void otherInputsAndSettingsAreRefused() throws IOException {
    stoppedAt(10);
    Settings settings =
        new Settings(Settings.standard().rules().without("lone-word"), java.util.List.of());
    Batch other = BatchRuns.batch(settings, new Limits(2, Duration.ofMinutes(10)));

    assertThatThrownBy(() -> other.run(BatchRuns.job(input, out, Start.RESUMED), at -> {}))
        .hasMessageContaining("rules, lone-word");

    Files.writeString(input, "id,candidate\nx,The ferry sank.\n");

    assertThatThrownBy(() -> run(Start.RESUMED)).hasMessageContaining("another input");
    assertThatThrownBy(() -> run(Start.FRESH))
        .hasMessageContaining("--resume")
        .hasMessageContaining("--force");
    assertThat(run(Start.FORCED).tally().rows()).isEqualTo(1);
    assertThat(out.resolve("articles.csv.part")).doesNotExist();
  }

  @Test
  void nothingToResumeIsSaid() throws IOException {
    assertThatThrownBy(() -> run(Start.RESUMED)).hasMessageContaining("no run to resume");
    assertThat(out).doesNotExist();
  }

  @Test
  void foreignFilesAreNotReplaced() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("notes.txt"), "Call Vera");

    assertThatThrownBy(() -> run(Start.FRESH)).hasMessageContaining("not empty");
    run(Start.FORCED);
    run(Start.FORCED);

    assertThat(out.resolve("notes.txt")).content().isEqualTo("Call Vera");
    Files.delete(out.resolve("run.json"));
    assertThatThrownBy(() -> run(Start.FORCED)).hasMessageContaining("no run.json");
    assertThat(out.resolve("articles.csv")).isNotEmptyFile();
  }

  @Test
  void theInputIsNeverReplaced() throws IOException {
    undisturbed(1);
    Path table = out.resolve("articles.csv");
    Files.copy(input, table, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(
            () -> BatchRuns.batch(1).run(BatchRuns.job(table, out, Start.FORCED), at -> {}))
        .hasMessageContaining("this run reads");
    assertThat(table).hasSameBinaryContentAs(input);
  }

  @Test
  void twoRunsDoNotShareAFolder() throws IOException {
    Batch first = BatchRuns.batch(1);

    first.run(
        BatchRuns.job(input, out, Start.FRESH),
        standing ->
            assertThatThrownBy(() -> run(Start.FORCED)).hasMessageContaining("another run"));

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "articles.csv", "sentences.csv", "issues.csv", "offsets.csv", "run.json");
    }
  }

  private Map<String, String> undisturbed(int threads) throws IOException {
    Outcome outcome =
        BatchRuns.batch(threads).run(BatchRuns.job(input, out, Start.FRESH), standing -> {});
    assertThat(outcome.tally().rows()).isEqualTo(ROWS);
    assertThat(outcome.tally().errors()).isBetween(1L, ROWS - 1L);
    return BatchRuns.content(out);
  }

  private Outcome stoppedAt(int row) throws IOException {
    Batch batch = BatchRuns.batch(2);
    return batch.run(
        BatchRuns.job(input, out, Start.FRESH),
        standing -> {
          if (standing.tally().rows() == row) {
            batch.stop();
          }
        });
  }

  private Job forced(Input table, List<Path> alsoReads) {
    return new Job(table, ',', parent, out, Start.FORCED, Optional.empty(), alsoReads);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private Outcome run(Start start) throws IOException {
    return BatchRuns.batch(2).run(BatchRuns.job(input, out, start), standing -> {});
  }
}
