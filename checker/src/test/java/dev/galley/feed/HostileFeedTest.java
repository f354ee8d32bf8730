package dev.galley.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileFeedTest {

  private static final String BEFORE =
      "<item><guid>u:before</guid><description>Rain fell.</description></item>";
  private static final String BEHIND =
      "<item><guid>u:behind</guid><description>Snow fell.</description></item>";

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Feeds rss(String item) throws IOException {
    return Feeds.file(
        file(
            "feed.xml",
            "<rss><channel>" + BEFORE + "\n" + item + "\n" + BEHIND + "</channel></rss>"));
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    Path secret = file("secret.txt", "the secret word");
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(1);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/nitf.dtd";
      Feeds feeds =
          Feeds.file(
              file(
                  "story.xml",
                  """
                  <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "%1$s" [
                    <!ENTITY secret SYSTEM "%2$s"><!ENTITY %% more SYSTEM "%1$s">%%more;]>
                  <nitf><body><body.content><p>Here it is: &secret;</p></body.content></body></nitf>
                  """
                      .formatted(address, secret.toUri())));

      assertThat(feeds.stories()).isEmpty();
      assertThat(feeds.faults())
          .singleElement()
          .asString()
          .contains("story.xml:3: ")
          .endsWith("refers to the entity \"secret\"; only those of HTML are read");
      assertThat(server).satisfies(HostileFeedTest::hasNoVisitor);
    }
  }

  private static void hasNoVisitor(ServerSocket server) {
    assertThat(
            catchThrowable(
                () -> {
                  server.accept().close();
                }))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void documentTypesAreToleratedUnread() throws IOException {
    Feeds feeds =
        Feeds.file(
            file(
                "story.xml",
                """
                <?xml version="1.0"?>
                <!DOCTYPE nitf SYSTEM "no-such-file.dtd">
                <nitf><head><docdata><doc-id id-string="a"/></docdata></head>
                <body><body.content><p>Rain&nbsp;fell &mdash; at last.</p></body.content></body></nitf>
                """));

    assertThat(feeds.faults()).isEmpty();
    assertThat(feeds.story("a").text()).isEqualTo("Rain fell — at last.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&lol9;", "<b title='&lol9;'>x</b>"})
  void entityBombsAreRefused(String bomb) throws IOException {
    StringBuilder text = new StringBuilder("<!DOCTYPE nitf [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY lol").append(i).append(" \"");
      text.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
    }
    text.append("]><nitf><body><body.content><p>").append(bomb);
    text.append("</p></body.content></body></nitf>");

    Feeds feeds = Feeds.file(file("bomb.xml", text.toString()));

    assertThat(feeds.stories()).isEmpty();
    assertThat(feeds.faults()).singleElement().asString().contains("bomb.xml:1: ", "\"lol9\"");
  }

  @Test
  void longDocumentTypesAreXmlToo() throws IOException {
    String declarations = "<!ENTITY a 'aaaaaaaaaa'>".repeat(5_000);

    Feeds feeds =
        Feeds.file(
            file(
                "bomb",
                "<!DOCTYPE nitf ["
                    + declarations
                    + "]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>"));

    assertThat(feeds.stories()).isEmpty();
    assertThat(feeds.faults()).singleElement().asString().contains("the entity \"a\"");
  }

  @Test
  void unknownEntitiesCostTheirItem() throws IOException {
    Feeds feeds = rss("<item><guid>u:bad</guid><description>A &nosuch; word.</description></item>");

    assertThat(feeds.ids()).containsExactly("u:before", "u:behind");
    assertThat(feeds.faults()).singleElement().asString().contains("feed.xml:2: u:bad: ", "nosuch");
  }

  @Test
  void truncatedXmlKeepsWhatStandsBefore() throws IOException {
    Feeds feeds =
        Feeds.file(
            file("cut.xml", "<rss><channel>" + BEFORE + "\n\n<item><guid>u:cut</guid><descr"));

    assertThat(feeds.ids()).containsExactly("u:before");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .contains("cut.xml:3: ")
        .doesNotContain("\n");
  }

  @Test
  void truncatedTextIsCutOff() throws IOException {
    Feeds feeds = Feeds.file(file("cut.xml", "<rss><channel><item><description>Rain fell"));

    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("cut.xml:1: is cut off: the XML ends in the middle of an element");
  }

  @Test
  void wrongBytesCostTheirItem() throws IOException {
    String item = "<item><guid>u:bad</guid><description>The café is shut.</description></item>";
    String text = "<rss><channel>" + BEFORE + "\n" + item + "\n" + BEHIND + "</channel></rss>";
    Path file = folder.resolve("latin.xml");
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("u:before", "u:behind");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("latin.xml:2: u:bad: holds bytes that are not UTF-8; --encoding names another");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16",
    "UTF-16BE, UTF-16",
    "windows-1252, ISO-8859-1",
    "windows-1251, windows-1251",
  })
  void declaredEncodingsAreRead(String charset, String declared) throws IOException {
    String word = charset.equals("windows-1251") ? "Паром" : "café";
    Path file = folder.resolve("feed.xml");
    String text =
        "<?xml version=\"1.0\" encoding=\""
            + declared
            + "\"?><rss><channel><item><guid>u:a</guid>"
            + "<description>The "
            + word
            + " is shut.</description></item></channel></rss>";
    Files.write(file, text.getBytes(Charset.forName(charset)));

    assertThat(Feeds.file(file).story("u:a").text()).isEqualTo("The " + word + " is shut.");
  }

  @Test
  void unknownEncodingsAreNamed() throws IOException {
    Feeds feeds = Feeds.file(file("a.xml", "<?xml version='1.0' encoding='x-klingon'?><rss/>"));

    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("a.xml: says it is encoded in x-klingon, which is not known");
  }

  @Test
  void controlCharactersAreSpaces() throws IOException {
    assertThat(
            rss("<item><guid>u:c</guid><description>Rain\u0001fell.</description></item>")
                .story("u:c")
                .text())
        .isEqualTo("Rain fell.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<description>%s</description>", "<description><![CDATA[%s]]></description>"})
  void hugeArticlesCostOnlyThemselves(String element) throws IOException {
    Path file = folder.resolve("huge.xml");
    String[] around = ("<item><guid>u:huge</guid>" + element + "</item>").split("%s", -1);
    byte[] words = "Rain fell and fell. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(("<rss><channel>" + BEFORE + "\n" + around[0]).getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(words);
      }
      out.write((around[1] + BEHIND + "</channel></rss>").getBytes(StandardCharsets.UTF_8));
    }

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("u:before", "u:behind");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("huge.xml:2: is too large for an article: more than 20 MB");
  }

  @Test
  void hugeLinesCostOnlyThemselves() throws IOException {
    Path file = folder.resolve("huge.jsonl");
    byte[] words = "Rain fell and fell. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          "{\"id\": \"a\", \"text\": \"Rain fell.\"}\n{\"id\": \"b\", \"text\": \""
              .getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(words);
      }
      out.write(
          "\"}\n{\"id\": \"c\", \"text\": \"Snow fell.\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("a", "c");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("huge.jsonl:2: is longer than 24 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--%s-->", "<x y='%s'/>", "<?x %s?>"})
  void hugeMarkupIsRefused(String markup) throws IOException {
    Path file = folder.resolve("huge.xml");
    String[] around = markup.split("%s", -1);
    byte[] words = "rain ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(("<rss><channel>" + BEFORE + around[0]).getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 60; i++) {
        out.write(words);
      }
      out.write((around[1] + "</channel></rss>").getBytes(StandardCharsets.UTF_8));
    }

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("u:before");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("holds a tag or comment of more than 8 million characters");
  }

  @Test
  void hugeHeadlinesAreTooLongToo() {
    String headline = "Rain fell. ".repeat(600_000);

    assertThat(
            Feeds.input(
                    "{\"uri\": \"a\", \"headline\": \""
                        + headline
                        + "\", \"body_text\": \"Rain.\"}")
                .faults())
        .singleElement()
        .asString()
        .contains("a: is too long for an article");
  }

  @Test
  void attributesCountToo() throws IOException {
    String attributes = "<a title='" + "rain ".repeat(1_000_000) + "'/>";

    assertThat(rss("<item><guid>u:bad</guid>" + attributes.repeat(5) + "</item>").faults())
        .singleElement()
        .asString()
        .contains("feed.xml:2: is too large for an article");
  }

  @Test
  void deepNestsOutsideItemsEndTheFeed() throws IOException {
    assertThat(Feeds.file(file("deep.xml", "<rss>" + "<x>".repeat(100_000))).faults())
        .singleElement()
        .asString()
        .endsWith("nests its elements more than 200 deep");
  }

  @Test
  void deepNestsCostTheirItem() throws IOException {
    Feeds feeds =
        rss(
            "<item><guid>u:deep</guid><description>"
                + "<div>".repeat(50_000)
                + "</div>".repeat(50_000)
                + "</description></item>");

    assertThat(feeds.ids()).containsExactly("u:before", "u:behind");
    assertThat(feeds.faults()).singleElement().asString().contains("more than 200 deep");
  }

  @Test
  void malformedItemsCostOnlyThemselves() throws IOException {
    Feeds feeds = rss("<item><guid>u:bad</guid><description>Tea & cake <b></description></item>");

    assertThat(feeds.ids()).containsExactly("u:before", "u:behind");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .contains("feed.xml:2: u:bad: is not well-formed XML: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt | '' | a.txt: is empty",
        "a.xml | '' | a.xml: is empty",
        "a.json | ' ' | a.json: is empty",
        "a.csv | '' | a.csv: is empty",
        "a.html | <html><body><nav><a href=/>Home</a></nav></body></html> | is a web page without"
            + " an article",
        "a.xml | <order><item>Tea</item></order> | a.xml: is XML of a kind that is not read: its"
            + " outermost element is \"order\"",
        "a.xml | <NewsML><NewsItem/></NewsML> | is NewsML 1, which is not read; NewsML-G2 is",
        "a.csv | name,phone | no column \"text\" or \"path\"; the columns are [name, phone]",
        "a.json | {\"id\": \"x\", \"te | a.json:1: is no JSON",
        "a.json | [{\"id\": \"x\", \"te | a.json:1: is cut off: the JSON ends",
        "a.jsonl | {\"id\": \"x\"} | a.jsonl:1: x: has no text",
        "a.jsonl | {\"text\": \"Rain fell.\"} | a.jsonl:1: a story without an id",
        "a.jsonl | {\"id\": \"x\\u000ay\", \"text\": \"Rain.\"} | a.jsonl:1: a story whose id holds"
            + " a control character",
        "a.jsonl | [1, 2] | a.jsonl:1: is no JSON object",
        "a.jsonl | {\"id\": \"x\", \"text\": [1]} | a.jsonl:1: x: the field \"text\" is no text",
        "a.jsonl | {\"id\": \"x\", \"text\": 5} | a.jsonl:1: x: the field \"text\" is no text",
        "a.jsonl | {\"id\": \"x\", \"text\": \"a\", \"language\": true} | a.jsonl:1: x: the field"
            + " \"language\" is no text",
        "a.jsonl | {\"id\": \"x\", \"text\": \"a\", \"html\": \"b\"} | a.jsonl:1: x: has a text and"
            + " html; give one",
        "a.jsonl | {\"id\": \"x\", \"text\": \"ab\", \"regions\": [[0, 7]]} | a.jsonl:1: x: the"
            + " regions do not fit the text",
        "a.pdf | %PDF-1.7 | is a PDF document, not plain text or HTML",
      })
  void whatIsNoStoryIsSaidInOneLine(String name, String content, String message)
      throws IOException {
    Feeds feeds = Feeds.file(file(name, content));

    assertThat(feeds.stories()).isEmpty();
    assertThat(feeds.faults()).singleElement().asString().contains(message).doesNotContain("\n");
  }

  @Test
  void linesThatAreNoJsonCostOnlyThemselves() {
    Feeds feeds =
        Feeds.input(
            "{\"id\": \"cut\", \"te\n{\"id\": \"a\", \"text\": \"Rain fell.\"}\n\nnonsense\n"
                + "{\"id\": \"b\", \"text\": \"Snow fell.\"}");

    assertThat(feeds.ids()).containsExactly("a", "b");
    assertThat(feeds.faults())
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("standard input:1: is no JSON"),
            second -> assertThat(second).startsWith("standard input:4: is no JSON"));
  }

  @Test
  void anObjectOfAnArrayWithoutItsQuotationMarkCostsOnlyItself() throws IOException {
    Feeds feeds =
        Feeds.file(
            file(
                "array.json",
                """
                [
                  {"id": "a", "text": "Rain fell."},
                  {"id": "b", "headline": "Rain, "text": "Snow fell."},
                  {"id": "c", "text": "Hail {and} \\"sleet\\" fell."},
                  7,
                  {"id": "d", "text": "Fog fell."}
                ]
                """));

    assertThat(feeds.ids()).containsExactly("a", "c", "d");
    assertThat(feeds.faults())
        .satisfiesExactly(
            first -> assertThat(first).contains("array.json:3: is no JSON"),
            second -> assertThat(second).contains("array.json:5: is no JSON object"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain fell on Monday.\nSnow fell on Tuesday.\nHail fell on Friday.\n",
        "<html><body><p>Rain fell on Monday.</p></body></html>",
        "id,text\na,Rain fell.\nb,Snow fell.\n",
      })
  void whatIsNoFeedOnStandardInputIsSaidOnce(String text) {
    Feeds feeds = Feeds.input(text);

    assertThat(feeds.stories()).isEmpty();
    assertThat(feeds.faults())
        .containsExactly(
            "standard input: is neither JSON lines nor an XML feed; name the file of an article");
  }

  @Test
  void linesThatAreNoTextCostOnlyThemselves() throws IOException {
    byte[] text =
        "{\"id\": \"a\", \"text\": \"The café.\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = folder.resolve("a.jsonl");
    Files.write(file, text);
    Files.writeString(file, "{\"id\": \"b\", \"text\": \"Rain.\"}\n", StandardOpenOption.APPEND);

    Feeds feeds = Feeds.file(file);

    assertThat(feeds.ids()).containsExactly("b");
    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .endsWith("a.jsonl:1: is not UTF-8, as JSON has to be");
  }

  @Test
  void halfCharactersAreReplaced() {
    Story story =
        Feeds.input("{\"id\": \"a\", \"text\": \"Rain \\ud83d fell \\ud83c\\udf27.\"}").story("a");

    assertThat(story.text()).isEqualTo("Rain \ufffd fell 🌧.");
  }

  @Test
  void longIdsAreRefused() {
    Feeds feeds = Feeds.input("{\"id\": \"" + "a".repeat(5000) + "\", \"text\": \"Rain.\"}");

    assertThat(feeds.faults())
        .singleElement()
        .asString()
        .contains("the id is longer than")
        .hasSizeLessThan(200);
  }

  @Test
  void standardInputMayBeAFeed() {
    assertThat(Feeds.input("<rss><channel>" + BEFORE + "</channel></rss>").ids())
        .containsExactly("u:before");
  }

  @Test
  void brokenStreamsAreFaults() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    assertThat(Feeds.input(closed).faults())
        .containsExactly("standard input: could not be read: Stream closed");
  }
}
