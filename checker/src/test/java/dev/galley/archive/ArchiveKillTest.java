package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers are killed at random points while others search. */
final class ArchiveKillTest {

  private static final int KILLS = 4;
  private static final int WORDS = 60;
  private static final int MOST_DELAY_MILLIS = 700;
  private static final int COMMIT_EVERY = 20;

  @TempDir private Path folder;

  @Test
  void whatWasToldIsThereAndEverySearchSucceeds() throws Exception {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.add(GeneratedCopy.ofWords(WORDS).story(0));
    }
    Searchers searchers = new Searchers();
    List<Thread> threads = List.of(new Thread(searchers), new Thread(searchers));
    threads.forEach(Thread::start);
    Random random = new Random(20260310);
    List<String> told = new ArrayList<>();

    for (int kill = 0; kill < KILLS; kill++) {
      told.addAll(toldBeforeKill(told.size() + 1, random.nextInt(MOST_DELAY_MILLIS)));
    }
    searchers.end.set(true);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(searchers.failure.get()).isEmpty();
    assertThat(searchers.searches.get()).isGreaterThan(20);
    assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS);
    try (Archive archive = Archive.open(folder)) {
      for (String id : told) {
        assertThat(archive.fetch(id)).as(id).isPresent();
      }
    }
    assertThat(Archive.check(folder)).isEmpty();
  }

  /** Runs a writer, kills it, and returns the ids of all stories that it told of. */
  private List<String> toldBeforeKill(int first, int delay) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Adder.class.getName(),
                folder.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> told = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      told.add(String.valueOf(out.readLine()));
      Thread.sleep(delay);
      // Process.destroyForcibly would also close what is to be read.
      process.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // The last line may be cut off; what it told is not known.
        if (line.endsWith(".")) {
          told.add(line);
        }
      }
    }
    process.waitFor();
    return told.stream().map(line -> line.substring(0, line.length() - 1)).toList();
  }

  /** Adds stories without end, and prints the id of each that it is told of. */
  static final class Adder {

    private Adder() {}

    /** Takes the folder and the number of the first story. */
    public static void main(String[] arguments) throws IOException {
      GeneratedCopy copy = GeneratedCopy.ofWords(WORDS);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (ArchiveWriter archive =
          ArchiveWriter.open(Path.of(arguments[0]), receipt -> out.println(receipt.id() + "."))) {
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
          archive.add(copy.story(number));
          if (number % COMMIT_EVERY == 0) {
            archive.commit();
          }
        }
      }
    }
  }

  /** Opens the archive and searches it, again and again. */
  private final class Searchers implements Runnable {

    private final AtomicBoolean end = new AtomicBoolean();
    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>("");

    @Override
    public void run() {
      GeneratedCopy copy = GeneratedCopy.ofWords(WORDS);
      while (!end.get()) {
        int number = searches.incrementAndGet();
        try (Archive archive = Archive.open(folder)) {
          List<Hit> hits = archive.find(copy.copy(copy.story(0), number, 0, 0.1), 1);
          if (hits.isEmpty() || !hits.get(0).story().equals(copy.story(0))) {
            failure.set("not found: " + hits);
          }
        } catch (IOException | RuntimeException | Error e) {
          failure.set(e + ", " + e.getCause());
        }
      }
    }
  }
}
