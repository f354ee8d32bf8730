package dev.galley.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.read.ArticleReader;
import dev.galley.text.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedReaderTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "story.nitf.xml | NORDWIRE:PIER-0417 | The Harbour Post | en-GB | 2026-04-17T07:30:00Z"
            + " | Pier at Sandvik to be rebuilt",
        "message.newsml.xml | urn:newsml:nordwire.example:20260418:bridge | Nordwire | en"
            + " | 2026-04-18T05:41:00Z | Vestby bridge closes for a month",
        "feed.rss.xml | https://harbour.example/?p=812 | The Harbour Post | en-gb"
            + " | 2026-04-17T16:05:00Z | Ferry runs aground & is freed",
        "feed.rss.xml | https://harbour.example/#813 | The Harbour Post | en-gb"
            + " | 2026-04-18T06:00:00Z | Market moves indoors",
        "feed.atom.xml | tag:fjord.example,2026:school | Fjord Courier | en"
            + " | 2026-04-17T08:00:00Z | School reopens",
        "feed.atom.xml | tag:fjord.example,2026:text | Fjord Courier | nn"
            + " | 2026-04-17T11:00:00Z | Text only",
        "one.ninjs.json | http://nordwire.example/items/20260417tunnel | Nordwire | en-GB"
            + " | 2026-04-17T14:20:00Z | Tunnel opens a year late",
        "two.ninjs.json | urn:nordwire:2:ski | Nordwire | en"
            + " | 2026-04-17T15:00:00Z | Ski race called off",
        "three.ninjs.json | urn:nordwire:3:quay | Nordwire | en"
            + " | 2026-04-17T16:00:00Z | Quay gets a roof",
        "page.html | https://harbour.example/2026/lighthouse | The Harbour Post | en-GB"
            + " | 2026-04-15T09:30:00Z | Lighthouse turns 200",
        "lines.jsonl | ../../etc/passwd | Nordwire | en | 2026-04-17T17:00:00Z | Dredger arrives",
        "table.csv | row-1 | Nordwire | en | 2026-04-17T00:00:00Z | Goats on the loose",
      })
  void everyFormatTellsWhatItKnows(
      String file, String id, String source, String language, Instant date, String headline) {
    Story story = Feeds.sample(file).story(id);

    assertThat(story.source()).isEqualTo(source);
    assertThat(story.language()).isEqualTo(language);
    assertThat(story.date()).contains(date);
    assertThat(story.headline()).isEqualTo(headline);
    assertThat(story.text()).startsWith(headline);
    assertThat(story.isWithdrawn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feed.rss.xml | https://harbour.example/?p=812"
            + " | headline: Ferry runs aground & is freed"
            + "/A ferry with 212 passengers ran aground off Sandvik on Friday."
            + "/caption: The ferry on the sandbank."
            + "/It was freed two hours later, the coast guard said.",
        "feed.rss.xml | https://harbour.example/#813 | headline: Market moves indoors"
            + "/The Saturday market moves into the town hall – rain is forecast.",
        "feed.atom.xml | tag:fjord.example,2026:school | headline: School reopens"
            + "/The school at Elnes reopens on Monday./list: Buses run again",
        "feed.atom.xml | tag:fjord.example,2026:whale | headline: Whale seen"
            + "/A whale was seen near the lighthouse./It stayed for an hour.",
        "feed.atom.xml | tag:fjord.example,2026:text | headline: Text only"
            + "/Prices of 5 < 7 kroner are gone.",
        "message.newsml.xml | urn:newsml:nordwire.example:20260418:bridge"
            + " | headline: Vestby bridge closes for a month/byline: By Peder Holt"
            + "/VESTBY (Nordwire) - The road bridge at Vestby closes on Monday for a month."
            + "/headline: Detour/Lorries will have to drive 40 kilometres more.",
        "message.newsml.xml | urn:newsml:nordwire.example:20260418:nitf"
            + " | headline: Choir wins prize/byline: By Anna Lie"
            + "/A choir of 19 fishermen won the county's prize on Friday.",
        "message.newsml.xml | urn:newsml:nordwire.example:20260418:plain"
            + " | headline: Mild night ahead/The night stays mild."
            + "/Frost returns on Sunday, the weather office said.",
        "one.ninjs.json | http://nordwire.example/items/20260417tunnel | headline: Tunnel opens a"
            + " year late/byline: By Peder Holt/The tunnel under the sound opened on Friday, a year"
            + " late./It cost 61 million euros.",
        "two.ninjs.json | urn:nordwire:2:ski | headline: Ski race called off/byline: By Anna Lie"
            + "/The race at Lier was called off./list: No snow",
        "three.ninjs.json | urn:nordwire:3:quay | headline: Quay gets a roof"
            + "/The quay gets a roof./The port office pays for it, it said.",
      })
  void markupBecomesBlocks(String file, String id, String blocks) {
    Story story = Feeds.sample(file).story(id);

    assertThat(Feeds.blocks(story)).containsExactly(blocks.split("/", -1));
  }

  @Test
  void nitfTellsEveryKindOfBlock() {
    assertThat(Feeds.blocks(Feeds.sample("story.nitf.xml").stories().get(0)))
        .containsExactly(
            "headline: Pier at Sandvik to be rebuilt",
            "headline: Works begin in autumn",
            "byline: By Orla Benn, Staff Reporter",
            "dateline: SANDVIK (Nordwire) —",
            "The council of Sandvik voted on Thursday to rebuild the old pier for 4.2 million"
                + " euros.",
            "headline: What comes next",
            "Work starts in October, said the café owner Jonas Wiik & his neighbours.",
            "list: Demolition: October",
            "list: Opening: May",
            "caption: The pier in March. Photo: L. Aas",
            "The last storm had torn away 30 metres of planks.",
            "byline: Kari Moe contributed to this report.");
  }

  @ParameterizedTest
  @CsvSource({
    "message.newsml.xml, urn:newsml:nordwire.example:20260417:quota, 2026-04-18T07:30:00Z",
    "feed.atom.xml, 'tag:fjord.example,2026:old', 2026-04-17T12:00:00Z",
    "two.ninjs.json, urn:nordwire:2:gone, 2026-04-17T15:30:00Z",
    "three.ninjs.json, urn:nordwire:3:gone, 2026-04-17T16:30:00Z",
    "lines.jsonl, gone-1, 2026-04-17T23:59:59Z",
  })
  void withdrawalsAreTold(String file, String id, Instant date) {
    Story story = Feeds.sample(file).story(id);

    assertThat(story.isWithdrawn()).isTrue();
    assertThat(story.date()).contains(date);
  }

  @Test
  void ninjsNeedNotSayWhatItsBodiesAre() {
    Story story =
        Feeds.input(
                "{\"uri\": \"u:a\", \"bodies\": [{\"value\": \"Plain.\"},"
                    + " {\"value\": \"<p>Rain fell.</p><p>Snow fell.</p>\"}]}")
            .story("u:a");

    assertThat(Feeds.blocks(story)).containsExactly("Rain fell.", "Snow fell.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <newsItem guid="u:a"><itemMeta><firstCreated>2026-04-17T09:00:00Z</firstCreated>
        <pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
        """,
        "{\"uri\": \"u:a\", \"pubstatus\": \"canceled\", \"firstcreated\": \"2026-04-17T09:00:00Z\"}",
      })
  void withdrawalsAreNotAsOldAsTheirStories(String feed) {
    Story story = Feeds.input(feed).story("u:a");

    assertThat(story.isWithdrawn()).isTrue();
    assertThat(story.date()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<newsItem guid='u:a' version='12'><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta>"
            + "</newsItem> | 12",
        "{\"uri\": \"u:a\", \"version\": \"3\", \"pubstatus\": \"canceled\"} | 3",
        "<nitf><head><docdata management-status='withheld'><doc-id id-string='u:a'/>"
            + "<du-key key='pier' version='2'/></docdata></head><body/></nitf> | 2",
        "{\"id\": \"u:a\", \"version\": 4, \"text\": \"Rain fell.\"} | 4",
        "{\"id\": \"u:a\", \"version\": \"final\", \"text\": \"Rain fell.\"} | -1",
      },
      quoteCharacter = '`')
  void numbersOfVersionsAreKept(String feed, long version) {
    assertThat(Feeds.input(feed).story("u:a").version().orElse(-1)).isEqualTo(version);
  }

  @Test
  void nitfWithdrawsItselfAndOthers() throws IOException {
    Path file = folder.resolve("kill.xml");
    Files.writeString(
        file,
        """
        <nitf><head><docdata management-status="withheld" management-doc-idref="A-6"
          management-idref-status="canceled"><doc-id regsrc="NW" id-string="A-7"/>
        </docdata></head><body/></nitf>
        """);

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("NW:A-7", "NW:A-6");
    assertThat(feeds.stories()).allMatch(Story::isWithdrawn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel><title>Old Post</title><link>http://old.example/</link></channel>
        <item rdf:about="x"><title>Rain</title><link>http://old.example/1</link>
        <description>Rain fell.</description></item></rdf:RDF>
        """,
        """


        <?xml version="1.0"?><rss version="0.91"><channel><title>Old Post</title>
        <item><title>Rain</title><link>http://old.example/1</link><description>Rain fell.</description></item>
        </channel></rss>
        """,
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Old Post</a:title>
        <a:entry><a:title>Rain</a:title><a:id>http://old.example/1</a:id>
        <a:content>Rain fell.</a:content></a:entry></a:feed>
        """,
        """
        <feed><title>Old Post</title><entry><title>Rain</title><id>http://old.example/1</id>
        <summary>Rain fell.</summary></entry></feed>
        """,
      })
  void oldAndOddFeedsAreRead(String feed) throws IOException {
    Path file = folder.resolve("feed");
    Files.writeString(file, feed);

    Story story = Feeds.file(file).story("http://old.example/1");

    assertThat(story.source()).isEqualTo("Old Post");
    assertThat(Feeds.blocks(story)).containsExactly("headline: Rain", "Rain fell.");
  }

  @Test
  void whatIsNoArticleIsLeftOut() {
    assertThat(Feeds.sample("message.newsml.xml").ids())
        .hasSize(4)
        .noneMatch(id -> id.endsWith("photo") || id.endsWith("pack"));
    assertThat(Feeds.sample("two.ninjs.json").ids()).doesNotContain("urn:nordwire:2:pic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "message.newsml.xml | urn:newsml:nordwire.example:20260418:far: its text is not in it but"
            + " in http://nowhere.invalid/far.txt, which is not read",
        "feed.rss.xml | https://harbour.example/2026/empty: has no text",
        "table.csv | row-4: the row has a text and a path of one",
        "table.csv | row-5: the row has 6 cells, the header 7",
      })
  void storiesWithoutTextAreFaults(String file, String message) {
    assertThat(Feeds.sample(file).faults())
        .anySatisfy(fault -> assertThat(fault).matches(".*:\\d+: .*").endsWith(message));
  }

  @Test
  void pagesAndTextsAreReadAsCheckReadsThem() throws IOException {
    Path pair = Path.of("../testdata/pairs/lost-symphony");
    for (String name : new String[] {"reference.html", "reference.txt"}) {
      Path file = pair.resolve(name);
      Story story = Feeds.file(file).stories().get(0);

      var article = ArticleReader.detecting().read(file);
      assertThat(story.text()).isEqualTo(article.text());
      assertThat(story.regions()).isEqualTo(article.regions());
    }
  }

  @Test
  void plainTextIsNamedByItsPathAndItsFirstLine() throws IOException {
    Feeds feeds = Feeds.sample("story.txt");

    assertThat(feeds.ids())
        .containsExactly(
            Path.of("src/test/resources/dev/galley/feed/story.txt").toRealPath().toString());
    assertThat(feeds.stories().get(0).headline()).isEqualTo("Storm takes the roof off a barn");
    assertThat(feeds.stories().get(0).regions()).isEmpty();
  }

  @Test
  void tablesTakeFilesOfTheirFolderOnly() throws IOException {
    Files.writeString(folder.resolve("outside.txt"), "A story that is none of the table's.");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("own.txt"), "A story of the table, with a town in it.");
    Files.writeString(
        inner.resolve("t.csv"),
        "id;path;date\na;own.txt;2026-01-02\nb;../outside.txt;\nc;" + folder + "/outside.txt;\n");

    Feeds feeds = Feeds.file(inner.resolve("t.csv"));

    assertThat(feeds.ids()).containsExactly("a");
    assertThat(feeds.stories().get(0).date()).contains(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(feeds.faults()).hasSize(2).allMatch(fault -> fault.contains("outside the folder"));
  }

  @Test
  void whatTheUserSaysOfAllStoriesHolds() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"source\": \"Them\", \"text\": \"Rain fell.\"}");
    FeedReader reader =
        FeedReader.of(ArticleReader.detecting()).withSource("Us").withLanguage("en-ZA");

    try (Stories stories = reader.open(file)) {
      Optional<FeedEntry> entry = stories.next();

      assertThat(entry)
          .hasValueSatisfying(
              each ->
                  assertThat(each)
                      .isInstanceOfSatisfying(
                          FeedEntry.Article.class,
                          article -> {
                            assertThat(article.story().source()).isEqualTo("Us");
                            assertThat(article.story().language()).isEqualTo("en-ZA");
                          }));
    }
  }

  @Test
  void storiesWithoutAReadableDateAreKept() {
    Feeds feeds =
        Feeds.input("{\"id\": \"x7\", \"date\": \"yesterday\", \"text\": \"Rain fell.\"}");

    assertThat(feeds.ids()).containsExactly("x7");
    assertThat(feeds.notes())
        .containsExactly(
            "standard input:1: x7: \"yesterday\" is no date; the story is read without it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\"><channel><item><guid>u:a</guid><pubDate>soon</pubDate>"
            + "<description>Rain fell.</description></item></channel></rss>",
        "<feed><entry><id>u:a</id><updated>soon</updated><summary>Rain fell.</summary></entry>"
            + "</feed>",
        "{\"uri\": \"u:a\", \"versioncreated\": \"soon\", \"body_text\": \"Rain fell.\"}",
        "<newsItem guid=\"u:a\"><itemMeta><versionCreated>soon</versionCreated></itemMeta>"
            + "<contentSet><inlineData contenttype=\"text/plain\">Rain fell.</inlineData>"
            + "</contentSet></newsItem>",
      })
  void everyFormatTellsOfUnreadableDates(String feed) {
    Feeds feeds = Feeds.input(feed);

    assertThat(feeds.ids()).containsExactly("u:a");
    assertThat(feeds.notes())
        .singleElement()
        .asString()
        .endsWith("u:a: \"soon\" is no date; the story is read without it");
  }

  @Test
  void withdrawalsOnADayHoldForWhatWasPublishedOnIt() {
    Feeds feeds = Feeds.input("{\"id\": \"x7\", \"date\": \"2026-04-17\", \"withdrawn\": true}");

    assertThat(feeds.story("x7").date()).contains(Instant.parse("2026-04-17T23:59:59Z"));
  }

  @Test
  void tablesThatNumberTheirRowsDoNotShareIds() throws IOException {
    Path file = folder.resolve("monday.csv").toAbsolutePath();
    Files.writeString(file, "id,text\n1,Rain fell.\nu:2,Snow fell.\n");
    FeedReader reader = FeedReader.of(ArticleReader.detecting()).withSource("Nordwire");

    assertThat(Feeds.file(file).ids()).containsExactly(file.toRealPath() + "#1", "u:2");
    try (Stories stories = reader.open(file)) {
      assertThat(stories.next())
          .containsInstanceOf(FeedEntry.Article.class)
          .map(entry -> ((FeedEntry.Article) entry).story().id())
          .contains("Nordwire#1");
    }
  }

  @Test
  void namesOfFilesDoNotMatter() throws IOException {
    Path pages = Path.of("src/test/resources/dev/galley/feed");
    int copied = 0;
    for (String name :
        new String[] {
          "story.nitf.xml",
          "message.newsml.xml",
          "feed.rss.xml",
          "feed.atom.xml",
          "one.ninjs.json",
          "two.ninjs.json",
          "three.ninjs.json",
          "page.html",
          "lines.jsonl"
        }) {
      Path copy = Files.copy(pages.resolve(name), folder.resolve("copy" + copied++));

      assertThat(Feeds.file(copy).stories()).isEqualTo(Feeds.sample(name).stories());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Advertisement] The ferry ran on time.",
        "{sic} The ferry ran on time.",
        "<The ferry> ran on time.",
        "id, name and address were missing, the clerk said.",
        "Text and path were both unknown, the clerk said.",
      })
  void plainTextMayBeginLikeAFeed(String text) throws IOException {
    Path file = folder.resolve("story.txt");
    Files.writeString(file, text);

    assertThat(Feeds.file(file).stories()).extracting(Story::text).containsExactly(text);
  }

  @Test
  void regionsOfEveryStoryLeaveOutOnlyWhiteSpace() {
    int seen = 0;
    for (String name : new String[] {"story.nitf.xml", "message.newsml.xml", "feed.rss.xml"}) {
      for (Story story : Feeds.sample(name).stories()) {
        int end = 0;
        for (Region region : story.regions()) {
          assertThat(story.text().substring(end, region.span().start())).isBlank();
          end = region.span().end();
          seen++;
        }
        assertThat(story.text().substring(end)).isBlank();
      }
    }
    assertThat(seen).isGreaterThan(20);
  }
}
