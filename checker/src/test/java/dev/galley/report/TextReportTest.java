package dev.galley.report;

import static dev.galley.rule.Severity.CRITICAL;
import static dev.galley.rule.Severity.MAJOR;
import static dev.galley.rule.Severity.MINOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.engine.Report;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextReportTest {

  private static final String ARTICLE =
      """
      The ferry Aurelia sank off Norbay on Tuesday. Rescuers pulled 14 people from the sea.

      The captain denied that the the hull was damaged. Officials in.
      """;

  private static final String REFERENCE =
      "The ferry Aurelia sank on Tuesday. Rescuers pulled 41 people from the sea. Divers went down.";

  @Test
  void suspectSentencesComeWorstFirst() throws IOException {
    String text = text(report(), ReportOptions.plain());

    assertThat(text)
        .startsWith(
            """
            ferry.txt: 4 sentences, 3 suspect: 1 critical, 1 major, 1 minor. Estimated at
            31.0 MQM points, 119.2 per 100 words. Compared with agency.txt: 2 aligned, 1
            sentence of it not in the article

            ✖ critical sentence 2
              Rescuers pulled 14 people from the sea.
                              ^^
              - The reference says 41, this says 14 [changed-number]
              The reference says:
                Rescuers pulled 41 people from the sea.
                                ^^

            ▲ major sentence 4
              Officials in.
              - Breaks off after “in” [breaks-off]

            ● minor sentence 3
            """);
  }

  @Test
  void cleanArticlesTakeOneLine() throws IOException {
    Report clean = new ReportBuilder("The council met on Monday.").build();

    assertThat(text(clean, ReportOptions.plain()))
        .isEqualTo(
            """
            ferry.txt: 1 sentence, none suspect. Estimated at 0.0 MQM points, 0.0 per 100
            words. No reference given
            """);
  }

  @Test
  void allSentencesComeInArticleOrderWithTheirSeverityInTheMargin() throws IOException {
    String text = text(report(), new ReportOptions(true, false, 80));

    assertThat(text.lines().filter(line -> line.matches("[CMmn ] +\\d+ .*")).toList())
        .containsExactly(
            "    1 The ferry Aurelia sank off Norbay on Tuesday.",
            "C   2 Rescuers pulled 14 people from the sea.",
            "m   3 The captain denied that the the hull was damaged.",
            "M   4 Officials in.");
  }

  @Test
  void colourMarksTheWordsInsteadOfCarets() throws IOException {
    String text = text(report(), new ReportOptions(false, true, 80));

    assertThat(text)
        .contains("pulled \u001b[1;4;31m14\u001b[0m people")
        .contains("pulled \u001b[4;32m41\u001b[0m people")
        .contains("✖ critical")
        .doesNotContain("^");
  }

  @Test
  void suppressedIssuesStayVisible() throws IOException {
    Report report =
        new ReportBuilder(ARTICLE)
            .suppressed(MAJOR, "breaks-off", "Officials in.", "Breaks off after “in”", "House joke")
            .unused("changed-number", "Forty people were hurt.", "Checked by phone")
            .build();

    assertThat(text(report, ReportOptions.plain()))
        .contains("none suspect")
        .contains(
            "Suppressed\n  - sentence 4: Breaks off after “in” [breaks-off] because: House joke")
        .contains("A suppression matches nothing: changed-number in “Forty people were hurt.”");
  }

  @Test
  void remarksStandAboveTheSentences() throws IOException {
    Report report =
        new ReportBuilder(ARTICLE, REFERENCE)
            .remark("The reference tells another story")
            .issue(MAJOR, "breaks-off", "in.", "Breaks off after “in”")
            .build();

    assertThat(text(report, ReportOptions.plain()))
        .containsSubsequence(
            "The article as a whole: The reference tells another story\n", "▲ major sentence 4");
  }

  @Test
  void articlesCannotCommandTheTerminal() throws IOException {
    String hostile =
        "The mayor \u001b[31;5mspoke\u009b2J on \u202eMonday\u2066 to \u0007 the\rpress \ud800 here.";
    Report report =
        new ReportBuilder(hostile)
            .issue(MINOR, "doubled-word", "spoke", "Message with \u001b]0;title\u0007")
            .remark("Remark \u001bc")
            .build();

    String text = text(report, new ReportOptions(true, false, 80));

    assertThat(text.chars().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> VisibleText.turnsDirection((char) c.intValue()))
        .noneMatch(c -> Character.isSurrogate((char) c.intValue()));
    assertThat(text).contains("␛[31;5mspoke");
  }

  @Test
  void linesKeepToTheWidthAndLoseNothing() throws IOException {
    Report report =
        new ReportBuilder("Donaudampfschifffahrtsgesellschaft".repeat(9) + " said 東京の会社 was hurt.")
            .issue(MINOR, "untranslated-word", "東京の会社", "Left in another script")
            .build();

    List<String> lines = text(report, new ReportOptions(false, false, 40)).lines().toList();

    assertThat(lines).allMatch(line -> line.codePoints().map(VisibleText::columns).sum() <= 40);
    assertThat(String.join("", lines).replace(" ", ""))
        .contains("Donaudampfschifffahrtsgesellschaft".repeat(9));
    assertThat(lines).anyMatch(line -> line.strip().equals("^".repeat(10)));
  }

  private static Report report() {
    return new ReportBuilder(ARTICLE, REFERENCE)
        .link(1, 1, 1)
        .link(2, 1, 2)
        .evidence(CRITICAL, "changed-number", "14", "The reference says 41, this says 14", "41")
        .replacement(MINOR, "doubled-word", "the the", "A word stands twice", "the")
        .issue(MAJOR, "breaks-off", "Officials in.", "Breaks off after “in”")
        .build();
  }

  private static String text(Report report, ReportOptions options) throws IOException {
    StringBuilder out = new StringBuilder();
    List<String> names = List.of("agency.txt").subList(0, report.references().size());
    ReportFormat.TEXT.write(report, "ferry.txt", names, options, out);
    return out.toString();
  }
}
