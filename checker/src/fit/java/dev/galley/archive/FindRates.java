package dev.galley.archive;

import dev.galley.archive.Events.Report;
import dev.galley.feed.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How often articles find their reference first among 24,000 other stories, and none when it is
 * taken out: {@code mvn -q -Parchive-rates verify -DskipTests}. The numbers behind {@link
 * Resemblance#LEAST} and {@link Agreement}.
 */
final class FindRates {

  private static final List<String> TASKS =
      List.of(
          "wmt21_articles",
          "wmt23_articles",
          "wmt21_articles_partial",
          "wmt23_articles_partial",
          "clean_articles_pairs",
          "mlqe_articles_partial");

  private static final int GENERATED = 20_000;
  private static final int RECOMBINED = 4_000;
  private static final int SENTENCES = 20;
  private static final int ROWS_OF_SPUN = 9;

  private final Path data;
  private final Path folder;
  private final PrintStream out;

  private FindRates(Path data, Path folder, PrintStream out) {
    this.data = data;
    this.folder = folder;
    this.out = out;
  }

  /** Takes the folder of the data, and one for the archive, which is kept for the next time. */
  public static void main(String[] arguments) throws IOException {
    FindRates rates = new FindRates(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    if (!Files.exists(rates.folder)) {
      rates.addOthers();
    }
    rates.say(
        "%-24s %10s %7s %11s %7s %11s",
        "", "candidates", "first", "first, sure", "none", "none sure");
    for (String task : TASKS) {
      rates.measure(task, rates.candidates(task));
    }
    rates.measure("spun", rates.spun());
    rates.measure("seed", rates.seed());
    rates.measure("events", rates.events());
  }

  private void addOthers() throws IOException {
    try (ArchiveWriter archive = writer()) {
      GeneratedCopy copy = GeneratedCopy.ofWords(400);
      for (int i = 0; i < GENERATED; i++) {
        archive.add(copy.story(i));
      }
      List<String> sentences = Files.readAllLines(data.resolve("english/english.txt"));
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < RECOMBINED; i++) {
        List<String> some =
            IntStream.range(0, SENTENCES)
                .mapToObj(k -> sentences.get(random.nextInt(sentences.size())))
                .toList();
        archive.add(Stories.story("recombined/" + i, String.join(" ", some)));
      }
      for (CSVRecord row : rows("clean_articles/manifest.csv")) {
        archive.add(Stories.story(row.get("id"), text("clean_articles", row, "candidate_path")));
      }
    }
  }

  private List<Candidate> candidates(String task) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (CSVRecord row : rows(task + "/manifest.csv")) {
      Story reference = Stories.story(row.get("reference_path"), text(task, row, "reference_path"));
      candidates.add(new Candidate(text(task, row, "candidate_path"), reference));
    }
    return candidates;
  }

  /** Puts articles together of the rows of each document. */
  private List<Candidate> spun() throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    for (CSVRecord row : rows("spun/gold.csv")) {
      if (row.get("bad").equals("1")) {
        documents.put(row.get("id"), row.get("doc"));
      }
    }
    Map<String, List<CSVRecord>> parts = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CSVRecord row : rows("spun/pairs.csv")) {
      if (documents.containsKey(row.get("id"))) {
        String document = documents.get(row.get("id"));
        int count = counts.merge(document, 1, Integer::sum) - 1;
        parts
            .computeIfAbsent(document + " " + count / ROWS_OF_SPUN, key -> new ArrayList<>())
            .add(row);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    parts.forEach(
        (id, rows) ->
            candidates.add(
                new Candidate(
                    joined(rows, "candidate"), Stories.story(id, joined(rows, "reference")))));
    return candidates;
  }

  private static String joined(List<CSVRecord> rows, String column) {
    return String.join("\n\n", rows.stream().map(row -> row.get(column)).toList());
  }

  private List<Candidate> seed() throws IOException {
    Path seed = data.resolveSibling("seed");
    return List.of(
        new Candidate(
            Files.readString(seed.resolve("suspect.txt")),
            Stories.story("seed", Files.readString(seed.resolve("reference.txt")))));
  }

  /** The reports of others in other words; those of other events in the same words are there. */
  private List<Candidate> events() throws IOException {
    List<Report> reports = Events.all();
    List<Candidate> candidates = new ArrayList<>();
    for (Report report : reports) {
      reports.stream()
          .filter(other -> other.isOfTheSame(report) && !other.equals(report))
          .forEach(other -> candidates.add(new Candidate(report.text(), other.story())));
    }
    return candidates;
  }

  private void measure(String task, List<Candidate> candidates) throws IOException {
    Map<Story, List<Candidate>> byReference = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      byReference.computeIfAbsent(candidate.reference(), key -> new ArrayList<>()).add(candidate);
    }
    Counts counts = new Counts();
    try (ArchiveWriter archive = writer()) {
      for (Story reference : byReference.keySet()) {
        archive.add(reference);
      }
      if (task.equals("events")) {
        // Those that nobody tells in other words are there to mislead.
        for (Report report : Events.all()) {
          archive.add(report.story());
        }
      }
      archive.commit();
      countFound(candidates, counts);
      for (Map.Entry<Story, List<Candidate>> each : byReference.entrySet()) {
        countNone(each.getKey(), each.getValue(), archive, counts);
      }
      for (Story reference : byReference.keySet()) {
        archive.forget(reference.id());
      }
    }
    say(
        "%-24s %10d %6.1f%% %10.1f%% %6.1f%% %10.1f%%",
        task,
        candidates.size(),
        100.0 * counts.first / candidates.size(),
        100.0 * counts.firstAndSure / candidates.size(),
        100.0 * counts.none / candidates.size(),
        100.0 * counts.noneSure / candidates.size());
  }

  private void countFound(List<Candidate> candidates, Counts counts) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      for (Candidate candidate : candidates) {
        List<Hit> hits = others(archive, candidate);
        if (!hits.isEmpty() && hits.get(0).story().id().equals(candidate.reference().id())) {
          counts.first++;
          counts.firstAndSure += hits.get(0).isSure() ? 1 : 0;
        }
      }
    }
  }

  private void countNone(
      Story reference, List<Candidate> candidates, ArchiveWriter writer, Counts counts)
      throws IOException {
    writer.forget(reference.id());
    writer.commit();
    try (Archive archive = Archive.open(folder)) {
      for (Candidate candidate : candidates) {
        List<Hit> hits = others(archive, candidate);
        counts.none += hits.isEmpty() ? 1 : 0;
        counts.noneSure += hits.stream().noneMatch(Hit::isSure) ? 1 : 0;
      }
    }
    writer.add(reference);
    writer.commit();
  }

  /** Returns what is found but the candidate itself. */
  private static List<Hit> others(Archive archive, Candidate candidate) throws IOException {
    return archive.find(candidate.text(), 5).stream()
        .filter(hit -> !hit.story().text().equals(candidate.text()))
        .toList();
  }

  private ArchiveWriter writer() throws ArchiveException {
    return ArchiveWriter.open(folder, receipt -> {});
  }

  private String text(String task, CSVRecord row, String column) throws IOException {
    return Files.readString(data.resolve(task).resolve(row.get(column)));
  }

  private List<CSVRecord> rows(String file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            data.resolve(file),
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().get())) {
      return parser.getRecords();
    }
  }

  private void say(String line, Object... values) {
    out.println(String.format(Locale.ROOT, line, values));
  }

  private record Candidate(String text, Story reference) {}

  /** Of how many candidates something holds. */
  private static final class Counts {
    private int first;
    private int firstAndSure;
    private int none;
    private int noneSure;
  }
}
