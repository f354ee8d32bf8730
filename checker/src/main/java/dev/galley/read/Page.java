package dev.galley.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** A web page, and where on it the article stands. */
final class Page {

  /** An article has a few hundred tags, its page some thousands; more would not fit in memory. */
  static final int MAX_TAGS = 1_000_000;

  /** Elements nested deeper are read as if they were not; no article needs a tenth of it. */
  private static final int MAX_DEPTH = 256;

  /** The share of the page's words that its article element has; the rest are comments, teasers. */
  private static final double ARTICLE_SHARE = 0.3;

  /** The share of its parent's words that an element needs to be taken for the whole article. */
  private static final double BODY_SHARE = 0.75;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z]");

  private static final String ARTICLES =
      "article, [itemprop=articleBody], [role=article], main, [role=main]";

  private final Document page;
  private final Furniture furniture;

  private Page(Document page) {
    this.page = page;
    this.furniture = new Furniture(page.body());
  }

  /** Reads a page, however broken its markup. */
  static Page parse(String html) {
    return new Page(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, ""));
  }

  /** Returns how many elements the page opens, at least; more than {@link #MAX_TAGS} is enough. */
  static int tags(String html) {
    Matcher tag = TAG.matcher(html);
    int tags = 0;
    while (tags <= MAX_TAGS && tag.find()) {
      tags++;
    }
    return tags;
  }

  /** Returns an element that holds nothing but an article. */
  static Page of(Element article) {
    Document page = Document.createShell("");
    page.body().appendChild(article);
    return new Page(page);
  }

  /** Returns what the page says of itself. */
  PageHead head() {
    return PageHead.of(page);
  }

  /** Returns the text of the whole page but its furniture. */
  PageText whole() {
    PageTextBuilder text = new PageTextBuilder(furniture);
    text.add(page.body());
    return text.build();
  }

  /** Returns the text of the article. */
  PageText article() {
    Element root = root();
    PageTextBuilder text = new PageTextBuilder(furniture);
    if (root.selectFirst("h1") == null) {
      headline(root).ifPresent(text::add);
    }
    text.add(root);
    return text.build();
  }

  private Element root() {
    Element body = page.body();
    Element best = body;
    long most = 0;
    for (Element candidate : page.select(ARTICLES)) {
      long words = furniture.isDropped(candidate) ? 0 : furniture.length(candidate);
      boolean inner = isWithin(candidate, best);
      if (words > most || inner && words > most * BODY_SHARE) {
        best = candidate;
        most = words;
      }
    }
    return most >= furniture.length(body) * ARTICLE_SHARE ? best : densest(body);
  }

  private static boolean isWithin(Element element, Element ancestor) {
    // The article element, not the body within it, has the headline and the byline.
    return element.normalName().equals("article") && element.parents().contains(ancestor);
  }

  /** Goes down from {@code body} as long as one child has nearly all the words. */
  private Element densest(Element body) {
    Element current = body;
    while (true) {
      long needed = (long) (furniture.length(current) * BODY_SHARE);
      Optional<Element> heaviest =
          current.children().stream()
              .filter(child -> !furniture.isDropped(child) && Furniture.isContainer(child))
              .filter(child -> furniture.length(child) > needed)
              .findFirst();
      if (heaviest.isEmpty()) {
        return current;
      }
      current = heaviest.get();
    }
  }

  /** Returns the headline that stands outside the article's element: the one the title repeats. */
  private Optional<Element> headline(Element root) {
    Elements headings = page.select("h1");
    headings.removeIf(heading -> furniture.isDropped(heading) || !heading.hasText());
    String title = page.title().toLowerCase(Locale.ROOT);
    return headings.stream()
        .filter(heading -> title.contains(heading.text().toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty())
        .filter(heading -> !root.parents().contains(heading));
  }
}
