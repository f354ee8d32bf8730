package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.rule.Severity;
import dev.galley.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds precision and recall on the articles of {@code testdata/} to what was reached before:
 * {@code testdata/floors.csv}, which {@code -Dgalley.update} rewrites.
 */
final class TestdataTest {

  private static final Path TESTDATA = Path.of("..", "testdata");
  private static final Path FLOORS = TESTDATA.resolve("floors.csv");
  private static final Checker CHECKER = Checker.standard();

  /** Counts of a damage kind, or of the false alarms. */
  private record Count(int rows, int flagged, int atSeverity) {

    Count plus(boolean isFlagged, boolean isAtSeverity) {
      return new Count(
          rows + 1, flagged + (isFlagged ? 1 : 0), atSeverity + (isAtSeverity ? 1 : 0));
    }
  }

  private static final Map<String, Count> COUNTS = new TreeMap<>();
  private static final List<String> FALSE_ALARMS = new ArrayList<>();

  @BeforeAll
  static void judgeAllPairs() throws IOException {
    for (Path pair : folders(TESTDATA.resolve("pairs"))) {
      judge(pair);
    }
    if (Boolean.getBoolean("galley.update")) {
      Files.writeString(
          FLOORS,
          COUNTS.entrySet().stream()
              .map(
                  entry ->
                      "%s,%d,%d,%d\n"
                          .formatted(
                              entry.getKey(),
                              entry.getValue().rows(),
                              entry.getValue().flagged(),
                              entry.getValue().atSeverity()))
              .collect(Collectors.joining("", "kind,rows,flagged,at_severity\n", "")));
    }
  }

  @Test
  void everyKindOfDamageIsFoundAsOftenAsBefore() throws IOException {
    List<CSVRecord> floors = table(FLOORS);

    assertThat(floors).isNotEmpty();
    assertThat(floors)
        .allSatisfy(
            floor -> {
              Count count = COUNTS.getOrDefault(floor.get("kind"), new Count(0, 0, 0));
              assertThat(count.rows())
                  .as(floor.get("kind"))
                  .isEqualTo(Integer.parseInt(floor.get("rows")));
              assertThat(count.flagged())
                  .as(floor.get("kind"))
                  .isGreaterThanOrEqualTo(Integer.parseInt(floor.get("flagged")));
              assertThat(count.atSeverity())
                  .as(floor.get("kind"))
                  .isGreaterThanOrEqualTo(Integer.parseInt(floor.get("at_severity")));
            });
    assertThat(floors)
        .extracting(floor -> floor.get("kind"))
        .containsExactlyElementsOf(COUNTS.keySet());
  }

  @Test
  void soundSentencesOfGarbledArticlesAreNotFlagged() {
    assertThat(FALSE_ALARMS).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cleanArticles")
  void silentOnCleanArticles(Path article) {
    Report report = CHECKER.check(document(article));

    assertThat(alarms(report)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void silentOnTheOriginalAgainstTheReference(Path pair) {
    Report report =
        CHECKER.check(
            document(pair.resolve("original.txt")), document(pair.resolve("reference.txt")));

    assertThat(alarms(report)).isEmpty();
    assertThat(report.aligned()).isPositive();
  }

  private static void judge(Path pair) throws IOException {
    Report report =
        CHECKER.check(
            document(pair.resolve("garbled.txt")), document(pair.resolve("reference.txt")));
    List<CSVRecord> gold = table(pair.resolve("gold.csv"));
    assertThat(gold).as(pair.toString()).isNotEmpty();
    for (CSVRecord row : gold) {
      List<Verdict> mine =
          report.verdicts().stream().filter(verdict -> belongs(verdict, row)).toList();
      assertThat(mine).as(row.get("text")).isNotEmpty();
      Severity least = Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT));
      COUNTS.merge(
          row.get("kind"),
          new Count(0, 0, 0)
              .plus(
                  mine.stream().anyMatch(Verdict::isSuspect),
                  mine.stream().anyMatch(verdict -> verdict.isAtLeast(least))),
          (one, other) ->
              new Count(
                  one.rows() + other.rows(),
                  one.flagged() + other.flagged(),
                  one.atSeverity() + other.atSeverity()));
    }
    report.suspects().stream()
        .filter(verdict -> gold.stream().noneMatch(row -> belongs(verdict, row)))
        .map(verdict -> alarm(pair, verdict))
        .forEach(FALSE_ALARMS::add);
  }

  private static boolean belongs(Verdict verdict, CSVRecord row) {
    String sentence = bare(verdict.sentence().text());
    String damaged = bare(row.get("text"));
    return sentence.contains(damaged) || damaged.contains(sentence);
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static List<String> alarms(Report report) {
    return report.suspects().stream().map(verdict -> alarm(Path.of(""), verdict)).toList();
  }

  private static String alarm(Path article, Verdict verdict) {
    return "%s: %s %s"
        .formatted(article.getFileName(), verdict.issues(), verdict.sentence().text());
  }

  static List<Path> pairs() throws IOException {
    return folders(TESTDATA.resolve("pairs"));
  }

  static List<Path> cleanArticles() throws IOException {
    try (Stream<Path> files = Files.list(TESTDATA.resolve("clean"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Document document(Path file) {
    try {
      return Document.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> table(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            file,
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }
}
