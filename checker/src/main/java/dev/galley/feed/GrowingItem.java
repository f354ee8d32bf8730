package dev.galley.feed;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** An item as far as it is read. */
final class GrowingItem {

  /** No more of an item than an article may have is held; what it has besides is not kept. */
  private static final int MOST_CHARACTERS = 20 << 20;

  private static final int MOST_ELEMENTS = 300_000;
  private static final int DEEPEST = 200;

  private final Element top;
  private final XmlInput input;
  private Element current;
  private int depth = 1;
  private int elements = 1;
  private long characters;
  private boolean isKept = true;
  private Optional<String> fault = Optional.empty();

  /**
   * @param top its outermost element
   * @param input where it comes from
   */
  GrowingItem(Element top, XmlInput input) {
    this.top = top;
    this.input = input;
    this.current = top;
  }

  Element top() {
    return top;
  }

  /** Returns why it cannot be used. */
  Optional<String> fault() {
    return fault;
  }

  /** Returns whether its end is still to come. */
  boolean isOpen() {
    return depth > 0;
  }

  void open(Element child) {
    depth++;
    elements++;
    if (depth > DEEPEST) {
      drop("nests its elements more than %d deep".formatted(DEEPEST));
    } else if (elements > MOST_ELEMENTS) {
      drop(String.format(Locale.ROOT, "has more than %,d tags", MOST_ELEMENTS));
    }
    for (Attribute attribute : child.attributes()) {
      count(attribute.getValue().length());
    }
    if (isKept) {
      current.appendChild(child);
      current = child;
    }
  }

  void close() {
    depth--;
    Element parent = current.parent();
    if (isKept && parent != null) {
      current = parent;
    }
  }

  void add(String text) {
    count(text.length());
    if (!isKept) {
      return;
    }
    current.appendChild(new TextNode(text));
    if (fault.isEmpty() && text.indexOf(XmlInput.LOST) >= 0 && input.isDamaged()) {
      fault =
          Optional.of(
              "holds bytes that are not %s; --encoding names another".formatted(input.charset()));
    }
  }

  void addEntity(String name) {
    String text = Parser.unescapeEntities("&" + name + ";", false);
    if (!text.startsWith("&")) {
      add(text);
    } else if (fault.isEmpty()) {
      fault = Optional.of("refers to the entity \"" + name + "\"; only those of HTML are read");
    }
  }

  private void count(int length) {
    characters += length;
    if (characters > MOST_CHARACTERS) {
      drop("is too large for an article: more than 20 MB");
    }
  }

  private void drop(String reason) {
    if (isKept) {
      top.empty();
      isKept = false;
      fault = Optional.of(reason);
    }
  }
}
