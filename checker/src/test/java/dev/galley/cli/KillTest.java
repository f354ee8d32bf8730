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
      List.of("articles.csv", "sentences.csv", "issues.csv", "offsets.csv", "run.json");

  /** Enough work that a run outlives several of its checkpoints, one a second. */
  private static final int ROWS = 5_000;

  private static final int CHAINS = 4;
  private static final int KILLS_PER_CHAIN = 5;

  @TempDir private Path folder = Path.of("");

  private Path table = Path.of("");

  @BeforeEach
  void writeTable() throws IOException {
    StringBuilder rows = new StringBuilder("id,candidate\n");
    for (int row = 0; row < ROWS; row++) {
      String second = row % 50 == 0 ? "" : "Boat " + row + " sank.";
      rows.append("n%d,%s\n".formatted(row, second));
    }
    table = Files.writeString(folder.resolve("table.csv"), rows);
  }

  @Test
  void killedRunsAreResumedToTheSameBytes() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(end(batch(undisturbed))).isEqualTo(ExitCode.FILE);
    Map<String, String> expected = content(undisturbed);
    Random random = new Random(20);
    int resumed = 0;

    for (int chain = 0; chain < CHAINS; chain++) {
      Path out = folder.resolve("killed" + chain);
      Process process = batch(out);
      for (int kill = 0; kill < KILLS_PER_CHAIN; kill++) {
        killInTheMiddle(process, out, random);
        resumed += rows(out) > 0 ? 1 : 0;
        process = batch(out, "--resume");
      }
      assertThat(end(process)).isEqualTo(ExitCode.FILE);
      assertThat(content(out)).isEqualTo(expected);
    }

    assertThat(resumed).isGreaterThan(CHAINS);
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

  /** Kills at a random point of a run that has begun; some runs end before that. */
  private static void killInTheMiddle(Process process, Path out, Random random) throws Exception {
    waitForRun(process, out);
    process.waitFor(random.nextInt(2000), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
  }

  private static void waitForRun(Process process, Path out) throws Exception {
    while (process.isAlive() && !Files.exists(out.resolve("run.json"))) {
      Thread.sleep(5);
    }
  }

  private static long rows(Path out) throws IOException {
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

  private List<String> command(Path out) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
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

  private static Map<String, String> content(Path out) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (String name : RESULTS) {
      content.put(name, Files.readString(out.resolve(name)));
    }
    return content;
  }
}
