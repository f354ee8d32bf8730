package dev.galley.batch;

import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the tests of runs share. */
final class BatchRuns {

  static final List<String> TABLES =
      List.of("articles.csv", "sentences.csv", "issues.csv", "offsets.csv");

  private static final List<String> SENTENCES =
      List.of(
          "The ferry to Nordsund left an hour late on Monday.",
          "Officials praised the our soldiers on Friday.",
          "Mayor Ilse Brandt said that the budget would grow by 4 per cent.",
          "Divers searched the harbour until dark and found nothing.",
          "The the bridge was closed to lorries for two weeks.",
          "Three of the nine crew members were taken to hospital.");

  private BatchRuns() {}

  static Batch batch(int threads) {
    return batch(Settings.standard(), new Limits(threads, Duration.ofMinutes(10)));
  }

  static Batch batch(Settings settings, Limits limits) {
    return new Batch(
        settings, ArticleReader.detecting(), Severity.CRITICAL, TableForm.PLAIN, limits);
  }

  static Job job(Path input, Path out, Start start) {
    return Job.of(input, input.toAbsolutePath().resolveSibling(""), out, start);
  }

  /** Returns a table of articles of a few sentences, some with references, some in error. */
  static String table(int rows, long seed) {
    Random random = new Random(seed);
    StringBuilder table = new StringBuilder("id,candidate,reference,site\n");
    for (int row = 1; row <= rows; row++) {
      String candidate = random.nextInt(20) == 0 ? "" : sentences(random);
      String reference = random.nextInt(3) == 0 ? sentences(random) : "";
      table.append("n%d,\"%s\",\"%s\",s%d\n".formatted(row, candidate, reference, row % 3));
    }
    return table.toString();
  }

  private static String sentences(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
    }
    return text.toString().strip();
  }

  /** Returns the tables of a run and its record, by name. */
  static Map<String, String> content(Path out) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (String table : TABLES) {
      content.put(table, Files.readString(out.resolve(table)));
    }
    content.put("run.json", Files.readString(out.resolve("run.json")));
    return content;
  }

  static List<String> column(Path table, String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(table)) {
      return format.parse(reader).stream().map((CSVRecord row) -> row.get(name)).toList();
    }
  }
}
