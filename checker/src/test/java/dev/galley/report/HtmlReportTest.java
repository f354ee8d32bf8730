package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.engine.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReportTest {

  private static final Pattern COLOR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @Test
  void suspectSentencesComeWorstFirstAndLeadToTheArticle() throws IOException {
    Document page = page(SampleReports.full());

    assertThat(page.select(".item h3").eachText())
        .containsExactly(
            "✖ critical sentence 3",
            "▲ major sentence 5",
            "▲ major sentence 6",
            "● minor sentence 4");
    assertThat(page.select(".item h3 a").eachAttr("href"))
        .containsExactly("#s3", "#s5", "#s6", "#s4");
    assertThat(page.select("h1").text()).isEqualTo("4 of 6 sentences suspect");
  }

  @Test
  void suspectSentencesAndTheirReferencesLeadToEachOther() throws IOException {
    Document page = page(SampleReports.full());

    assertThat(page.select("#s6 .jump").eachAttr("href")).containsExactly("#r2-2");
    assertThat(page.select("#r2-2 .jump").eachAttr("href")).containsExactly("#s6");
    assertThat(page.select("#s2 .jump")).isEmpty();
    assertThat(page.select("#s2").attr("data-links")).isEqualTo("r1-1");
  }

  @Test
  void wordsAtFaultAndWhatContradictsThemAreMarked() throws IOException {
    Document page = page(SampleReports.full());

    assertThat(page.select("#s3 mark.critical").eachText()).containsExactly("14");
    assertThat(page.select("#r1-2 mark.evidence").eachText()).containsExactly("41");
    assertThat(page.select("#s6 mark.major").eachText()).containsExactly("Nobody");
  }

  @Test
  void whatTheArticleLacksIsToldInWordsToo() throws IOException {
    Document page = page(SampleReports.full());

    assertThat(page.select(".sentence.missing").eachText())
        .isNotEmpty()
        .allMatch(text -> text.endsWith("(not in the article)"));
  }

  @Test
  void suppressionsStayVisible() throws IOException {
    String text = page(SampleReports.full()).select(".suppressed").text();

    assertThat(text).contains("Withheld by police").contains("Checked by phone");
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void everyLinkLeadsSomewhereAndNoIdStandsTwice(Report report) throws IOException {
    Document page = page(report);

    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id()).isTrue();
    }
    assertThat(page.select("a[href]")).isNotEmpty();
    for (Element link : page.select("a[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void theWholeArticleStandsOnThePage(Report report) throws IOException {
    Document page = page(report);
    page.select(".severity, .jump, .spoken").remove();

    assertThat(page.select("#article .sentence").eachText())
        .containsExactlyElementsOf(
            report.verdicts().stream()
                .map(verdict -> VisibleText.safe(verdict.sentence().text()))
                .map(text -> text.replaceAll("\\s++", " ").strip())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void nothingOfAnArticleIsMarkup(Report report) throws IOException {
    Document page = page(report);

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("img, iframe, b, i, u, link, object, form, base")).isEmpty();
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream()
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.text().chars()).noneMatch(c -> VisibleText.turnsDirection((char) c.intValue()));
  }

  @Test
  void thePolicyAllowsThisStyleAndThisScriptOnly() throws IOException {
    Document page = page(SampleReports.hostile());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("style-src '" + hash(page.expectFirst("style").data()) + "';")
        .contains("script-src '" + hash(page.expectFirst("script").data()) + "';")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void theSameReportGivesTheSameBytes(Report report) throws IOException {
    assertThat(SampleReports.write(ReportFormat.HTML, report))
        .isEqualTo(SampleReports.write(ReportFormat.HTML, report))
        .doesNotContain("http://", "https://");
  }

  /** WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1 for text. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void textKeepsTheContrastThatAaAsksFor(int scheme) throws IOException {
    String style = page(SampleReports.clean()).expectFirst("style").data();
    String[] schemes = style.split(Pattern.quote("prefers-color-scheme: dark"), -1);
    Map<String, String> colors = new HashMap<>();
    COLOR
        .matcher(scheme == 0 ? schemes[0] : schemes[1])
        .results()
        .forEach(match -> colors.putIfAbsent(match.group(1), match.group(2)));

    for (String ink :
        new String[] {
          "ink", "quiet", "link", "critical", "major", "minor", "neutral", "evidence"
        }) {
      for (String paper : new String[] {"paper", "sheet"}) {
        assertThat(contrast(colors, ink, paper))
            .as(ink + " on " + paper)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
    for (String severity : new String[] {"critical", "major", "minor"}) {
      for (String ink : new String[] {severity, "ink", "link"}) {
        assertThat(contrast(colors, ink, "tint-" + severity)).as(ink).isGreaterThanOrEqualTo(4.5);
      }
    }
    for (String ink : new String[] {"ink", "link"}) {
      assertThat(contrast(colors, ink, "current"))
          .as(ink + " on current")
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static double contrast(Map<String, String> colors, String one, String two) {
    double a = luminance(colors.getOrDefault(one, ""));
    double b = luminance(colors.getOrDefault(two, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double channel = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum +=
          weights[i]
              * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document page(Report report) throws IOException {
    return Jsoup.parse(SampleReports.write(ReportFormat.HTML, report));
  }
}
