package dev.galley.archive;

import com.sun.management.OperatingSystemMXBean;
import dev.galley.feed.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How fast stories are added and found, and what they take: {@code mvn -q -Parchive-benchmark
 * verify -DskipTests -Darticles=1000000}. The clock stands still while stories are generated.
 */
final class ArchiveBenchmark {

  private static final int WORDS = 400;
  private static final long MERGE_PAUSE = Duration.ofMillis(2).toNanos();

  private static final int GENERATED = 20_000;
  private static final int WARM_UP = 300;
  private static final int SEARCHES = 1_000;

  private final GeneratedCopy copy = GeneratedCopy.ofWords(WORDS);
  private final Path folder;
  private final PrintStream out;
  private long added;
  private long rawBytes;
  private long nanos;
  private long cpu;

  private ArchiveBenchmark(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** Takes the number of articles and the folder for the archive. */
  public static void main(String[] arguments) throws IOException {
    long articles = Long.parseLong(arguments[0]);
    Path folder = Path.of(arguments[1]);
    ArchiveBenchmark benchmark = new ArchiveBenchmark(folder, System.out);
    requireEmpty(folder);
    for (long size = Math.min(articles, 100_000); ; size = articles) {
      benchmark.growTo(size);
      benchmark.search(size);
      if (size == articles) {
        return;
      }
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException(folder + ": is not empty; the benchmark makes its own archive");
        }
      }
    }
  }

  private void growTo(long size) throws IOException {
    AtomicLong told = new AtomicLong();
    long start = System.nanoTime();
    long worked = cpuTime();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> told.incrementAndGet())) {
      while (added < size) {
        long before = System.nanoTime();
        long workedBefore = cpuTime();
        long end = Math.min(size, added + GENERATED);
        List<Story> stories =
            LongStream.range(added, end).parallel().mapToObj(copy::story).toList();
        rawBytes +=
            stories.stream()
                .mapToLong(story -> story.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        start += System.nanoTime() - before;
        worked += cpuTime() - workedBefore;
        for (Story story : stories) {
          archive.add(story);
        }
        archive.commit();
        awaitMerges();
        added = end;
      }
    }
    nanos += System.nanoTime() - start;
    cpu += cpuTime() - worked;
    say("articles: %,d (%,d told)", added, told.get());
    say("added: %,.0f a second, %.2f ms of CPU each", added / (nanos / 1e9), cpu / 1e6 / added);
    say(
        "raw text: %,d MB, index: %,d MB, ratio %.2f",
        rawBytes >> 20, bytes() >> 20, (double) bytes() / rawBytes);
  }

  /** The work that adding leaves behind counts too, not only while others are generated. */
  private static void awaitMerges() {
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("Lucene Merge Thread"))) {
      LockSupport.parkNanos(MERGE_PAUSE);
    }
  }

  private void search(long size) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      search(archive, "spun copies", i -> copy.copy(copy.story(i * 7919 % size), i, 0.3, 0.25));
      search(archive, "strangers", i -> copy.story(size * 2 + i).text());
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    say(
        "heap: %,d MB after a collection, %,d MB at most",
        runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.maxMemory() >> 20);
  }

  private void search(Archive archive, String name, Articles articles) throws IOException {
    List<Double> millis = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < WARM_UP + SEARCHES; i++) {
      String article = articles.article(i);
      long start = System.nanoTime();
      List<Hit> hits = archive.find(article, 5);
      if (i >= WARM_UP) {
        millis.add((System.nanoTime() - start) / 1e6);
        found += hits.isEmpty() ? 0 : 1;
      }
    }
    Collections.sort(millis);
    say(
        "find, %s: median %.1f ms, 95%% within %.1f ms; %d of %d found",
        name, millis.get(SEARCHES / 2), millis.get(SEARCHES * 95 / 100), found, SEARCHES);
  }

  private static long cpuTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private long bytes() throws IOException {
    return new ArchiveFolder(folder).bytes();
  }

  private void say(String line, Object... values) {
    out.println(String.format(Locale.ROOT, line, values));
  }

  private interface Articles {
    String article(long number);
  }
}
