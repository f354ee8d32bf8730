package dev.galley.engine;

import dev.galley.text.Document;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Sentences or articles of one task of the evaluation data.
 *
 * @param name the folder
 * @param input which of its inputs: {@code pairs}, {@code noref} or {@code manifest}
 * @param rows in order
 */
record RatedTask(String name, String input, List<Row> rows) {

  /** How many parts a cross-validation has. */
  static final int FOLDS = 5;

  /** The input of a task of articles. */
  private static final String MANIFEST = "manifest";

  /** With fewer documents than this, source sentences are kept together instead. */
  private static final int FEWEST_DOCUMENTS = 8;

  /** Reads one input of a task. */
  static RatedTask read(Path data, String name, String input) throws IOException {
    Path folder = data.resolve(name);
    boolean ofArticles = input.equals(MANIFEST);
    Map<String, CSVRecord> gold = new HashMap<>();
    Set<String> documents = new HashSet<>();
    for (CSVRecord record : records(folder.resolve("gold.csv"))) {
      gold.putIfAbsent(record.get(ofArticles ? "article" : "id"), record);
      if (record.isMapped("doc")) {
        documents.add(record.get("doc"));
      }
    }
    String unit = documents.size() < FEWEST_DOCUMENTS ? "item" : "doc";
    List<Row> rows = new ArrayList<>();
    for (CSVRecord record : records(folder.resolve(input + ".csv"))) {
      CSVRecord rated =
          Objects.requireNonNull(gold.get(record.get("id")), "No rating of " + record.get("id"));
      rows.add(
          new Row(
              record.get("id"),
              ofArticles ? text(folder, record.get("candidate_path")) : record.get("candidate"),
              ofArticles ? text(folder, record.get("reference_path")) : record.get("reference"),
              rated.isMapped("gold") ? Double.parseDouble(rated.get("gold")) : Double.NaN,
              base(rated),
              fold(rated.isMapped(unit) ? rated.get(unit) : record.get("id"))));
    }
    return new RatedTask(name, input, rows);
  }

  /** Returns the name of the file that {@code score.py} looks for. */
  String predictions() {
    return "%s.%s.csv".formatted(name, isOfArticles() ? "articles" : input);
  }

  boolean isOfArticles() {
    return input.equals(MANIFEST);
  }

  /** A candidate that says nothing of the reference is a baseline of the data, no damaged copy. */
  private static String base(CSVRecord rated) {
    return rated.isMapped("base") && !rated.get("severity").equals("base") ? rated.get("base") : "";
  }

  private static String text(Path folder, String path) throws IOException {
    return path.isEmpty() ? "" : Files.readString(folder.resolve(path));
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  /** Returns the part of a document; a document is in the same part in every task. */
  private static int fold(String document) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(document.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).mod(BigInteger.valueOf(FOLDS)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is part of Java", e);
    }
  }

  /**
   * A candidate and its reference.
   *
   * @param id names it in the predictions
   * @param candidate the text under test
   * @param reference what it is compared with; empty for nothing
   * @param gold its quality, higher is better; not a number if it has no rating of its own
   * @param base the row that this is a damaged copy of; empty for none
   * @param fold its part in a cross-validation
   */
  record Row(String id, String candidate, String reference, double gold, String base, int fold) {

    Report check(Checker checker) {
      return reference.isEmpty()
          ? checker.check(Document.of(candidate))
          : checker.check(Document.of(candidate), Document.of(reference));
    }
  }
}
