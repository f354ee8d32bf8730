package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.report.SentenceChange.Side;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangesReportTest {

  private static final ReportOptions COLOR = new ReportOptions(false, true, 60);

  @Test
  void totalsStandBeforeTheWorst() throws IOException {
    String text = written(report(5, ReportOptions.plain(), List.of("version: 0.2.0, was 0.1.0")));

    assertThat(text)
        .isEqualTo(
            """
                          articles  errors  sentences  MQM points  per 100 words
            old  monday          2       0         40        11.0           2.20
            new  tuesday         2       1         40        11.0           2.20

            Version or settings differ:
              version: 0.2.0, was 0.1.0

            sentences       all  critical  major  minor
            became suspect    2         1      1      0
            worse             1         1      0      0
            other reasons     1         0      1      0
            better            0         0      0      0
            cleared           1         0      0      1

            The runs did not cut the articles into the same sentences: 3 sentences compared
            in groups of the same text.

            sentences by rule  new  gone
            changed-number       2     0
            odd-noun             0     2
            odd-verb             2     0

            1 article can no longer be checked
              bridge: Too long

            Became suspect or worse

            ✖ critical, was none: ferry, sentence 4
              Sixteen men swam.
              - now: It says six [changed-number]

            ✖ critical, was minor: ferry, sentence 7
              Divers searched.
              - now: Odd [odd-verb]
              - new: odd-verb
              - gone: odd-noun

            ▲ major, was none: ferry, sentence 9
              The captain slept.
              - now: It says he [changed-number]

            Cleared or better

            ✓ none, was minor: ferry, sentence 2
              Fog lay on the sea.
              - was: Odd [odd-noun]
            """);
  }

  @Test
  void onlyTheWorstAreShown() throws IOException {
    String text = written(report(1, ReportOptions.plain(), List.of()));

    assertThat(text)
        .contains("Same version, same settings.", "Sixteen men swam.", "\n2 more; --top shows more")
        .doesNotContain("Divers searched.", "The captain slept.");
  }

  @Test
  void coloursAreForTerminals() throws IOException {
    assertThat(written(report(5, COLOR, List.of()))).contains("\u001b[1;31m✖ critical\u001b[0m");
    assertThat(written(report(5, ReportOptions.plain(), List.of()))).doesNotContain("\u001b");
  }

  @Test
  void runsWithoutChangesAreShort() throws IOException {
    String text = written(new ChangesReport("a", "b", List.of(), 20, ReportOptions.plain()));

    assertThat(text).contains("became suspect    0").doesNotContain("Cleared", "by rule");
  }

  private static ChangesReport report(int top, ReportOptions options, List<String> settings) {
    ChangesReport report = new ChangesReport("monday", "tuesday", settings, top, options);
    ArticleChange.State state = new ArticleChange.State(Optional.empty(), 20, 250, 5.5);
    report.article(new ArticleChange("ferry", state, state, 3));
    Side none = side("none", "", "");
    add(report, 2, "Fog lay on the sea.", side("minor", "odd-noun", "Odd"), none);
    add(report, 4, "Sixteen men swam.", none, side("critical", "changed-number", "It says six"));
    add(
        report,
        7,
        "Divers searched.",
        side("minor", "odd-noun", "Odd"),
        side("critical", "odd-verb", "Odd"));
    add(report, 9, "The captain slept.", none, side("major", "changed-number", "It says he"));
    add(
        report,
        11,
        "Nobody rowed.",
        side("major", "lone-word", "Odd"),
        side("major", "lone-word odd-verb", "Odd"));
    report.article(
        new ArticleChange(
            "bridge", state, new ArticleChange.State(Optional.of("Too long"), 20, 250, 5.5), 0));
    return report;
  }

  private static void add(ChangesReport report, long number, String text, Side old, Side now) {
    SentenceChange.of("ferry", number, with(text, old), with(text, now))
        .ifPresent(report::sentence);
  }

  private static Side with(String text, Side side) {
    return new Side(text, side.severity(), side.score(), side.rules(), side.explanation());
  }

  private static Side side(String severity, String rules, String explanation) {
    Optional<Severity> known =
        severity.equals("none")
            ? Optional.empty()
            : Optional.of(Severity.valueOf(severity.toUpperCase(Locale.ROOT)));
    List<String> ids = rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1));
    return new Side("", known, known.map(Severity::weight).orElse(0), ids, explanation);
  }

  private static String written(ChangesReport report) throws IOException {
    StringBuilder text = new StringBuilder();
    report.write(text);
    return text.toString();
  }
}
