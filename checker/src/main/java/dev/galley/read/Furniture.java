package dev.galley.read;

import dev.galley.text.BlockKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Tells the site's furniture from its articles, by elements, roles, classes and ids. */
final class Furniture {

  /** Holds no words for readers, or none of the story. */
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "head",
          "title",
          "link",
          "meta",
          "dialog",
          "progress",
          "meter",
          "map");

  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "form", "menu");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "toolbar",
          "menu",
          "menubar");

  private static final Set<String> CONTAINERS =
      Set.of(
          "html", "body", "div", "section", "article", "main", "table", "tbody", "tr", "td",
          "center", "form", "header", "span", "font", "aside");

  /** Words of classes and ids that name furniture. */
  private static final Set<String> FURNITURE_WORDS =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "onetrust",
          "share",
          "sharing",
          "sharebar",
          "sharedaddy",
          "social",
          "socials",
          "related",
          "recirc",
          "recirculation",
          "recommended",
          "recommendations",
          "newsletter",
          "newsletters",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "ad",
          "ads",
          "adslot",
          "adsbygoogle",
          "sponsor",
          "sponsored",
          "comment",
          "comments",
          "disqus",
          "breadcrumb",
          "breadcrumbs",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "sidebar",
          "masthead",
          "modal",
          "popup",
          "popover",
          "tags",
          "taglist",
          "topics",
          "toolbar",
          "outbrain",
          "taboola",
          "trending",
          "skip",
          "promo",
          "teaser",
          "teasers",
          "copyright",
          "footer",
          "login",
          "signin",
          "search",
          "carousel",
          "mostread",
          "toc");

  /** Words of classes that name an appeal to the reader: kept, as boilerplate. */
  private static final Set<String> APPEAL_WORDS =
      Set.of(
          "appeal",
          "donate",
          "donation",
          "donations",
          "contribute",
          "contributions",
          "paywall",
          "regwall",
          "subscribe",
          "subscription",
          "membership",
          "fundraiser",
          "fundraising");

  private static final Set<String> BYLINE_WORDS =
      Set.of("byline", "bylines", "author", "authors", "timestamp", "pubdate", "dateline");

  private static final Set<String> CAPTION_WORDS =
      Set.of("caption", "figcaption", "credit", "credits");

  private static final Pattern HIDING =
      Pattern.compile("(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

  /** "moreStories", "more-stories", "more_stories". */
  private static final Pattern WORD_BREAK = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  /** An element with more of the page's words is no furniture, whatever its class says. */
  private static final double MAX_SHARE = 0.4;

  /** Shorter texts are buttons and labels, not prose. */
  private static final int PROSE_LENGTH = 25;

  private final IdentityHashMap<Node, Integer> lengths = new IdentityHashMap<>();
  private final int total;

  /** Weighs the elements of a page. */
  Furniture(Element body) {
    NodeTraversor.traverse(new Scale(), body);
    this.total = length(body);
  }

  /** Returns how many characters of prose stand in an element, links not counted. */
  int length(Element element) {
    return lengths.getOrDefault(element, 0);
  }

  /** Returns whether an article may stand in the element. */
  static boolean isContainer(Element element) {
    return CONTAINERS.contains(element.normalName());
  }

  /** Returns whether the element and all it holds is no part of an article's text. */
  boolean isDropped(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag)) {
      return true;
    }
    if (element.attributesSize() > 0 && isHidden(element)) {
      return true;
    }
    boolean furniture =
        FURNITURE.contains(tag)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || !tag.equals("body") && says(element, FURNITURE_WORDS)
            || isLinkList(element);
    return furniture && length(element) <= total * MAX_SHARE;
  }

  /** Returns what block the markup says the element is. */
  Optional<BlockKind> kind(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(BlockKind.HEADLINE);
      case "figcaption", "caption" -> Optional.of(BlockKind.CAPTION);
      case "address" -> Optional.of(BlockKind.BYLINE);
      case "li", "dt" -> Optional.of(BlockKind.LIST);
      default -> kindByClass(element);
    };
  }

  private Optional<BlockKind> kindByClass(Element element) {
    if (element.attributesSize() == 0 || length(element) > total * MAX_SHARE) {
      return Optional.empty();
    }
    if (says(element, APPEAL_WORDS)) {
      return Optional.of(BlockKind.BOILERPLATE);
    }
    if (says(element, CAPTION_WORDS)) {
      return Optional.of(BlockKind.CAPTION);
    }
    return says(element, BYLINE_WORDS)
            || element.attr("rel").equals("author")
            || element.attr("itemprop").equals("author")
        ? Optional.of(BlockKind.BYLINE)
        : Optional.empty();
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  private static boolean says(Element element, Set<String> words) {
    String names = element.className() + " " + element.id();
    return !names.isBlank()
        && WORD_BREAK
            .splitAsStream(names)
            .anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** A list of links to other pages; an item of a story's list has words of its own. */
  private boolean isLinkList(Element element) {
    return (element.normalName().equals("ul") || element.normalName().equals("ol"))
        && element.childrenSize() > 1
        && length(element) == 0
        && element.children().stream().allMatch(item -> item.selectFirst("a[href]") != null);
  }

  /** Adds up the prose in each element; loops instead of recursion, for pages nested deeply. */
  private final class Scale implements NodeVisitor {

    private final List<Integer> open = new ArrayList<>();
    private int links;

    @Override
    public void head(Node node, int depth) {
      open.add(0);
      if (node.normalName().equals("a")) {
        links++;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      int length = open.remove(open.size() - 1);
      if (node.normalName().equals("a")) {
        links--;
      }
      if (node instanceof TextNode text && links == 0) {
        int prose = text.text().strip().length();
        length = prose < PROSE_LENGTH ? 0 : prose;
      }
      if (node instanceof Element && length > 0) {
        lengths.put(node, length);
      }
      if (!open.isEmpty()) {
        open.set(open.size() - 1, open.get(open.size() - 1) + length);
      }
    }
  }
}
