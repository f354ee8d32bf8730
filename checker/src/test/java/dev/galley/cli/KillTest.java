package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code galley batch} as a process of its own and ends it the hard way. */
@Timeout(600)
final class KillTest {

  private static final List<String> RESULTS =
      List.of("articles.csv", "sentences.csv", "issues.csv", "offsets.csv");

  private static final int ROWS = 6_000;
  private static final int KILLS_PER_CHAIN = 10;
  private static final int MOST_DELAY_MILLIS = 150;

  @TempDir private Path folder = Path.of("");

  private Path table = Path.of("");

  @BeforeEach
  void writeTable() throws IOException {
    StringBuilder rows = new StringBuilder("id,candidate,reference\n");
    for (int row = 0; row < ROWS; row++) {
      String candidate = row % 50 == 0 ? "" : "Boat " + row + " sank.\nNobody was h\u00e4rt.";
      String reference = row % 5 == 0 ? "Bo\u00e4t " + row + " sank.\r\nNobody was hurt." : "";
      rows.append("n%d,\"%s\",\"%s\"\n".formatted(row, candidate, reference));
    }
    table = Files.writeString(folder.resolve("table.csv"), rows);
  }

  @Test
  void killedRunsAreResumedToTheSameBytes() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(end(batch(undisturbed))).isEqualTo(ExitCode.FILE);
    Map<String, String> expected = tables(undisturbed);
    Random random = new Random(20);
    int kills = 0;

    for (int chain = 0; chain < 2; chain++) {
      Path out = folder.resolve("killed" + chain);
      boolean isStream = chain == 0;
      Process process = isStream ? streamed(out) : batch(out);
      long rows = 0;
      for (int kill = 0; kill < KILLS_PER_CHAIN; kill++) {
        killAfter(rows, process, out, random);
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"running\"");
        assertThat(rows(out)).isGreaterThan(rows);
        rows = rows(out);
        kills++;
        process = isStream ? streamed(out, "--resume") : batch(out, "--resume");
      }
      assertThat(end(process)).isEqualTo(ExitCode.FILE);
      assertThat(tables(out)).isEqualTo(expected);
    }

    assertThat(kills).isEqualTo(20);
  }

  @Test
  void politeInterruptsSayHowToGoOn() throws Exception {
    Path out = folder.resolve("out");
    Process process = batch(out);
    waitForRun(process, out);
    Thread.sleep(300);

    // Process.destroy would also close what is to be read.
    process.toHandle().destroy();

    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(process)).isNotIn(ExitCode.DONE, ExitCode.SUSPECT);
    assertThat(said).contains("interrupted after", "--resume").hasLineCount(1);
    assertThat(end(batch(out, "--resume"))).isEqualTo(ExitCode.FILE);
    assertThat(out.resolve("articles.csv")).content().hasLineCount(ROWS + 1);
  }

  @Test
  void aFullDiskStopsWithOneLineAndIsResumed() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    Path out = folder.resolve("out");
    List<String> limited = new ArrayList<>(List.of("/bin/bash", "-c"));
    limited.add("ulimit -f 250; exec \"$0\" \"$@\"");
    limited.addAll(command(out));
    Process process = new ProcessBuilder(limited).redirectOutput(sink()).start();

    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(process)).isEqualTo(ExitCode.FILE);
    assertThat(said).contains(".csv.part", "--resume").hasLineCount(1);

    assertThat(end(batch(out, "--resume"))).isEqualTo(ExitCode.FILE);
    assertThat(out.resolve("articles.csv")).content().hasLineCount(ROWS + 1);
  }

  /** Kills a run that has written more than {@code rows}. */
  private static void killAfter(long rows, Process process, Path out, Random random)
      throws Exception {
    while (process.isAlive() && rows(out) <= rows) {
      Thread.sleep(2);
    }
    process.waitFor(random.nextInt(MOST_DELAY_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
  }

  private static void waitForRun(Process process, Path out) throws Exception {
    while (process.isAlive() && !Files.exists(out.resolve("run.json"))) {
      Thread.sleep(5);
    }
  }

  private static long rows(Path out) throws IOException {
    if (!Files.exists(out.resolve("run.json"))) {
      return 0;
    }
    String record = Files.readString(out.resolve("run.json"));
    return record
        .lines()
        .filter(line -> line.contains("\"articles\""))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private Process batch(Path out, String... more) throws IOException {
    List<String> command = command(out);
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectOutput(sink()).start();
  }

  private Process streamed(Path out, String... more) throws IOException {
    List<String> command = command(out);
    command.set(command.indexOf(table.toString()), "-");
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectInput(table.toFile()).redirectOutput(sink()).start();
  }

  private List<String> command(Path out) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Dgalley.checkpoint.millis=50",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "batch",
            table.toString(),
            "--out",
            out.toString(),
            "--without",
            "lone-word"));
  }

  private static ProcessBuilder.Redirect sink() {
    return ProcessBuilder.Redirect.DISCARD;
  }

  private static int end(Process process) throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** The record of a stream also names its folder. */
  private static Map<String, String> tables(Path out) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (String name : RESULTS) {
      content.put(name, Files.readString(out.resolve(name)));
    }
    return content;
  }
}
