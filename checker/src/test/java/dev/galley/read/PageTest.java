package dev.galley.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {

  private static final String FIRST =
      "The ferry company cancelled all crossings to the island on Tuesday after a storm warning.";
  private static final String SECOND =
      "Some 400 passengers spent the night in a sports hall, the harbour master said.";

  private static List<String> blocks(String html) {
    PageText article = Page.parse(html).article();
    return article.regions().stream().map(region -> region.span().of(article.text())).toList();
  }

  private static String story(String inside) {
    return "<html><body><article><p>"
        + FIRST
        + "</p>"
        + inside
        + "<p>"
        + SECOND
        + "</p></article></body></html>";
  }

  @Test
  void onlyTheArticleIsRead() {
    String html =
        """
        <html><head><title>Ferries stay in port | The Harbour Post</title>
        <script>var state = {"text": "hydrated"};</script></head><body>
        <div class="cookie-banner"><p>We and our partners use cookies to store information.</p></div>
        <nav><a href="/news">News</a></nav><h1>Ferries stay in port</h1>
        <article><p>%s</p><div class="share-bar">Share</div>
        <aside><p>Also in the news: the bridge that nobody wanted to build.</p></aside>
        <p>%s</p></article>
        <section id="comments"><p>First! What a long and tedious comment this has become.</p></section>
        <footer><p>All rights reserved.</p></footer></body></html>
        """
            .formatted(FIRST, SECOND);

    assertThat(blocks(html)).containsExactly("Ferries stay in port", FIRST, SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><p>A link list.</p></nav>",
        "<div class='social-share'><p>Tell your friends.</p></div>",
        "<div id=relatedStories><p>Other news.</p></div>",
        "<p style='display: none'>Unseen.</p>",
        "<p hidden>Unseen.</p>",
        "<p aria-hidden=true>Unseen.</p>",
        "<script>document.write('<p>Scripted.</p>')</script>",
        "<style>p { color: red }</style>",
        "<template><p>Later.</p></template>",
        "<noscript>Please enable JavaScript.</noscript>",
        "<form><label>Your address</label><input></form>",
        "<ul><li><a href=/a>One story</a></li><li><a href=/b>Another</a></li></ul>",
        "<!-- a remark -->",
        "<p>&nbsp;</p>",
        "<p>\u200b&shy;</p>",
        "<svg><text>Logo</text></svg>",
      })
  void furnitureIsLeftOut(String furniture) {
    assertThat(blocks(story(furniture))).containsExactly(FIRST, SECOND);
  }

  @ParameterizedTest
  @CsvSource({
    "<h1>Ferries stay in port</h1>, HEADLINE",
    "<h2>Hundreds stranded</h2>, HEADLINE",
    "<figure><img src=a.jpg><figcaption>A ferry in port.</figcaption></figure>, CAPTION",
    "<p class=byline>By Orla Benn</p>, BYLINE",
    "<ul><li>Bring a coat</li></ul>, LIST",
    "<table><tr><td>Crossings</td></tr></table>, LIST",
    "<div class=donate-box><p>Give what you can.</p></div>, BOILERPLATE",
  })
  void markupNamesTheKind(String element, BlockKind kind) {
    List<Region> regions = Page.parse(story(element)).article().regions();

    assertThat(regions).hasSize(3);
    assertThat(regions.get(1).kind()).contains(kind);
    assertThat(regions.get(0).kind()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One.<br><br>Two. | One.;Two.",
        "One.<br>Two. | One.;Two.",
        "One line<br>goes on. | One line goes on.",
        "A <b>bold <i>step</i></b> of&nbsp;the  mayor&rsquo;s | A bold step of the mayor’s",
        "un&shy;believ&#8203;able | unbelievable",
        "Tea &amp; cake &lt;p&gt; | Tea & cake <p>",
        "<span>Mayor</span><div>Council</div> | Mayor;Council",
        "<table><tr><td>Won</td><td>3</td></tr></table> | Won;3",
      })
  void paragraphsAreTheReadersParagraphs(String markup, String expected) {
    List<String> blocks = blocks("<article><div>" + markup + "</div></article>");

    assertThat(blocks)
        .map(block -> block.replace('\n', ' '))
        .containsExactly(expected.split(";", -1));
  }

  @Test
  void preformattedLinesStay() {
    assertThat(blocks("<article><pre>Sun 4\nRain 7</pre></article>"))
        .containsExactly("Sun 4\nRain 7");
  }

  @Test
  void pagesWithoutAnArticleElementAreReadByTheirDensestPart() {
    String html =
        "<body><div class=top><a href=/>Home</a></div><div><div class=text><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></div><div>Imprint</div></body>";

    assertThat(blocks(html)).containsExactly(FIRST, SECOND);
  }

  @Test
  void largeElementsAreNoFurnitureWhateverTheirClass() {
    String html =
        "<body class=has-nav><div class='social content'><p>" + FIRST + "</p></div></body>";

    assertThat(blocks(html)).containsExactly(FIRST);
  }

  @Test
  void regionsAreInOrderAndLeaveOutOnlyWhiteSpace() {
    Random random = new Random(20);
    List<String> pieces =
        List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<li>",
            "<br>",
            "<b>",
            "</b>",
            "Rain",
            " fell. ",
            "<td>",
            "</table>",
            "<h2>",
            "&nbsp;",
            "<pre>\n",
            "<",
            "é",
            "😀",
            "<article>",
            "\n");
    for (int round = 0; round < 300; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        html.append(pieces.get(random.nextInt(pieces.size())));
      }

      PageText article = Page.parse(html.toString()).article();

      int end = 0;
      for (Region region : article.regions()) {
        assertThat(article.text().substring(end, region.span().start())).isBlank();
        assertThat(region.span().of(article.text())).isNotBlank();
        end = region.span().end();
      }
      assertThat(article.text().substring(end)).isBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "b", "p", "table", "ul", "svg"})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void nestedBombsAreReadFlat(String tag) {
    String bomb = ("<" + tag + ">").repeat(200_000);

    PageText article = Page.parse("<body><p>" + FIRST + "</p>" + bomb + SECOND).article();

    assertThat(article.text()).startsWith(FIRST);
    assertThat(article.regions()).extracting(Region::kind).contains(Optional.empty());
  }

  @Test
  void tagsAreCountedNoFurtherThanNeeded() {
    assertThat(Page.tags("<p>1 < 2</p><BR>".toLowerCase(Locale.ROOT))).isEqualTo(2);
    assertThat(Page.tags("<p>".repeat(Page.MAX_TAGS + 7))).isEqualTo(Page.MAX_TAGS + 1);
  }
}
