package dev.galley.feed;

import dev.galley.read.ArticleText;
import dev.galley.read.UnreadableArticleException;
import dev.galley.text.BlockKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the items of RSS 2.0 (and of 0.9 and 1.0) and Atom (RFC 4287), and the withdrawals of RFC
 * 6721.
 */
final class Rss {

  /** An id that says itself where it is from. */
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,20}:\\S+");

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]{0,1000}+>");

  private final Intake intake;
  private final XmlItems feed;

  Rss(Intake intake, XmlItems feed) {
    this.intake = intake;
    this.feed = feed;
  }

  /** Returns the story of an {@code item}. */
  List<FeedEntry> item(Place place, Element item) {
    String link = XmlItem.text(item, "link");
    String guid = XmlItem.text(item, "guid");
    String headline = headline(item);
    Facts facts =
        new Facts(
            guid.isEmpty() ? link : own(guid, feed.feed("channel/link")),
            XmlItem.first(
                XmlItem.text(item, "source"),
                XmlItem.text(item, "dc:publisher"),
                feed.feed("channel/title")),
            XmlItem.first(
                XmlItem.text(item, "dc:language"),
                feed.feed("channel/language"),
                feed.feed("channel/dc:language")),
            XmlItem.first(
                XmlItem.text(item, "dcterms:modified"),
                XmlItem.text(item, "atom:updated"),
                XmlItem.text(item, "pubdate"),
                XmlItem.text(item, "dc:date")),
            headline,
            false);
    Optional<Element> body =
        XmlItem.child(item, "content:encoded")
            .filter(Rss::hasContent)
            .or(() -> XmlItem.child(item, "body"))
            .or(() -> XmlItem.child(item, "description"));
    return intake.entries(place, facts, () -> text(headline, body, true));
  }

  /** Returns the story of an {@code entry}. */
  List<FeedEntry> entry(Place place, Element entry) {
    String headline = headline(entry);
    Facts facts =
        new Facts(
            own(
                XmlItem.first(XmlItem.text(entry, "id"), address(entry)),
                XmlItem.first(feed.feed("feed/id"), feed.feed("feed/link"))),
            XmlItem.first(
                XmlItem.text(entry, "source", "title"),
                feed.feed("feed/title"),
                feed.feed("author/name")),
            XmlItem.first(entry.attr("xml:lang"), contentLanguage(entry), feed.feed("lang")),
            XmlItem.first(XmlItem.text(entry, "updated"), XmlItem.text(entry, "published")),
            headline,
            false);
    Optional<Element> content = XmlItem.child(entry, "content").filter(Rss::hasContent);
    Optional<Element> body = content.or(() -> XmlItem.child(entry, "summary"));
    return intake.entries(
        place, facts, () -> text(headline, body, body.map(Rss::isMarkup).orElse(false)));
  }

  /** Returns the withdrawal of an entry. */
  List<FeedEntry> deleted(Place place, Element entry) {
    String id = own(entry.attr("ref"), XmlItem.first(feed.feed("feed/id"), feed.feed("feed/link")));
    Facts facts = Facts.withdrawn(id, entry.attr("when"));
    return intake.entries(place, facts, () -> StoryText.NONE);
  }

  private static String contentLanguage(Element entry) {
    return XmlItem.child(entry, "content").map(content -> content.attr("xml:lang")).orElse("");
  }

  private static boolean hasContent(Element element) {
    return element.childrenSize() > 0 || !element.wholeText().isBlank();
  }

  /** Atom's titles may be HTML, and those of RSS often are. */
  private static String headline(Element item) {
    String title = XmlItem.text(item, "title");
    boolean isText =
        XmlItem.child(item, "title").map(e -> e.attr("type")).orElse("").equals("text");
    if (isText || title.indexOf('&') < 0 && title.indexOf('<') < 0) {
      return title;
    }
    return Parser.unescapeEntities(TAG.matcher(title).replaceAll(""), false);
  }

  private static String address(Element entry) {
    return XmlItem.children(entry, "link").stream()
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.attr("href"))
        .findFirst()
        .orElse("");
  }

  /** Two feeds may number their items alike: an id that is no URI belongs to its feed. */
  private static String own(String id, String feed) {
    return id.isEmpty() || feed.isEmpty() || URI.matcher(id).matches() ? id : feed + "#" + id;
  }

  /** What Atom's {@code type} says; text if it says nothing. */
  private static boolean isMarkup(Element content) {
    String type = content.attr("type");
    return type.equals("html") || type.equals("xhtml") || type.contains("html");
  }

  private StoryText text(String headline, Optional<Element> body, boolean isMarkup)
      throws UnreadableArticleException {
    if (body.isEmpty()) {
      return StoryText.NONE;
    }
    StoryText text = StoryText.of(article(body.get(), isMarkup));
    return text.text().isBlank()
        ? StoryText.NONE
        : text.headedBy(StoryText.block(BlockKind.HEADLINE, headline));
  }

  private ArticleText article(Element body, boolean isMarkup) throws UnreadableArticleException {
    if (body.childrenSize() > 0) {
      body.remove();
      return intake.reader().element(body.tagName("div"));
    }
    String text = body.wholeText();
    if (!isMarkup) {
      return intake.reader().inline(text.strip());
    }
    // Descriptions without a tag are plain text, but for their entities.
    return TAG.matcher(text).find()
        ? intake.reader().html(text)
        : intake.reader().inline(Parser.unescapeEntities(text.strip(), false));
  }
}
