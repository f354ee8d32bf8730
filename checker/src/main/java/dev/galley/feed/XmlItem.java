package dev.galley.feed;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What an XML feed tells of one story.
 *
 * @param element its markup, all names in lower case; a prefix only where it stands for more than
 *     the format itself, such as {@code dc:date}
 * @param line where it begins, counted from 1
 * @param fault why it cannot be used, whatever stands in it
 */
record XmlItem(Element element, long line, Optional<String> fault) {

  String name() {
    return element.normalName();
  }

  /** Returns what names it in a message, as far as it is known; it may be empty. */
  String id() {
    return first(element.attr("guid"), text(element, "guid"), text(element, "id"));
  }

  /** Returns what stands at a path of child elements, the first of several; else nothing. */
  static Optional<Element> child(Element parent, String... path) {
    Element current = parent;
    for (String name : path) {
      Optional<Element> next = children(current, name).stream().findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      current = next.get();
    }
    return Optional.of(current);
  }

  /** Returns the child elements of this name, in order. */
  static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.normalName().equals(name)).toList();
  }

  /** Returns the words at a path of child elements, on one line; empty if nothing stands there. */
  static String text(Element parent, String... path) {
    return child(parent, path).map(Element::text).orElse("").strip();
  }

  /** Returns the first of these that is not empty. */
  static String first(String... texts) {
    for (String text : texts) {
      if (!text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }
}
