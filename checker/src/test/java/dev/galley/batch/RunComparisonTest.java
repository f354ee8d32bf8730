package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.report.ArticleChange;
import dev.galley.report.ChangeListener;
import dev.galley.report.SentenceChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunComparisonTest {

  private static final String ARTICLES =
      """
      id,severity,score,score_per_100_words,words,sentences,status,error
      ferry,major,6.000000,60.000000,10,2,ok,
      gone,none,0.000000,0.000000,0,0,error,gone.txt: no such file
      bridge,none,1.000000,12.500000,8,2,ok,
      """;
  private static final String SENTENCES =
      """
      article,sentence,block,text,severity,score,categories,rules,explanation,reference,similarity
      ferry,1,paragraph,The ferry sank at five.,major,5.500000,A/B,changed-number; lone-word,It says six; Alone,,
      ferry,2,paragraph,"Two men
      swam ashore.",none,0.500000,,,,,
      bridge,1,paragraph,The bridge held.,none,0.400000,,,,,
      bridge,2,paragraph,It was built of oak.,minor,1.600000,A/B,odd-noun,Odd,,
      """;

  @TempDir private Path folder = Path.of("");

  private Path before = Path.of("");
  private Path after = Path.of("");

  @BeforeEach
  void writeRuns() throws IOException {
    before = Files.createDirectory(folder.resolve("before"));
    after = Files.createDirectory(folder.resolve("after"));
    for (Path run : List.of(before, after)) {
      write(run, "articles.csv", ARTICLES);
      write(run, "sentences.csv", SENTENCES);
      write(run, "run.json", runFile("abc", "complete", "\"odd-noun\" : \"minor\"", ""));
    }
  }

  @Test
  void equalRunsDoNotDiffer() throws IOException {
    Changes changes = compare();

    assertThat(changes.sentences).isEmpty();
    assertThat(changes.articles)
        .extracting(ArticleChange::id)
        .containsExactly("ferry", "gone", "bridge");
    assertThat(new RunComparison(before, after).settingsChanges()).isEmpty();
  }

  @Test
  void sentencesBecomeSuspectAndAreCleared() throws IOException {
    replace(
        "swam ashore.\",none,0.500000,,,,",
        "swam ashore.\",critical,20.000000,A/B,odd-verb,Swam,,");
    replace("oak.,minor,1.600000,A/B,odd-noun,Odd", "oak.,neutral,0.600000,A/B,odd-noun,Odd");

    Changes changes = compare();

    assertThat(changes.kinds())
        .containsExactly("ferry 2 SUSPECT [] [odd-verb]", "bridge 2 CLEARED [odd-noun] [odd-noun]");
    assertThat(changes.sentences.get(0).after().score()).isEqualTo(20);
  }

  @Test
  void severityAndReasonsChange() throws IOException {
    replace("five.,major,5.500000", "five.,critical,5.500000");
    replace("odd-noun,Odd", "odd-verb,Odd");

    assertThat(compare().kinds())
        .containsExactly(
            "ferry 1 WORSE [changed-number, lone-word] [changed-number, lone-word]",
            "bridge 2 REASONS [odd-noun] [odd-verb]");

    replace("five.,critical,5.500000", "five.,minor,5.500000");

    assertThat(compare().kinds().get(0)).startsWith("ferry 1 BETTER");
  }

  @Test
  void sentencesThatWereSplitOtherwiseAreComparedTogether() throws IOException {
    replace(
        "bridge,1,paragraph,The bridge held.,none,0.400000,,,,,\n"
            + "bridge,2,paragraph,It was built of oak.,minor",
        "bridge,1,paragraph,The bridge held. It was built of oak.,major");
    write(after, "articles.csv", ARTICLES.replace("8,2,ok", "8,1,ok"));

    Changes changes = compare();

    assertThat(changes.kinds()).containsExactly("bridge 1 WORSE [odd-noun] [odd-noun]");
    assertThat(changes.sentences.get(0).before().text())
        .isEqualTo("The bridge held. It was built of oak.");
    assertThat(changes.articles).extracting(ArticleChange::splitOtherwise).containsExactly(0, 0, 1);
  }

  @Test
  void sentencesMayBeDropped() throws IOException {
    replace("bridge,2,paragraph,It was built of oak.,minor,1.600000,A/B,odd-noun,Odd,,\n", "");
    write(after, "articles.csv", ARTICLES.replace("8,2,ok", "8,1,ok"));

    assertThat(compare().kinds()).containsExactly("bridge 1 CLEARED [odd-noun] []");
  }

  @Test
  void articlesAreLost() throws IOException {
    write(
        after,
        "articles.csv",
        ARTICLES.replace(
            "bridge,none,1.000000,12.500000,8,2,ok,", "bridge,none,0,0,0,0,error,Bug"));
    replace("bridge,1,paragraph,The bridge held.,none,0.400000,,,,,\n", "");
    replace("bridge,2,paragraph,It was built of oak.,minor,1.600000,A/B,odd-noun,Odd,,\n", "");

    Changes changes = compare();

    assertThat(changes.sentences).isEmpty();
    assertThat(changes.articles)
        .extracting(ArticleChange::isLost)
        .containsExactly(false, false, true);
  }

  @Test
  void tablesForSpreadsheetsCompareWithPlainOnes() throws IOException {
    write(before, "sentences.csv", SENTENCES.replace("The bridge held.", "=The bridge held."));
    write(
        after,
        "sentences.csv",
        "\uFEFF" + SENTENCES.replace("The bridge held.", "'=The bridge held."));
    write(after, "articles.csv", "\uFEFF" + ARTICLES);

    Changes changes = compare();

    assertThat(changes.sentences).isEmpty();
    assertThat(changes.articles).extracting(ArticleChange::splitOtherwise).containsOnly(0);
  }

  @Test
  void settingsThatDifferAreNamed() throws IOException {
    write(
        after,
        "run.json",
        runFile("def", "complete", "\"lone-word\" : \"major\"", "{\"rule\":\"odd-noun\"}")
            .replace("detected", "UTF-8")
            .replace("0.1.0", "0.2.0"));

    assertThat(new RunComparison(before, after).settingsChanges())
        .containsExactly(
            "version: 0.2.0, was 0.1.0",
            "encoding: UTF-8, was detected",
            "rule odd-noun: off, was minor",
            "rule lone-word: major, was off",
            "1 more suppression");
  }

  @Test
  void signaturesThatDifferAreNeverCalledEqual() throws IOException {
    write(after, "run.json", runFile("def", "complete", "\"odd-noun\" : \"minor\"", ""));

    assertThat(new RunComparison(before, after).settingsChanges())
        .containsExactly("the version, or what it knows: the signatures differ");
  }

  @Test
  void otherInputsAreRefused() throws IOException {
    String file = runFile("abc", "complete", "", "").replace("\"5a\"", "\"5b\"");
    write(after, "run.json", file);

    assertFault("another input than " + before);
  }

  @Test
  void unfinishedRunsAreRefused() throws IOException {
    write(after, "run.json", runFile("abc", "running", "", ""));

    assertFault(after + ": the run is not finished (running)");
  }

  @Test
  void foldersThatAreNoRunAreRefused() throws IOException {
    write(after, "run.json", "{}");
    assertFault("the run is not finished (no state)");

    write(after, "run.json", "{\"state\":\"complete\"}");
    assertFault("run.json: says no signature");

    write(after, "run.json", "{\"state\":");
    assertFault("run.json: damaged");

    Files.delete(after.resolve("run.json"));
    assertFault(after + ": holds no run.json");

    after = after.resolve("none");
    assertFault("no such folder");
  }

  @Test
  void damagedTablesAreNamedWithTheLine() throws IOException {
    assertDamage("five.,major", "five.,grave", "sentences.csv:2: \"grave\" is no severity");
    assertDamage("none,0.400000", "none,0;4", "sentences.csv:5: \"0;4\" in column score");
    assertDamage("ferry,2,", "ferry,3,", "sentences.csv:3: sentence 3 of article \"ferry\" stands");
    assertDamage("odd-noun,Odd,,\n", "odd-n", "sentences.csv:6: 8 cells, the header has 11");
    assertDamage("odd-noun,Odd,,\n", "\"odd", "sentences.csv:6: the quotes");
    assertDamage("bridge,2,", "\"bridge,2,", "sentences.csv:6: the quotes");
    assertDamage(
        "odd-noun,Odd,,\n", "odd-noun,Odd,,\nx,1,p,T,none,0,,,,,\n", ":7: a sentence behind");
    assertDamage("article,sentence", "article,sent", "no column \"sentence\"");
    assertDamage(SENTENCES, "", "no column \"article\"; the columns are []");
  }

  @Test
  void tablesCutShortAreNamed() throws IOException {
    write(after, "articles.csv", ARTICLES.substring(0, ARTICLES.indexOf("bridge")));
    write(after, "sentences.csv", SENTENCES.substring(0, SENTENCES.indexOf("bridge")));
    assertFault("articles.csv:4: the table ends after 2 articles; run.json says 3");

    write(after, "articles.csv", ARTICLES);
    assertFault("sentences.csv:5: the table ends before sentence 1 of article \"bridge\"");

    Files.delete(after.resolve("sentences.csv"));
    assertFault("sentences.csv: no such file");
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    Files.write(after.resolve("articles.csv"), new byte[] {'i', 'd', '\n', (byte) 0xE9, '\n'});

    assertFault("articles.csv: not UTF-8 text");
  }

  private void assertDamage(String text, String damaged, String message) throws IOException {
    assertThat(SENTENCES).contains(text);
    write(after, "sentences.csv", SENTENCES.replace(text, damaged));

    assertFault(message);
  }

  private void assertFault(String message) {
    assertThatThrownBy(this::compare)
        .isInstanceOf(TableException.class)
        .hasMessageContaining(message);
  }

  private void replace(String text, String by) throws IOException {
    String table = Files.readString(after.resolve("sentences.csv"));
    assertThat(table).contains(text);
    write(after, "sentences.csv", table.replace(text, by));
  }

  private Changes compare() throws IOException {
    Changes changes = new Changes();
    new RunComparison(before, after).run(changes);
    return changes;
  }

  private static void write(Path run, String name, String content) throws IOException {
    Files.writeString(run.resolve(name), content);
  }

  private static String runFile(String signature, String state, String rules, String suppression) {
    return """
        {"version":"0.1.0","signature":"%s","input":{"sha256":"5a"},"articles":3,"state":"%s",
         "settings":{"rules":{%s},"suppressions":[%s],"encoding":"detected"}}
        """
        .formatted(signature, state, rules, suppression);
  }

  private static final class Changes implements ChangeListener {

    private final List<ArticleChange> articles = new ArrayList<>();
    private final List<SentenceChange> sentences = new ArrayList<>();

    @Override
    public void article(ArticleChange change) {
      articles.add(change);
    }

    @Override
    public void sentence(SentenceChange change) {
      sentences.add(change);
    }

    List<String> kinds() {
      return sentences.stream()
          .map(
              change ->
                  "%s %d %s %s %s"
                      .formatted(
                          change.article(),
                          change.sentence(),
                          change.kind(),
                          change.before().rules(),
                          change.after().rules()))
          .toList();
    }
  }
}
