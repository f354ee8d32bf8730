package dev.galley.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.read.PageHead;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what a web page says of its article: in meta data, Open Graph, and JSON-LD. */
final class PageFacts {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An address with a path: that of a site's front page is no article's. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://([^/?#\\s]+)(?:/[^\\s?#]+[^\\s]*|/?\\?[^\\s]+)");

  /** How many parts of a page's JSON-LD are looked at. */
  private static final int MOST_NODES = 2_000;

  private PageFacts() {}

  /**
   * Returns what is said.
   *
   * @param fallback the id of a page without an address of its own
   */
  static Facts of(PageHead head, String fallback) {
    Optional<JsonNode> article = article(head);
    String address = address(head, article);
    return new Facts(
        address.isEmpty() ? fallback : address,
        XmlItem.first(
            head.meta("og:site_name"),
            name(article, "publisher"),
            head.meta("dc.publisher", "dcterms.publisher", "publisher", "application-name"),
            host(address)),
        XmlItem.first(
            head.language(),
            text(article, "inLanguage"),
            head.meta("og:locale", "dc.language").replace('_', '-')),
        XmlItem.first(
            text(article, "dateModified"),
            head.meta("article:modified_time", "og:updated_time", "datemodified"),
            text(article, "datePublished"),
            head.meta(
                "article:published_time",
                "datepublished",
                "parsely-pub-date",
                "pubdate",
                "dc.date",
                "dcterms.date",
                "date")),
        XmlItem.first(text(article, "headline"), head.meta("og:title"), head.title()),
        false);
  }

  private static String address(PageHead head, Optional<JsonNode> article) {
    String main =
        article.map(node -> node.path("mainEntityOfPage")).map(PageFacts::reference).orElse("");
    for (String address :
        new String[] {head.canonical(), head.meta("og:url"), main, text(article, "url")}) {
      if (ADDRESS.matcher(address).matches()) {
        return address;
      }
    }
    return "";
  }

  private static String host(String address) {
    Matcher parts = ADDRESS.matcher(address);
    return parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String reference(JsonNode node) {
    return node.isTextual() ? node.asText() : node.path("@id").asText("");
  }

  private static String text(Optional<JsonNode> article, String field) {
    JsonNode value = article.map(node -> node.path(field)).orElse(MAPPER.missingNode());
    return value.isTextual() ? value.asText() : "";
  }

  private static String name(Optional<JsonNode> article, String field) {
    JsonNode value = article.map(node -> node.path(field)).orElse(MAPPER.missingNode());
    JsonNode first = value.isArray() ? value.path(0) : value;
    return first.isTextual() ? first.asText() : first.path("name").asText("");
  }

  /** Returns the first thing in the page's JSON-LD that is an article. */
  private static Optional<JsonNode> article(PageHead head) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (String script : head.linkedData()) {
      parsed(script).ifPresent(open::add);
    }
    for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
      JsonNode node = open.remove();
      if (isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      if (node.isArray()) {
        node.forEach(open::add);
      }
      node.path("@graph").forEach(open::add);
    }
    return Optional.empty();
  }

  /** A page whose JSON-LD is broken says the same in other ways. */
  private static Optional<JsonNode> parsed(String script) {
    try {
      return Optional.of(MAPPER.readTree(script));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** "NewsArticle", "ReportageNewsArticle", "BlogPosting"; one type or several. */
  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticle(each)) {
          return true;
        }
      }
    }
    String name = type.asText("");
    return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
  }
}
