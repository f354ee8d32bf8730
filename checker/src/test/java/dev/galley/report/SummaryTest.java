package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.engine.Report;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SummaryTest {

  private static final int TOP = 20;

  @TempDir private Path folder = Path.of("");

  @Test
  void theFirstScreenSaysHowBadItIs() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.empty(), TOP);

    assertThat(page.select("h1").text()).isEqualTo("5 of 11 sentences suspect");
    assertThat(page.select(".figures").text())
        .contains("articles 4", "could not be checked 1", "major or critical 27.3 %");
    assertThat(page.select(".how .keys").eachText())
        .containsExactly(
            "✖ critical 1 25.0 % ● minor 1 25.0 % ○ nothing found 1 25.0 % ? not checked 1 25.0 %",
            "✖ critical 1 20.0 % ▲ major 2 40.0 % ● minor 2 40.0 %");
    assertThat(page.select(".hint").text()).endsWith(": vendor");
  }

  @Test
  void theWorstArticlesShowTheirWorstSentences() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.of("vendor"), TOP);

    assertThat(page.select(".worst h3").eachText())
        .containsExactly("✖ critical full Ostwind", "● minor =minor Nordwind");
    assertThat(page.select("#a1 .said .which").eachText())
        .containsExactly("✖ critical sentence 3", "▲ major sentence 5", "▲ major sentence 6");
    assertThat(page.select("#a1 .said mark").eachText())
        .containsExactly("14", "in.", "“", "Nobody", "was warned,” she");
    assertThat(page.expectFirst("#a1 .says .text").text())
        .isEqualTo("Rescuers pulled 41 people from the sea.");
    assertThat(page.select("#a1 > .more").text()).contains("1 suspect sentence more");
  }

  @Test
  void wordsSaidTwiceAreMarkedWhereTheyAreWrong() throws IOException {
    Report report = twice();
    Path run = new RunFolder(TableForm.PLAIN).add("a", report).write(folder);

    Document page = page(run, Optional.empty(), TOP);

    assertThat(page.select("#a1 .said .text").html())
        .contains("The port and <mark class=\"major\">port closed</mark>.");
  }

  @Test
  void topSaysHowManyArticlesAreShown() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.empty(), 1);

    assertThat(page.select(".worst > ol > li")).hasSize(1);
    assertThat(page.select(".worst > .more").text()).startsWith("1 article more");
    assertThat(page(folder, Optional.empty(), 0).select(".worst, .where")).isEmpty();
  }

  @Test
  void valuesOfAColumnAreCompared() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.of("vendor"), TOP);

    assertThat(page.select(".who tbody th").eachText())
        .containsExactly("Ostwind", "Nordwind", "All copy");
    Element nordwind = page.select(".who tbody tr").get(1);
    assertThat(nordwind.select("td.n").eachText())
        .containsExactly("8.33", "25.0 %", "0 %", "2", "4", "1");
  }

  @Test
  void columnsThatCollideWithOursAreFound() throws IOException {
    Path run =
        new RunFolder(TableForm.PLAIN, "desk", "score")
            .add("a", SampleReports.clean(), "city", "seven")
            .write(folder);

    Document page = page(run, Optional.of("score"), TOP);

    assertThat(page.select(".who tbody th").eachText()).containsExactly("seven", "All copy");
  }

  @Test
  void endlessValuesAreSummedUp() throws IOException {
    RunFolder run = new RunFolder(TableForm.PLAIN, "url");
    int many = Groups.MOST_SHOWN + 7;
    for (int i = 0; i < many; i++) {
      run.add("a" + i, SampleReports.clean(), "url-" + i);
    }

    Document page = page(run.write(folder), Optional.of("url"), TOP);

    assertThat(page.select(".who tbody tr")).hasSize(Groups.MOST_SHOWN + 2);
    assertThat(page.select(".who tr.rest").text()).startsWith("The other 7 ");
    assertThat(page.select(".who tr.all td").eachText()).contains(Integer.toString(many));
  }

  @Test
  void moreValuesThanFitInMemoryAreStillCounted() {
    Groups groups = new Groups();
    Totals one = new Totals(1, 0, 1, 10, 1, 0, 0, 1);
    for (int i = 0; i < Groups.MOST_VALUES + 5; i++) {
      groups.add("value " + i, one);
    }

    assertThat(groups.values()).isEqualTo(Groups.MOST_VALUES);
    assertThat(groups.isFull()).isTrue();
    assertThat(groups.shown().size() + groups.rest().articles()).isEqualTo(Groups.MOST_VALUES + 5L);
  }

  @Test
  void rulesAreCounted() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.empty(), TOP);

    assertThat(page.select(".rules tbody code").eachText())
        .contains("changed-number", "floating-pronoun");
    assertThat(page.select(".rules tbody tr:has(code:matchesOwn(^changed-number$)) td").eachText())
        .containsExactly("1", "1", "1 critical");
  }

  @Test
  void errorsAreListed() throws IOException {
    Document page = page(mixed(TableForm.PLAIN), Optional.empty(), TOP);

    assertThat(page.select(".errors tbody tr").eachText())
        .containsExactly("4 lost <b> lost.txt: no such file");
  }

  @Test
  void manyErrorsAreCut() throws IOException {
    RunFolder run = new RunFolder(TableForm.PLAIN);
    for (int i = 0; i < Summary.MOST_ERRORS + 3; i++) {
      run.fail("a" + i, "gone");
    }

    Document page = page(run.write(folder), Optional.empty(), TOP);

    assertThat(page.select("h1").text()).isEqualTo("Nothing could be checked");
    assertThat(page.select(".errors tbody tr")).hasSize(Summary.MOST_ERRORS);
    assertThat(page.select(".errors .more").text()).startsWith("3 rows more");
  }

  @ParameterizedTest
  @EnumSource(TableForm.class)
  void nothingOfAnArticleIsMarkup(TableForm form) throws IOException {
    String hostile = "<script>alert(1)</script>\u202e=\u0007" + "x".repeat(100_000);
    Path run =
        new RunFolder(form, "vendor", "<b>desk</b>")
            .add(hostile, SampleReports.hostile(), hostile, "")
            .fail("-" + hostile, hostile, hostile, "")
            .write(folder);

    Document page = page(run, Optional.of("vendor"), TOP);

    assertThat(page.select("script, img, iframe, object, form, base, u, i")).isEmpty();
    assertThat(page.select(".worst > ol > li")).hasSize(1);
    assertThat(page.html()).hasSizeLessThan(60_000);
    assertThat(page.text().chars()).noneMatch(c -> VisibleText.turnsDirection((char) c.intValue()));
  }

  @Test
  void spreadsheetTablesGiveTheSamePage() throws IOException {
    String plain = html(mixed(TableForm.PLAIN), Optional.of("vendor"), TOP);
    String excel = html(mixed(TableForm.EXCEL), Optional.of("vendor"), TOP);

    assertThat(excel).isEqualTo(plain);
  }

  @Test
  void everyLinkLeadsSomewhereAndThePageNeedsNothing() throws IOException {
    String html = html(mixed(TableForm.PLAIN), Optional.of("vendor"), TOP);
    Document page = Jsoup.parse(html);

    Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
    assertThat(ids).hasSize(page.select("[id]").size());
    assertThat(page.select("a[href]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(target -> ids.contains(target.substring(1)));
    assertThat(html).doesNotContain("http://", "https://").doesNotContain("style=");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains(HtmlReport.hash(page.expectFirst("style").data()));
  }

  @Test
  void articlesAboveALimitAreNamedWorstFirst() throws IOException {
    Summary summary = summary(mixed(TableForm.PLAIN), OptionalDouble.of(9));

    assertThat(summary.aboveLimit()).isEqualTo(1);
    assertThat(summary.namedAboveLimit()).hasSize(1);
    assertThat(summary.namedAboveLimit().get(0)).startsWith("full (");
    assertThat(summary(folder, OptionalDouble.of(0)).namedAboveLimit())
        .hasSize(2)
        .contains("=minor (2.00)");
    assertThat(summary(folder, OptionalDouble.of(1000)).aboveLimit()).isZero();
  }

  @Test
  void terminalsGetAFewLines() throws IOException {
    StringBuilder out = new StringBuilder();

    summary(mixed(TableForm.PLAIN), OptionalDouble.empty()).writeText(out, ReportOptions.plain());

    assertThat(out.toString().lines())
        .startsWith(
            "night.csv: 5 of 11 sentences suspect",
            "  ✖ critical   1  9.1 %",
            "  ▲ major      2  18.2 %",
            "  ● minor      2  18.2 %")
        .contains(
            "    articles   4  1 could not be checked",
            "  ✖ critical  full: 4 of 6 sentences suspect")
        .noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void tablesThatDoNotFitAreRefused() throws IOException {
    Path run = mixed(TableForm.PLAIN);
    Path sentences = run.resolve("sentences.csv");
    List<String> lines = Files.readAllLines(sentences);
    Files.write(sentences, lines.subList(0, 3));

    assertThatThrownBy(() -> summary(run, OptionalDouble.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sentences.csv");
  }

  private Path mixed(TableForm form) throws IOException {
    Report minor =
        new ReportBuilder("=The bridge opened on. It is long. Cars came. Ten of them.")
            .issue(Severity.MINOR, "breaks-off", "on.", "Breaks off after “on”")
            .build();
    return new RunFolder(form, "vendor")
        .add("=minor", minor, "Nordwind")
        .add("full", SampleReports.full(), "Ostwind")
        .add("clean", SampleReports.clean(), "Ostwind")
        .fail("lost <b>", "lost.txt: no such file", "Nordwind")
        .write(folder);
  }

  static Report twice() {
    return new ReportBuilder("It rained.\n\nThe port and port closed.")
        .issue(Severity.MAJOR, "doubled-word", "port closed", "A word stands twice")
        .build();
  }

  private static Summary summary(Path run, OptionalDouble limit) throws IOException {
    return Summary.of(run, new Summary.Choice("night.csv", Optional.empty(), TOP, limit));
  }

  private static Document page(Path run, Optional<String> groupBy, int top) throws IOException {
    return Jsoup.parse(html(run, groupBy, top));
  }

  private static String html(Path run, Optional<String> groupBy, int top) throws IOException {
    StringBuilder out = new StringBuilder();
    Summary.of(run, new Summary.Choice("night.csv", groupBy, top, OptionalDouble.empty()))
        .writePage(out);
    return out.toString();
  }
}
