package dev.galley.feed;

import dev.galley.read.UnreadableArticleException;
import dev.galley.text.BlockKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads the news items of NewsML-G2, alone or in a message. */
final class NewsMlG2 {

  private final Intake intake;

  NewsMlG2(Intake intake) {
    this.intake = intake;
  }

  /** Returns the story of a {@code newsItem}; nothing if it is a picture, sound or the like. */
  List<FeedEntry> entries(Place place, Element item) {
    Element about = part(item, "itemmeta");
    Element content = part(item, "contentmeta");
    boolean isWithdrawn = Facts.isWithdrawal(code(about, "pubstatus"));
    String version = XmlItem.text(about, "versioncreated");
    // When a story was written does not say when it was withdrawn.
    String written =
        isWithdrawn
            ? ""
            : XmlItem.first(
                XmlItem.text(content, "contentmodified"), XmlItem.text(about, "firstcreated"));
    Facts facts =
        new Facts(
            item.attr("guid"),
            source(item, about),
            XmlItem.first(
                XmlItem.child(content, "language").map(e -> e.attr("tag")).orElse(""),
                item.attr("xml:lang")),
            XmlItem.first(version, written),
            Facts.version(item.attr("version")),
            headline(about, content),
            isWithdrawn);
    if (facts.isWithdrawn()) {
      return intake.entries(place, facts, () -> StoryText.NONE);
    }
    Optional<Content> best = best(part(item, "contentset"));
    if (best.isPresent()) {
      return intake.entries(place, facts, () -> text(best.get(), facts, content));
    }
    String nature = code(about, "itemclass");
    return nature.isEmpty() || nature.equals("text")
        ? List.of(new FeedEntry.Fault(place.say(facts.id(), lacking(item))))
        : List.of();
  }

  private static Element part(Element item, String name) {
    return XmlItem.child(item, name).orElseGet(() -> new Element(name));
  }

  /** Returns the last part of a code: "canceled" of "stat:canceled" or of an address. */
  private static String code(Element parent, String name) {
    return XmlItem.child(parent, name)
        .map(e -> XmlItem.first(e.attr("qcode"), e.attr("uri"), e.attr("literal")))
        .map(code -> code.substring(1 + Math.max(code.lastIndexOf(':'), code.lastIndexOf('/'))))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static String source(Element item, Element about) {
    Element provider = part(about, "provider");
    Element holder = part(part(item, "rightsinfo"), "copyrightholder");
    return XmlItem.first(
        XmlItem.text(provider, "name"),
        provider.attr("literal"),
        XmlItem.text(holder, "name"),
        holder.attr("literal"),
        provider.attr("qcode"),
        provider.attr("uri"));
  }

  /** A headline may come several times, in other lengths or for other media. */
  private static String headline(Element about, Element content) {
    List<Element> headlines = XmlItem.children(content, "headline");
    return XmlItem.first(
        headlines.stream()
            .filter(headline -> headline.attr("role").isEmpty())
            .map(Element::text)
            .findFirst()
            .orElse(""),
        headlines.stream().map(Element::text).findFirst().orElse(""),
        XmlItem.text(about, "title"));
  }

  private static String lacking(Element item) {
    String elsewhere =
        XmlItem.child(item, "contentset", "remotecontent").map(e -> e.attr("href")).orElse("");
    return elsewhere.isEmpty()
        ? "has no text"
        : "its text is not in it but in " + elsewhere + ", which is not read";
  }

  /** Returns what tells most of the article's structure. */
  private static Optional<Content> best(Element set) {
    return set.children().stream()
        .map(NewsMlG2::content)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Content::form));
  }

  private static Optional<Content> content(Element element) {
    String type = element.attr("contenttype").toLowerCase(Locale.ROOT);
    if (element.normalName().equals("inlinexml")) {
      return element.children().stream().findFirst().map(NewsMlG2::inline);
    }
    if (!element.normalName().equals("inlinedata") || !element.attr("encoding").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Content(type.contains("html") ? Form.HTML : Form.PLAIN, element));
  }

  private static Content inline(Element content) {
    if (content.normalName().equals("nitf")) {
      return new Content(Form.NITF, content);
    }
    return new Content(Form.ELEMENT, XmlItem.child(content, "body").orElse(content));
  }

  private StoryText text(Content body, Facts facts, Element content)
      throws UnreadableArticleException {
    StoryText headline = StoryText.block(BlockKind.HEADLINE, facts.headline());
    StoryText text = body(body);
    if (text.text().isBlank()) {
      return StoryText.NONE;
    }
    if (body.form() == Form.NITF) {
      return text.headedBy(headline); // It has a head of its own.
    }
    return text.headedBy(StoryText.block(BlockKind.DATELINE, XmlItem.text(content, "dateline")))
        .headedBy(StoryText.block(BlockKind.BYLINE, XmlItem.text(content, "by")))
        .headedBy(headline);
  }

  private StoryText body(Content content) throws UnreadableArticleException {
    Element element = content.element();
    return switch (content.form()) {
      case NITF -> new Nitf(intake).text(element);
      case ELEMENT -> {
        element.remove();
        yield StoryText.of(intake.reader().element(element.tagName("div")));
      }
      case HTML -> StoryText.of(intake.reader().html(element.wholeText()));
      case PLAIN -> StoryText.of(intake.reader().inline(element.wholeText().strip()));
    };
  }

  /** In which form the words stand, the richest first. */
  private enum Form {
    NITF,
    ELEMENT,
    HTML,
    PLAIN
  }

  private record Content(Form form, Element element) {}
}
