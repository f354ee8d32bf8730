package dev.galley.feed;

import dev.galley.read.UnreadableArticleException;
import dev.galley.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads NITF, the News Industry Text Format of the IPTC, up to 3.6. */
final class Nitf {

  /** The elements of a body whose names HTML does not share. */
  private static final Map<String, String> HTML =
      Map.of(
          "body.content", "div",
          "block", "div",
          "bq", "blockquote",
          "hl1", "h1",
          "hl2", "h2",
          "media", "figure",
          "media-caption", "figcaption",
          "fn", "p",
          "note", "aside",
          "datasource", "p");

  /** What is not part of the article's words. */
  private static final Set<String> SILENT =
      Set.of(
          "media-metadata",
          "media-reference",
          "media-object",
          "media-producer",
          "custom-table",
          "nitf-table-metadata",
          "copyrite",
          "rights",
          "key-list",
          "pronounce");

  private final Intake intake;

  Nitf(Intake intake) {
    this.intake = intake;
  }

  /**
   * Returns the story, and the withdrawal of another if it says so.
   *
   * @param fallback the id of a story that has none
   */
  List<FeedEntry> entries(Place place, Element nitf, String fallback) {
    Element empty = new Element("docdata");
    Element data = XmlItem.child(nitf, "head", "docdata").orElse(empty);
    Element registered = XmlItem.child(data, "doc-id").orElse(empty);
    String authority = registered.attr("regsrc");
    String date = date(nitf, data);
    Facts facts =
        new Facts(
            XmlItem.first(
                // A later document that withdraws this one names it so.
                id(authority, registered.attr("id-string")), nitf.attr("uno"), fallback),
            source(nitf, data, authority),
            XmlItem.first(nitf.attr("xml:lang"), nitf.attr("baselang")),
            date,
            Facts.version(XmlItem.child(data, "du-key").map(e -> e.attr("version")).orElse("")),
            headline(nitf),
            Facts.isWithdrawal(data.attr("management-status")));
    List<FeedEntry> entries = new ArrayList<>(intake.entries(place, facts, () -> text(nitf)));
    String other = id(authority, data.attr("management-doc-idref"));
    if (!other.isEmpty() && Facts.isWithdrawal(data.attr("management-idref-status"))) {
      entries.addAll(intake.entries(place, Facts.withdrawn(other, date), () -> StoryText.NONE));
    }
    return entries;
  }

  /** Returns the words of an article, also of one within another format. */
  StoryText text(Element nitf) throws UnreadableArticleException {
    Element head = XmlItem.child(nitf, "body", "body.head").orElse(new Element("body.head"));
    StoryText text = StoryText.NONE;
    Element headlines = XmlItem.child(head, "hedline").orElse(new Element("hedline"));
    for (Element headline : headlines.children()) {
      text = text.then(StoryText.block(BlockKind.HEADLINE, headline.text()));
    }
    for (Element byline : XmlItem.children(head, "byline")) {
      text = text.then(StoryText.block(BlockKind.BYLINE, byline.text()));
    }
    StoryText story = story(nitf);
    Optional<Element> summary = XmlItem.child(head, "abstract");
    if (summary.isPresent()) {
      story = story.headedBy(html(summary.get()));
    }
    story = story.headedBy(StoryText.block(BlockKind.DATELINE, XmlItem.text(head, "dateline")));
    String tagline = XmlItem.text(nitf, "body", "body.end", "tagline");
    return story.text().isBlank()
        ? StoryText.NONE
        : text.then(story).then(StoryText.block(BlockKind.BYLINE, tagline));
  }

  private StoryText story(Element nitf) throws UnreadableArticleException {
    StoryText story = StoryText.NONE;
    for (Element body : XmlItem.children(nitf, "body")) {
      for (Element content : XmlItem.children(body, "body.content")) {
        story = story.then(html(content));
      }
    }
    return story;
  }

  private StoryText html(Element content) throws UnreadableArticleException {
    content.remove();
    for (Element element : content.getAllElements()) {
      String name = element.normalName();
      if (SILENT.contains(name)) {
        element.remove();
      } else if (HTML.containsKey(name)) {
        element.tagName(HTML.getOrDefault(name, name));
      }
    }
    return StoryText.of(intake.reader().element(content));
  }

  private static String headline(Element nitf) {
    return XmlItem.first(
        XmlItem.text(nitf, "body", "body.head", "hedline", "hl1"),
        XmlItem.text(nitf, "head", "title"));
  }

  private static String source(Element nitf, Element data, String authority) {
    return XmlItem.first(
        XmlItem.child(nitf, "head", "pubdata").map(e -> e.attr("name")).orElse(""),
        XmlItem.text(nitf, "body", "body.head", "distributor"),
        XmlItem.child(data, "doc.copyright").map(e -> e.attr("holder")).orElse(""),
        authority);
  }

  private static String date(Element nitf, Element data) {
    return XmlItem.first(
        norm(data, "date.issue"),
        norm(data, "date.release"),
        XmlItem.child(nitf, "head", "pubdata").map(e -> e.attr("date.publication")).orElse(""),
        XmlItem.child(nitf, "body", "body.head", "dateline", "story.date")
            .map(e -> e.attr("norm"))
            .orElse(""));
  }

  private static String norm(Element data, String name) {
    return XmlItem.child(data, name).map(date -> date.attr("norm")).orElse("");
  }

  /** A registered id is unique to the one who registers it. */
  private static String id(String authority, String id) {
    return id.isBlank() || authority.isBlank() || id.contains(":") ? id : authority + ":" + id;
  }
}
