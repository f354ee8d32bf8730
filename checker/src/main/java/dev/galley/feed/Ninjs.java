package dev.galley.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.galley.read.UnreadableArticleException;
import dev.galley.text.BlockKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads ninjs, the IPTC's news in JSON: 1.x with fields such as {@code body_xhtml}, 2.x with arrays
 * such as {@code bodies}, 3.x with the same in camel case.
 */
final class Ninjs {

  /** What no other story has. */
  private static final Set<String> MARKS =
      Set.of("uri", "guid", "versioncreated", "pubstatus", "bodies", "headlines", "body_xhtml");

  /** Where 1.x has the words, those with the most structure first. */
  private static final List<String> BODIES = List.of("body_xhtml", "body_html", "body_text");

  /** Bodies that say less than the article. */
  private static final Set<String> PARTS =
      Set.of("summary", "abstract", "teaser", "caption", "description", "social", "push");

  private static final Pattern TAG = Pattern.compile("\\s*+<[A-Za-z]");

  private final Intake intake;

  Ninjs(Intake intake) {
    this.intake = intake;
  }

  /** Returns whether this is ninjs rather than a story of our own. */
  static boolean is(JsonNode object) {
    Map<String, JsonNode> fields = fields(object);
    return !fields.containsKey("text")
        && !fields.containsKey("html")
        && fields.keySet().stream().anyMatch(MARKS::contains);
  }

  /** Returns the story; nothing if it is a picture, sound or the like. */
  List<FeedEntry> entries(Place place, JsonNode object) {
    Map<String, JsonNode> item = fields(object);
    boolean isWithdrawn = Facts.isWithdrawal(text(item, "pubstatus"));
    // When a story was written does not say when it was withdrawn.
    String written =
        isWithdrawn ? "" : XmlItem.first(text(item, "contentcreated"), text(item, "firstcreated"));
    Facts facts =
        new Facts(
            XmlItem.first(text(item, "uri"), text(item, "guid")),
            XmlItem.first(
                text(item, "copyrightholder"),
                text(item, "provider"),
                text(item, "source"),
                name(item, "infosources"),
                name(item, "infosource")),
            text(item, "language"),
            XmlItem.first(text(item, "versioncreated"), written),
            Facts.version(text(item, "version")),
            headline(item),
            isWithdrawn);
    Optional<Body> body = body(item);
    String type = XmlItem.first(text(item, "type"), "text");
    if (body.isEmpty() && !facts.isWithdrawn() && !type.equals("text")) {
      return List.of();
    }
    return intake.entries(place, facts, () -> words(body, facts, item));
  }

  /** Returns the fields with their names in lower case. */
  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
    }
    return fields;
  }

  private static String text(Map<String, JsonNode> item, String name) {
    JsonNode value = item.get(name);
    return value == null || !value.isTextual() && !value.isNumber() ? "" : value.asText();
  }

  private static Stream<Map<String, JsonNode>> list(Map<String, JsonNode> item, String name) {
    JsonNode list = item.get(name);
    return list == null || !list.isArray()
        ? Stream.empty()
        : StreamSupport.stream(list.spliterator(), false).map(Ninjs::fields);
  }

  private static String name(Map<String, JsonNode> item, String list) {
    return list(item, list).map(each -> text(each, "name")).findFirst().orElse("");
  }

  private static String headline(Map<String, JsonNode> item) {
    return XmlItem.first(
        list(item, "headlines")
            .filter(headline -> text(headline, "role").equals("main"))
            .map(headline -> text(headline, "value"))
            .findFirst()
            .orElse(""),
        list(item, "headlines").map(headline -> text(headline, "value")).findFirst().orElse(""),
        text(item, "headline"),
        text(item, "headline_main"),
        text(item, "title"));
  }

  private static Optional<Body> body(Map<String, JsonNode> item) {
    Optional<Body> named =
        BODIES.stream()
            .map(name -> new Body(!name.equals("body_text"), text(item, name)))
            .filter(body -> !body.words().isBlank())
            .findFirst();
    Stream<Body> all =
        list(item, "bodies")
            .filter(body -> !PARTS.contains(text(body, "role").toLowerCase(Locale.ROOT)))
            .map(Ninjs::listed)
            .filter(body -> !body.words().isBlank())
            .sorted(Comparator.comparing(body -> !body.isMarkup()));
    return named.or(all::findFirst);
  }

  private static Body listed(Map<String, JsonNode> body) {
    String type = text(body, "contenttype").toLowerCase(Locale.ROOT);
    String words = text(body, "value");
    // The type is optional.
    boolean isMarkup =
        type.isEmpty()
            ? TAG.matcher(words).lookingAt()
            : type.contains("html") || type.contains("xml");
    return new Body(isMarkup, words);
  }

  private StoryText words(Optional<Body> body, Facts facts, Map<String, JsonNode> item)
      throws UnreadableArticleException {
    if (body.isEmpty()) {
      return StoryText.NONE;
    }
    String words = body.get().words();
    StoryText text =
        StoryText.of(
            body.get().isMarkup() ? intake.reader().html(words) : intake.reader().inline(words));
    if (text.text().isBlank()) {
      return StoryText.NONE;
    }
    String byline = XmlItem.first(text(item, "byline"), text(item, "by"));
    return text.headedBy(StoryText.block(BlockKind.DATELINE, text(item, "dateline")))
        .headedBy(StoryText.block(BlockKind.BYLINE, byline))
        .headedBy(StoryText.block(BlockKind.HEADLINE, facts.headline()));
  }

  /** The words of a story. */
  private record Body(boolean isMarkup, String words) {}
}
