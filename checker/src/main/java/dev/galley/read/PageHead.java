package dev.galley.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says of itself, as it says it.
 *
 * @param title its title, or empty
 * @param canonical the address that it has chosen among its own, or empty
 * @param language what it is marked as, or empty
 * @param metas its meta data by name, property or {@code itemprop} in lower case; of several the
 *     first
 * @param linkedData its scripts of JSON-LD
 */
public record PageHead(
    String title,
    String canonical,
    String language,
    Map<String, String> metas,
    List<String> linkedData) {

  /** Scripts beyond these are no description of an article. */
  private static final int MOST_SCRIPTS = 20;

  public PageHead {
    metas = Map.copyOf(metas);
    linkedData = List.copyOf(linkedData);
  }

  /** Returns the value of the first of {@code names} that the page has, or an empty one. */
  public String meta(String... names) {
    for (String name : names) {
      String value = metas.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  static PageHead of(Document page) {
    Map<String, String> metas = new LinkedHashMap<>();
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("name", "property", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          metas.putIfAbsent(name, meta.attr("content"));
        }
      }
    }
    Element html = page.selectFirst("html");
    return new PageHead(
        page.title(),
        page.select("link[rel=canonical][href]").attr("href").strip(),
        html == null ? "" : html.attr("lang").strip(),
        metas,
        page.select("script[type=application/ld+json]").stream()
            .limit(MOST_SCRIPTS)
            .map(Element::data)
            .toList());
  }
}
