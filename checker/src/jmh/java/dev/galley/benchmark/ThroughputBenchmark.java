package dev.galley.benchmark;

import dev.galley.engine.Checker;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Everything switched on, against LanguageTool's default rules on the same text: each invocation
 * works through all article pairs of {@code testdata/pairs}, candidate and reference, so that the
 * ratio of two scores is the ratio of sentences per second. One thread and the serial collector, so
 * that seconds are CPU seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class ThroughputBenchmark {

  private final List<String> candidates = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final Checker checker = Checker.standard();
  private final JLanguageTool languageTool =
      new JLanguageTool(Languages.getLanguageForShortCode("en-US"));

  /** Reads the article pairs. */
  @Setup
  public void read() throws IOException {
    Path pairs = Path.of(System.getProperty("galley.pairs", "../testdata/pairs"));
    try (Stream<Path> folders = Files.list(pairs)) {
      for (Path folder : folders.sorted().toList()) {
        candidates.add(Files.readString(folder.resolve("garbled.txt")));
        references.add(Files.readString(folder.resolve("reference.txt")));
      }
    }
    long sentences =
        Stream.concat(candidates.stream(), references.stream())
            .mapToInt(text -> Document.of(text).sentences().size())
            .sum();
    System.out.printf("%n%d pairs, %d sentences an operation%n", candidates.size(), sentences);
  }

  /** Checks every candidate against its reference. */
  @Benchmark
  public void galleyWithReference(Blackhole blackhole) {
    for (int i = 0; i < candidates.size(); i++) {
      blackhole.consume(
          checker.check(Document.of(candidates.get(i)), Document.of(references.get(i))));
    }
  }

  /** Checks candidates and references as articles of their own. */
  @Benchmark
  public void galleyAlone(Blackhole blackhole) {
    candidates.forEach(text -> blackhole.consume(checker.check(Document.of(text))));
    references.forEach(text -> blackhole.consume(checker.check(Document.of(text))));
  }

  /** Only the analysis of both: blocks, sentences, tokens, tags, readings. */
  @Benchmark
  public void analysisAlone(Blackhole blackhole) {
    candidates.forEach(text -> blackhole.consume(Document.of(text)));
    references.forEach(text -> blackhole.consume(Document.of(text)));
  }

  /** LanguageTool's default check of both. */
  @Benchmark
  public void languageToolDefault(Blackhole blackhole) throws IOException {
    for (String text : candidates) {
      blackhole.consume(languageTool.check(text));
    }
    for (String text : references) {
      blackhole.consume(languageTool.check(text));
    }
  }
}
