package dev.galley.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Keeps the counts of stems; {@code -Dgalley.counts=FILE} makes them anew from a file of English
 * sentences, one a line. Those that ship come from the English sentences of MLQE-PE (CC0).
 */
final class StemCountsTest {

  private static final Path COUNTS = Path.of("src/main/resources/dev/galley/text/stems.txt");

  @BeforeAll
  static void update() throws IOException {
    String source = System.getProperty("galley.counts", "");
    if (!source.isEmpty()) {
      try (Stream<String> sentences = Files.lines(Path.of(source), StandardCharsets.UTF_8)) {
        Map<String, Long> counts =
            sentences
                .flatMap(StemCountsTest::stems)
                .collect(groupingBy(stem -> stem, TreeMap::new, counting()));
        List<String> lines =
            counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        Files.write(COUNTS, lines, StandardCharsets.UTF_8);
      }
    }
  }

  @Test
  void everyLineIsFound() throws IOException {
    SortedLines counts = SortedLines.load("stems.txt");

    assertThat(Files.readAllLines(COUNTS, StandardCharsets.UTF_8))
        .hasSizeGreaterThan(5_000)
        .allSatisfy(
            line -> {
              String[] columns = line.split("\t", -1);
              assertThat(counts.get(columns[0])).contains(columns[1]);
            });
  }

  @Test
  void whatIsNotListedIsNotFound() {
    SortedLines counts = SortedLines.load("stems.txt");

    assertThat(counts.get("")).isEmpty();
    assertThat(counts.get("th")).isEmpty();
    assertThat(counts.get("zzzz")).isEmpty();
    assertThat(counts.get("\u00ff")).isEmpty();
  }

  @Test
  void namesAreRarerThanFunctionWords() {
    assertThat(Stems.of("the").rarity()).isLessThan(1);
    assertThat(Stems.of("ministers")).isEqualTo(Stems.of("minister"));
    assertThat(Stems.of("ministers").rarity()).isBetween(3.0, 8.0);
    assertThat(Stems.of("quxbury").rarity()).isGreaterThan(9);
  }

  private static Stream<String> stems(String sentence) {
    return Tokenizer.tokenize(sentence).stream()
        .map(span -> span.of(sentence).toLowerCase(Locale.ROOT).replace('’', '\''))
        .filter(form -> Character.isLetterOrDigit(form.codePointAt(0)))
        .map(form -> Stems.of(form).text())
        .distinct();
  }
}
