package dev.galley.cli;

import static dev.galley.cli.CommandRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.archive.Archive;
import dev.galley.archive.ArchiveException;
import dev.galley.archive.ArchiveWriter;
import dev.galley.cli.CommandRuns.Result;
import dev.galley.feed.Story;
import dev.galley.read.ArticleReader;
import dev.galley.read.ArticleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read an archive. */
final class ArchiveOptionsTest {

  private static final Path PAIRS = Path.of("../testdata/pairs");
  private static final String FERRY = PAIRS.resolve("harbour-ferry/garbled.txt").toString();
  private static final String FERRY_REFERENCE =
      PAIRS.resolve("harbour-ferry/reference.txt").toString();

  @TempDir private Path folder = Path.of("");

  private String archive = "";

  @BeforeEach
  void addTheReferences() throws IOException {
    archive = folder.resolve("archive").toString();
    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      for (Path pair : pairs()) {
        writer.add(story("wire/" + pair.getFileName(), pair.resolve("reference.txt")));
      }
    }
  }

  @Test
  void everyPairFindsItsReferenceFirst() throws IOException {
    for (Path pair : pairs()) {
      Result result = run("archive", "find", archive, pair.resolve("garbled.txt").toString());

      assertThat(result.errors()).isEmpty();
      assertThat(result.code()).isZero();
      assertThat(result.output())
          .startsWith("wire/" + pair.getFileName() + "\n    sure, score 0.")
          .contains("% of the sentences, 2026-03-10, Tideline\n");
    }
  }

  @Test
  void programsAreToldTheSame() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));

    JsonNode hits =
        new ObjectMapper()
            .readTree(run("archive", "find", archive, FERRY, "--format", "json").output());

    assertThat(hits).hasSize(1);
    assertThat(hits.path(0).path("id").asText()).isEqualTo("wire/harbour-ferry");
    assertThat(hits.path(0).path("sure").asBoolean()).isTrue();
    assertThat(hits.path(0).path("score").asDouble()).isBetween(0.18, 1.0);
    assertThat(hits.path(0).path("covered").asDouble()).isBetween(0.1, 1.0);
    assertThat(hits.path(0).path("date").asText()).startsWith("2026-03-10T");
    assertThat(hits.path(0).path("source").asText()).isEqualTo("Tideline");
    assertThat(hits.path(0).path("copies").isArray()).isTrue();
    assertThat(run("archive", "find", archive, empty.toString(), "--format", "json"))
        .isEqualTo(new Result(3, "", "galley: " + empty + ": is empty\n"));
  }

  @Test
  void ofManyNearCopiesSomeAreNamed() throws IOException {
    Path reference = Path.of(FERRY_REFERENCE);
    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      for (int i = 0; i < 1_200; i++) {
        writer.add(story("site/" + i, reference));
      }
    }

    assertThat(run("archive", "find", archive, FERRY).output())
        .containsPattern("\n    near copies: \\S+, \\S+, \\S+, \\S+, \\S+ and 1,195 more\n$");
    JsonNode hit =
        new ObjectMapper()
            .readTree(run("archive", "find", archive, FERRY, "--format", "json").output())
            .path(0);
    assertThat(hit.path("copies")).hasSize(5);
    assertThat(hit.path("copyCount").asInt()).isEqualTo(1_200);
  }

  @Test
  void noneIsFoundWithoutTheReference() throws IOException {
    for (Path pair : pairs()) {
      try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
        writer.remove("wire/" + pair.getFileName());
      }
      Result result = run("archive", "find", archive, pair.resolve("garbled.txt").toString());
      assertThat(result.output()).isEqualTo("none\n");
    }
  }

  @Test
  void theVerdictIsThatOfTheReference() {
    Result found = run("check", FERRY, "--archive", archive, "--format", "csv");
    Result named = run("check", FERRY, "--reference", FERRY_REFERENCE, "--format", "csv");

    assertThat(found.code()).isEqualTo(named.code()).isEqualTo(1);
    assertThat(found.output()).isEqualTo(named.output()).hasSizeGreaterThan(1000);
  }

  @Test
  void theReportNamesTheReference() {
    Result result = run("check", FERRY, "--archive", archive);

    assertThat(result.output())
        .containsPattern("Compared\\s+with\\s+wire/harbour-ferry: ")
        .containsPattern(
            "From the archive: wire/harbour-ferry\\s+\\(sure,\\s+score\\s+0\\.\\d\\d,\\s+\\d+%\\s+of"
                + "\\s+the\\s+sentences,\\s+2026-03-10,\\s+Tideline\\)");
  }

  @Test
  void anotherEventIsNamedAndNotCompared() throws IOException {
    Path monday =
        Files.writeString(
            folder.resolve("monday.txt"),
            """
            Dockers walk out in Tallow Bay

            Some 300 dockers in Tallow Bay walked out on Monday over shift pay, the union Anker \
            said. Nine ships could not be unloaded.

            "Our patience is at an end," said the chairwoman of Anker, Wilma Strood.
            """);
    Path friday =
        Files.writeString(
            folder.resolve("friday.txt"),
            """
            Dockers walk out in Tallow Bay

            Some 450 dockers in Tallow Bay walked out on Friday over shift pay, the union Anker \
            said. Fourteen ships could not be unloaded.

            "Our patience is at an end," said the chairman of Anker, Joseph Quill.
            """);
    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      writer.add(story("wire/monday", monday));
    }

    assertThat(run("archive", "find", archive, friday.toString()).output())
        .startsWith("wire/monday\n    perhaps, score 0.");
    Result result = run("check", friday.toString(), "--archive", archive);
    assertThat(result.output())
        .contains("No reference given")
        .containsPattern("No\\s+story\\s+of\\s+the\\s+archive\\s+is\\s+surely\\s+the\\s+same")
        .containsPattern("wire/monday\\s+\\(perhaps,\\s+score\\s+0\\.");
    assertThat(run("check", monday.toString(), "--archive", archive).output())
        .doesNotContain("No reference given");

    Path table = folder.resolve("night.csv");
    Files.writeString(table, "id,candidate_path\nfriday,%s\n".formatted(friday.toRealPath()));
    String out = folder.resolve("out").toString();
    run(batch(table, out));
    assertThat(Files.readAllLines(Path.of(out, "articles.csv")).get(1))
        .contains(",,\"No story of the archive is surely the same");
  }

  @Test
  void whatTheArchiveSaysOftenIsNotUnusual() throws IOException {
    String odd = "Prices have doubled since the begin of the war.";
    Path letter = Files.writeString(folder.resolve("letter.txt"), odd + "\n");
    String[] command = {"check", letter.toString(), "--archive", archive, "--format", "csv"};
    assertThat(run(command).output()).contains("unusual-word");

    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      for (int i = 0; i < 8; i++) {
        Path file = Files.writeString(folder.resolve("filler.txt"), "At the begin of race " + i);
        writer.add(story("race/" + i, file));
      }
    }

    assertThat(run(command).output()).doesNotContain("unusual-word");
  }

  @Test
  void noReferenceIsSaidSo() throws IOException {
    Path letter =
        Files.writeString(
            folder.resolve("letter.txt"),
            "The pupils of Ashcombe sang for their teacher. She had taught them to swim.");

    Result result = run("check", letter.toString(), "--archive", archive);

    assertThat(result.output())
        .contains("No reference given")
        .containsPattern("No story of the archive is near:\\s+checked\\s+without\\s+reference");
  }

  @Test
  void aReferenceAndAnArchiveExcludeEachOther() {
    Result result = run("check", FERRY, "--archive", archive, "--reference", FERRY_REFERENCE);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errors()).contains("--archive finds the reference itself");
  }

  @Test
  void tablesHoldTheIdOfTheReference() throws IOException {
    Path table = folder.resolve("night.csv");
    Files.writeString(
        table,
        "id,candidate_path,reference_path\nfound,%1$s,\nnamed,%1$s,%2$s\n"
            .formatted(Path.of(FERRY).toRealPath(), Path.of(FERRY_REFERENCE).toRealPath()));
    String out = folder.resolve("out").toString();

    Result result = run(batch(table, out));

    assertThat(result.code()).isEqualTo(1);
    List<String> rows = Files.readAllLines(Path.of(out, "articles.csv"));
    assertThat(rows.get(1))
        .contains(",wire/harbour-ferry,\"From the archive: wire/harbour-ferry (");
    assertThat(rows.get(2)).contains("harbour-ferry/reference.txt,").doesNotContain("From the");
    List<String> sentences = Files.readAllLines(Path.of(out, "sentences.csv"));
    assertThat(sentences.stream().filter(row -> row.startsWith("found,")).map(this::withoutId))
        .containsExactlyElementsOf(
            sentences.stream()
                .filter(row -> row.startsWith("named,"))
                .map(this::withoutId)
                .toList());
  }

  @Test
  void aRunIsResumedOnTheSameArchiveOnly() throws IOException {
    Path table = folder.resolve("night.csv");
    Files.writeString(table, "id,candidate\na,It rained in Tarnholm on Tuesday.\n");
    String out = folder.resolve("out").toString();
    run(batch(table, out));
    String[] resumed =
        Stream.of(batch(table, out), new String[] {"--resume"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      writer.add(story("wire/harbour-ferry", Path.of(FERRY_REFERENCE)));
    }
    assertThat(run(resumed).code()).isZero();

    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(archive), receipt -> {})) {
      writer.add(story("wire/more", Path.of(FERRY)));
    }

    Result result = run(resumed);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errors()).contains("the archive has changed since; --resume needs the same");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    for (List<String> command :
        List.of(
            List.of("archive", "find", folder.toString(), FERRY),
            List.of("archive", "check", folder.toString()),
            List.of("archive", "compact", folder.toString()),
            List.of("check", FERRY, "--archive", folder.toString()))) {
      Result result = run(command.toArray(String[]::new));

      assertThat(result.code()).isEqualTo(3);
      assertThat(result.errors()).isEqualTo("galley: " + folder + ": is no archive of Galley\n");
    }
  }

  @Test
  void damageIsSaidWhoeverReads() throws IOException {
    for (Path part : parts()) {
      byte[] bytes = Files.readAllBytes(part);
      bytes[bytes.length / 3] ^= 0x55;
      Files.write(part, bytes);
    }

    for (List<String> command :
        List.of(
            List.of("archive", "find", archive, FERRY),
            List.of("archive", "export", archive),
            List.of("archive", "add", archive, FERRY),
            List.of("check", FERRY, "--archive", archive))) {
      Result result = run(command.toArray(String[]::new));

      assertThat(result.code()).isEqualTo(3);
      assertThat(result.output()).isEmpty();
      assertThat(result.errors())
          .isEqualTo(
              "galley: " + archive + ": the archive is damaged; galley archive check says where\n");
    }
  }

  @Test
  void whatCannotBeReadIsNotBlamedOnTheOutput() {
    Path none = folder.resolve("none");

    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Output.write(out -> Archive.open(none), OutputStream.nullOutputStream()))
        .withMessage(none + ": no such folder");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Output.write(out -> Archive.open(none), folder.resolve("out.json")))
        .withMessage(none + ": no such folder");
  }

  @Test
  void compactingKeepsEverything() {
    Result result = run("archive", "compact", archive);

    assertThat(result.code()).isZero();
    assertThat(result.output()).matches("\\Q" + archive + "\\E: [\\d.]+ kB, was [\\d.]+ kB\n");
    Result check = run("archive", "check", archive);
    assertThat(check.output()).endsWith(" stories, all whole\n");
    assertThat(run("archive", "find", archive, FERRY).output()).startsWith("wire/harbour-ferry");
  }

  private String[] batch(Path table, String out) {
    return new String[] {
      "batch", table.toString(), "--out", out, "--root", "/", "--archive", archive, "--quiet"
    };
  }

  private String withoutId(String row) {
    return row.substring(row.indexOf(','));
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(archive))) {
      List<Path> parts = files.filter(file -> file.toString().endsWith(".cfs")).toList();
      assertThat(parts).isNotEmpty();
      return parts;
    }
  }

  private static List<Path> pairs() throws IOException {
    try (Stream<Path> pairs = Files.list(PAIRS)) {
      List<Path> sorted = pairs.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(5);
      return sorted;
    }
  }

  private static Story story(String id, Path file) throws IOException {
    ArticleText text = ArticleReader.detecting().read(file);
    return new Story(
        id,
        "Tideline",
        "en",
        Optional.of(Instant.parse("2026-03-10T08:00:00Z")),
        "",
        text.text(),
        text.regions(),
        false);
  }
}
