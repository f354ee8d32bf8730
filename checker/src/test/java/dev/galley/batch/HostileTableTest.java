package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.engine.Settings;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class HostileTableTest {

  @TempDir private Path parent = Path.of("");

  private Path input = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    input = Files.createDirectory(parent.resolve("in")).resolve("table.csv");
    out = parent.resolve("out");
  }

  @Test
  void unbalancedQuotationMarksCostTheirRow() throws IOException {
    run("id,candidate\na,The ferry sank.\nb,\"The ferry\nc,\"One, two.\"\nd,\"The end");

    assertThat(ids()).containsExactly("a", "2", "c", "4");
    assertThat(errors()).containsExactly(false, true, false, true);
    assertThat(reasons().get(1)).startsWith("row 2, line 3: malformed CSV");
    assertThat(reasons().get(3)).startsWith("row 4, line 5: malformed CSV");
  }

  @Test
  void linesAreThoseOfTheFile() throws IOException {
    run("id,candidate\na,\"The ferry sank.\n\nIt was old.\"\n\nb,\nc,Fog,x\n");

    assertThat(reasons().get(1)).isEqualTo("row 2, line 6: The candidate is empty");
    assertThat(reasons().get(2)).startsWith("row 3, line 7: The row has 3 cells, the header 2");
  }

  @Test
  void longCellsAreRefused() throws IOException {
    String line = "The ferry to Nordsund left an hour late. ";
    run("id,candidate\na," + line.repeat((10 << 20) / line.length()) + "\nb,Fog fell.\n");

    assertThat(reasons().get(0)).contains("row 1, line 2", "too long for an article");
    assertThat(errors()).containsExactly(true, false);
  }

  @Test
  void largerArticlesThanWantedAreRefused() throws IOException {
    Files.writeString(input.resolveSibling("long.txt"), "The ferry sank. ".repeat(100));
    Files.writeString(
        input,
        "id,candidate,candidate_path\na,The ferry sank.,\nb,%s,\nc,,long.txt\n"
            .formatted("Fog. ".repeat(300)));

    batch(ArticleReader.detecting().upTo(1024)).run(job(Start.FRESH), standing -> {});

    assertThat(errors()).containsExactly(false, true, true);
    assertThat(reasons().get(1)).contains("1,024 bytes");
    assertThat(reasons().get(2)).contains("long.txt: is too large", "1,024 bytes");
  }

  @Test
  void repeatedHeadersAndIdsAreErrors() throws IOException {
    run("id,candidate\na,Fog fell.\nid,candidate\na,Rain fell.\n");

    assertThat(errors()).containsExactly(false, true, true);
    assertThat(reasons().get(1)).contains("header stands here again");
    assertThat(reasons().get(2)).contains("has the id \"a\" too");
  }

  @Test
  void nulCharactersAreErrors() throws IOException {
    run("id,candidate,site\na,Fog\0 fell.,\0\nb,Rain fell.,x\n");

    assertThat(reasons().get(0)).contains("NUL");
    assertThat(errors()).containsExactly(true, false);
    assertThat(out.resolve("articles.csv")).content().doesNotContain("\0");
  }

  @Test
  void formulasAreText() throws IOException {
    run("id,candidate\n=cmd|' /C calc'!A0,Fog fell.\n");

    assertThat(ids()).containsExactly("=cmd|' /C calc'!A0");
  }

  @Test
  void aDamagedRowIsAnErrorAndADamagedTableIsRefused() throws IOException {
    byte[] sound = "id,candidate\na,Fog fell.\nb,Rain fell.\nc,".getBytes(StandardCharsets.UTF_8);
    byte[] damaged = "“Caf\u00e9”\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[sound.length + damaged.length];
    System.arraycopy(sound, 0, both, 0, sound.length);
    System.arraycopy(damaged, 0, both, sound.length, damaged.length);
    Files.write(input, both);

    batch().run(job(Start.FRESH), standing -> {});

    assertThat(errors()).containsExactly(false, false, true);
    assertThat(reasons().get(2)).contains("row 3, line 4: byte 0x93 in line 4 is not UTF-8");
    assertRefused(
        "candidate\n“Fog”\nCaf\u00e9\n", Charset.forName("windows-1252"), "saved as UTF-8");
  }

  @Test
  void carriageReturnsEndLines() throws IOException {
    run("id,candidate\ra,Fog fell.\rb,Rain fell.\r");

    assertThat(ids()).containsExactly("a", "b");
    assertThat(errors()).containsOnly(false);
    assertRefused("candidate\rCaf\u00e9\r", Charset.forName("windows-1252"), "saved as UTF-8");
  }

  @Test
  void tablesThatAreNoneAreRefusedInOneLine() {
    assertRefused("", "is empty");
    assertRefused("id,candidate\n", "no rows");
    assertRefused("id,text\n1,Fog.\n", "the columns are [id, text]");
    assertRefused("id,candidate,id\n1,Fog.,2\n", "two columns \"id\"");
    assertRefused("id;candidate\n1;Fog fell.\n", "try --delimiter \";\"");
    assertRefused("id\tcandidate\n1\tFog fell.\n", "try --delimiter \"tab\"");
    assertRefused("\0\u0001PNG\0\n", "NUL bytes in line 1");
    assertRefused("id,candidate\n1,Fog.\n", StandardCharsets.UTF_16, "UTF-8");
    assertRefused("\"id,candidate\n1,Fog.\n", "malformed CSV");
  }

  @Test
  void otherDelimitersAreRead() throws IOException {
    Files.writeString(input, "id;candidate\n1;\"Fog; and rain, too.\"\n");

    batch()
        .run(
            new Job(
                new Input.Table(input),
                ';',
                input.resolveSibling(""),
                out,
                Start.FRESH,
                Optional.empty(),
                List.of()),
            standing -> {});

    assertThat(BatchRuns.column(out.resolve("sentences.csv"), "text"))
        .containsExactly("Fog; and rain, too.");
  }

  @Test
  void standardInputIsKeptUntilTheRunIsComplete() throws IOException {
    Files.writeString(parent.resolve("fog.txt"), "Fog fell.");
    String table = "candidate_path\nfog.txt\nfog.txt\n../fog.txt\n";
    Batch batch = batch();

    Outcome first =
        batch.run(
            stream(table, Start.FRESH),
            standing -> {
              if (standing.tally().rows() == 1) {
                batch.stop();
              }
            });
    assertThat(first.ending()).isEqualTo(Outcome.Ending.INTERRUPTED);
    Outcome second = batch().run(stream("not read", Start.RESUMED), standing -> {});

    assertThat(second.tally()).isEqualTo(new Tally(3, 1, 0, false));
    assertThat(out.resolve(".galley-input.csv")).doesNotExist();
  }

  @Test
  void completeRunsOfAStreamNeedItNoMore() throws IOException {
    batch().run(stream("candidate\nFog fell.\n", Start.FRESH), standing -> {});
    assertThat(out.resolve(".galley-input.csv")).doesNotExist();

    Outcome again = batch().run(stream("not read", Start.RESUMED), standing -> {});

    assertThat(again.ending()).isEqualTo(Outcome.Ending.COMPLETE_BEFORE);
    assertThat(again.tally().rows()).isEqualTo(1);
  }

  @Test
  void streamsAreResumedInTheirFolder() throws IOException {
    Batch batch = batch();
    batch.run(stream("candidate\nFog fell.\n", Start.FRESH), standing -> batch.stop());
    Job elsewhere =
        new Job(
            Input.Stream.standard(InputStream.nullInputStream(), input.resolveSibling("")),
            ',',
            input.resolveSibling(""),
            out,
            Start.RESUMED,
            Optional.empty(),
            List.of());

    assertThatThrownBy(() -> batch().run(elsewhere, standing -> {}))
        .hasMessageContaining("other settings (folder)");
  }

  @Test
  @Timeout(20)
  void waitingForAStreamCanBeStopped() {
    Batch batch = batch();
    Input.Opener endless =
        () -> {
          batch.stop();
          LockSupport.park();
          return InputStream.nullInputStream();
        };
    Input typed = new Input.Stream(endless, parent, Path.of("typed"));
    Job job = new Job(typed, ',', parent, out, Start.FRESH, Optional.empty(), List.of());

    assertThatThrownBy(() -> batch.run(job, standing -> {}))
        .hasMessageContaining("interrupted before the first row");
    assertThat(out).doesNotExist();
  }

  @Test
  void aStreamThatIsNoTableLeavesNothing() {
    assertThatThrownBy(() -> batch().run(stream("id,text\n", Start.FRESH), standing -> {}))
        .hasMessageContaining("standard input: no column");
    assertThat(out).doesNotExist();
  }

  private Job stream(String table, Start start) {
    ByteArrayInputStream in = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    return new Job(
        Input.Stream.standard(in, parent), ',', parent, out, start, Optional.empty(), List.of());
  }

  private void assertRefused(String table, String message) {
    assertRefused(table, StandardCharsets.UTF_8, message);
  }

  private void assertRefused(String table, Charset charset, String message) {
    assertThatThrownBy(
            () -> {
              Files.write(input, table.getBytes(charset));
              batch().run(job(Start.FORCED), standing -> {});
            })
        .isInstanceOf(BatchFileException.class)
        .hasMessageContaining("table.csv")
        .hasMessageContaining(message);
  }

  private static Batch batch() {
    return batch(ArticleReader.detecting());
  }

  private static Batch batch(ArticleReader reader) {
    return new Batch(
        Settings.standard(), reader, Severity.CRITICAL, TableForm.PLAIN, Limits.standard());
  }

  private Job job(Start start) {
    return BatchRuns.job(input, out, start);
  }

  private void run(String table) throws IOException {
    Files.writeString(input, table);
    batch().run(job(Start.FRESH), standing -> {});
  }

  private List<String> ids() throws IOException {
    return BatchRuns.column(out.resolve("articles.csv"), "id");
  }

  private List<String> reasons() throws IOException {
    return BatchRuns.column(out.resolve("articles.csv"), "error");
  }

  private List<Boolean> errors() throws IOException {
    return BatchRuns.column(out.resolve("articles.csv"), "status").stream()
        .map("error"::equals)
        .toList();
  }
}
