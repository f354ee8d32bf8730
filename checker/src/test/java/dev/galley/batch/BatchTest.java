package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BatchTest {

  @TempDir private Path parent = Path.of("");

  private Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectory(parent.resolve("input"));
    out = parent.resolve("out");
  }

  @Test
  void rowsStandInInputOrder() throws IOException {
    Outcome outcome =
        run("id,candidate\nz,The ferry sank.\na,Two men drowned. One swam.\nm,Divers searched.\n");

    assertThat(outcome).isEqualTo(new Outcome(new Tally(3, 0, 0, false), Outcome.Ending.COMPLETE));
    assertThat(column("articles.csv", "id")).containsExactly("z", "a", "m");
    assertThat(column("sentences.csv", "article")).containsExactly("z", "a", "a", "m");
    assertThat(column("sentences.csv", "sentence")).containsExactly("1", "1", "2", "1");
  }

  @Test
  void marksAndLineEndsOfSpreadsheetsAreRead() throws IOException {
    run("\uFEFFcandidate,reference\r\n\"A fire, said to be small, broke out.\",\r\n");

    assertThat(column("articles.csv", "id")).containsExactly("1");
    assertThat(column("sentences.csv", "text"))
        .containsExactly("A fire, said to be small, broke out.");
  }

  @Test
  void linesOfInlineTextAreParagraphs() throws IOException {
    run("candidate\nMayor resigns over harbour loan\n");

    assertThat(column("sentences.csv", "block")).containsExactly("paragraph");
  }

  @Test
  void unusableRowsBecomeErrorRows() throws IOException {
    Files.writeString(parent.resolve("secret.txt"), "Nobody may read this.");

    Outcome outcome =
        run(
            """
            id,candidate,candidate_path,reference_path
            good,The bridge opened.,,
            empty, ,,
            good,The bridge closed.,,
            missing,,none.txt,
            outside,,../secret.txt,
            reference,The bridge fell.,,none.txt
            both,The bridge stands.,a.txt,
            short,The bridge sways.
            last,The bridge is long.,,
            """);

    assertThat(outcome.tally().rows()).isEqualTo(9);
    assertThat(outcome.tally().errors()).isEqualTo(7);
    assertThat(column("articles.csv", "status"))
        .containsExactly("ok", "error", "error", "error", "error", "error", "error", "error", "ok");
    assertThat(column("articles.csv", "error").get(3)).contains("none.txt");
    assertThat(column("articles.csv", "error").get(4)).contains("secret.txt").contains("--root");
    assertThat(column("sentences.csv", "article")).containsExactly("good", "last");
  }

  @Test
  void rootAllowsMoreFolders() throws IOException {
    Files.writeString(parent.resolve("story.txt"), "The bridge opened on Tuesday.");
    Path input = Files.writeString(folder.resolve("input.csv"), "candidate_path\n../story.txt\n");

    Outcome outcome = batch().run(Job.of(input, parent, out, Start.FRESH), standing -> {});

    assertThat(outcome.tally().errors()).isZero();
  }

  @Test
  void referencesAreNamed() throws IOException {
    Files.writeString(folder.resolve("other.txt"), "The bridge was opened on Tuesday.");

    run(
        """
        candidate,reference,reference_path
        The bridge opened on Tuesday.,,other.txt
        The bridge opened on Tuesday.,The bridge was opened on Tuesday.,
        The bridge opened on Tuesday.,,
        """);

    assertThat(column("articles.csv", "reference")).containsExactly("other.txt", "inline", "");
    assertThat(column("sentences.csv", "reference"))
        .containsExactly(
            "The bridge was opened on Tuesday.", "The bridge was opened on Tuesday.", "");
  }

  @Test
  void otherColumnsArePassedThrough() throws IOException {
    run("desk,candidate,score\nforeign,The bridge opened.,7\n");

    assertThat(column("articles.csv", "desk")).containsExactly("foreign");
    assertThat(column("articles.csv", "input.score")).containsExactly("7");
    assertThat(column("articles.csv", "score")).allMatch(score -> score.matches("\\d+\\.\\d{6}"));
  }

  @Test
  void offsetsSayWhereSentencesStand() throws IOException {
    run("candidate\nThe bridge opened.  It is long.\n");

    assertThat(column("offsets.csv", "start")).containsExactly("0", "20");
    assertThat(column("offsets.csv", "end")).containsExactly("18", "31");
  }

  @Test
  void spreadsheetsRunNothing() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("input.csv"),
            "id,candidate,=desk,count\n@a,=1+2 is a sum. - It is small.,+cmd|x,-7\n");

    batch(TableForm.EXCEL).run(Job.of(input, folder, out, Start.FRESH), standing -> {});

    assertThat(out.resolve("articles.csv")).content().startsWith("\uFEFFid,").contains(",'=desk,");
    assertThat(column("articles.csv", "\uFEFFid")).containsExactly("'@a");
    assertThat(column("articles.csv", "'=desk")).containsExactly("'+cmd|x");
    assertThat(column("articles.csv", "count")).containsExactly("-7");
    assertThat(column("sentences.csv", "text")).allMatch(text -> text.startsWith("'"));
    assertThat(column("sentences.csv", "score")).allMatch(text -> text.matches("\\d+\\.\\d{6}"));
  }

  @Test
  void tablesWithoutCandidatesAreRefused() {
    assertThatThrownBy(() -> run("id,text\n1,The bridge opened.\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("candidate_path");
    assertThat(out).doesNotExist();
  }

  @Test
  void theRunIsRecorded() throws IOException {
    run("candidate\nThe bridge opened.\n");

    assertThat(out.resolve("run.json"))
        .content()
        .contains("\"state\" : \"complete\"", "\"signature\" : ", "\"sha256\" : ")
        .contains("\"failOn\" : \"critical\"", "\"encoding\" : \"detected\"")
        .contains("\"suppressions\" : [ ]");
  }

  @Test
  void longArticlesAreNotRememberedForLong() throws IOException {
    Articles articles = new Articles(ArticleReader.detecting(), folder, folder);
    int length = (int) (Articles.MOST_CHARACTERS / 3);

    for (String word : List.of("fog", "ice", "sea", "wind")) {
      articles.reference(new Source.Text(word + " ".repeat(length)));

      assertThat(articles.remembered()).isBetween(1L, Articles.MOST_CHARACTERS);
    }
  }

  @Test
  void sameInputGivesSameBytes() throws IOException {
    String input = "candidate,reference\nThe bridge opened. It is long.,The bridge is long.\n";
    run(input);
    Path first = out;
    out = parent.resolve("again");
    run(input);

    for (String name :
        List.of("articles.csv", "sentences.csv", "issues.csv", "offsets.csv", "run.json")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  private static Batch batch() {
    return batch(TableForm.PLAIN);
  }

  private static Batch batch(TableForm form) {
    return new Batch(
        Settings.standard(), ArticleReader.detecting(), Severity.CRITICAL, form, Limits.standard());
  }

  private Outcome run(String content) throws IOException {
    Path input = Files.writeString(folder.resolve("input.csv"), content);
    return batch().run(Job.of(input, folder, out, Start.FRESH), standing -> {});
  }

  private List<String> column(String table, String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(out.resolve(table))) {
      return format.parse(reader).stream().map((CSVRecord row) -> row.get(name)).toList();
    }
  }
}
