package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.engine.Suppression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewsTest {

  private static final String HEADER = "article,sentence,text,rule,start,quote,message,review\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void answersAreCountedByRule() throws IOException {
    Reviews reviews =
        read(
            """
            ferry,1,The ferry sank.,odd-verb,4,ferry,Odd,right
            ferry,2,Fog lay.,odd-verb,20,Fog,Odd,false-alarm
            ferry,3,Men swam.,odd-noun,30,Men,Odd, Right\s
            ferry,4,Ice.,lone-word,40,Ice,Alone,FALSE ALARM
            ferry,5,Sea.,lone-word,50,Sea,Alone,
            """);

    assertThat(reviews.precisions())
        .containsExactly(
            new Precision("lone-word", 0, 1),
            new Precision("odd-verb", 1, 1),
            new Precision("odd-noun", 1, 0));
    assertThat(reviews.reviewed()).isEqualTo(4);
    assertThat(reviews.unreviewed()).isEqualTo(1);
  }

  @Test
  void falseAlarmsBecomeSuppressions() throws IOException {
    Reviews reviews = read("ferry,2,Fog lay.,odd-verb,20,Fog,Odd,false-alarm\n");

    assertThat(reviews.falseAlarms())
        .containsExactly(new Suppression("ferry", "odd-verb", "Fog lay.", Reviews.REASON));
  }

  @Test
  void rulesThatAreRightAboutASentenceGoOn() throws IOException {
    Reviews reviews =
        read(
            """
            ferry,2,Fog lay on fog.,odd-noun,20,Fog,Odd,false-alarm
            ferry,2,Fog lay on fog.,odd-noun,31,fog,Odd,right
            """);

    assertThat(reviews.falseAlarms()).isEmpty();
    assertThat(reviews.kept()).isEqualTo(1);
    assertThat(reviews.precisions()).containsExactly(new Precision("odd-noun", 1, 1));
  }

  @Test
  void laterAnswersReplaceEarlierOnes() throws IOException {
    Path first = file("first.csv", HEADER + "ferry,2,Fog lay.,odd-verb,20,Fog,Odd,right\n");
    Path later = file("later.csv", HEADER + "ferry,2,Fog  lay.,odd-verb,20,Fog,Odd,false-alarm\n");

    Reviews reviews = Reviews.read(List.of(first, later));

    assertThat(reviews.precisions()).containsExactly(new Precision("odd-verb", 0, 1));
    assertThat(reviews.replaced()).isEqualTo(1);
    assertThat(Reviews.read(List.of(first, first)).replaced()).isZero();
    assertThat(Reviews.read(List.of(first, first)).reviewed()).isEqualTo(1);
  }

  @Test
  void spreadsheetsMaySaveTheTable() throws IOException {
    Path table =
        file(
            "excel.csv",
            String.join(
                "\r\n",
                "\uFEFFReview;rule;article;text;reason;;",
                "false-alarm;odd-verb;'=4;'- \"Fog\" lay;;;",
                "False_Alarm;odd-verb;ferry;\"Men; \"\"boys\"\"\nswam.\";A name;;",
                ";;;;;;",
                ""));

    Reviews reviews = Reviews.read(List.of(table));

    assertThat(reviews.falseAlarms())
        .containsExactly(
            new Suppression("=4", "odd-verb", "- \"Fog\" lay", Reviews.REASON),
            new Suppression("'=4", "odd-verb", "'- \"Fog\" lay", Reviews.REASON),
            new Suppression("ferry", "odd-verb", "Men; \"boys\"\nswam.", "A name"));
    assertThat(reviews.unreviewed()).isZero();
  }

  @Test
  void quotesBeforeASignMayBeOfTheArticle() throws IOException {
    String row = "ferry,2,'@fog lay,odd-verb,20,Fog,Odd,false-alarm\n";

    Reviews reviews = read(row);

    assertThat(reviews.falseAlarms())
        .extracting(Suppression::sentence)
        .containsExactly("@fog lay", "'@fog lay");
    file("sentences.csv", "article,text\nferry,'@fog lay\n");
    assertThat(reviews.stale(folder)).isEmpty();
    file("sentences.csv", "\uFEFFarticle,text\nferry,'@fog lay\n");
    assertThat(reviews.stale(folder)).isEmpty();
    file("sentences.csv", "article,text\nferry,Fog lay\n");
    assertThat(reviews.stale(folder)).hasSize(1);
  }

  @Test
  void plainTablesKeepTheirQuotes() throws IOException {
    try (TableFile plain = new TableFile(file("plain.csv", "text\n'-fog\n"));
        TableFile excel = new TableFile(file("excel.csv", "\uFEFFtext\n'-fog\n"))) {
      assertThat(plain.next().orElseThrow().get("text")).isEqualTo("'-fog");
      assertThat(excel.next().orElseThrow().get("text")).isEqualTo("-fog");
    }
  }

  @Test
  void faultsNameFileAndLine() throws IOException {
    assertFault(
        "ferry,1,\"The ferry\nsank.\",odd-verb,4,ferry,Odd,right\nferry,2,Fog.,odd-verb,9,F,O,maybe\n",
        "issues.csv:4: \"maybe\" in column review; expected right, false-alarm or nothing");
    assertFault(
        ",1,Fog.,odd-verb,4,Fog,Odd,right\n", ":2: reviewed, and nothing in column article");
    assertFault("*,1,Fog.,odd-verb,4,Fog,Odd,right\n", ":2: \"*\" in column article");
    assertFault("ferry,1,Fog.,odd-verb,4,Fog,Odd,right,why\n", ":2: 9 cells, the header has 8");
    assertFault("ferry,1,\"Fog.,odd-verb,4,Fog,Odd,right\n", ":2: the quotes");
    assertThatThrownBy(() -> Reviews.read(List.of(file("plain.csv", "article,rule,text\n"))))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("plain.csv: no column \"review\"");
    assertThatThrownBy(() -> Reviews.read(List.of(folder.resolve("none.csv"))))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("none.csv: no such file");
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    byte[] text =
        (HEADER + "ferry,1,Café.,odd-verb,4,é,Odd,right\n").getBytes(StandardCharsets.UTF_8);
    byte[] latin =
        (HEADER + "ferry,1,Café.,odd-verb,4,é,Odd,right\n").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.csv"), latin);

    assertThat(Arrays.equals(text, latin)).isFalse();
    assertThatThrownBy(() -> Reviews.read(List.of(file)))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("latin.csv: not UTF-8 text");
  }

  @Test
  void suppressionsOfSentencesThatChangedAreStale() throws IOException {
    Reviews reviews =
        read(
            """
            ferry,1,The ferry sank.,odd-verb,4,ferry,Odd,false-alarm
            ferry,2,Fog lay.,odd-verb,20,Fog,Odd,false-alarm
            """);
    file(
        "sentences.csv",
        "article,text\nferry,The ferry  sank.\nferry,Fog fell.\nbridge,Fog lay.\n");

    assertThat(reviews.stale(folder)).extracting(Suppression::sentence).containsExactly("Fog lay.");
  }

  private Reviews read(String rows) throws IOException {
    return Reviews.read(List.of(file("issues.csv", HEADER + rows)));
  }

  private void assertFault(String rows, String message) {
    assertThatThrownBy(() -> read(rows))
        .isInstanceOf(TableException.class)
        .hasMessageContaining(message);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
