package dev.galley.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Cuts an XML feed into its items, one at a time. Reads no document type and loads nothing from
 * elsewhere; an entity that XML and HTML do not know costs the item that refers to it.
 */
final class XmlItems implements Closeable {

  /** What it says of itself that stories need. */
  private static final Set<String> NAMES =
      Set.of("title", "link", "id", "language", "dc:language", "name");

  /** How deep elements outside items may stand in others. */
  private static final int DEEPEST = 200;

  /** Of what a feed says of itself. */
  private static final int LONGEST_WORDS = 1000;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What the formats themselves are made of. */
  private static final Set<String> PLAIN =
      Set.of(
          "",
          "http://iptc.org/std/nar/2006-10-01/",
          "http://iptc.org/std/NITF/2006-10-18/",
          "http://www.w3.org/1999/xhtml",
          "http://purl.org/rss/1.0/",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "http://backend.userland.com/rss2");

  private static final Map<String, String> PREFIXES =
      Map.of(
          ATOM,
          "atom:",
          "http://purl.org/rss/1.0/modules/content/",
          "content:",
          "http://purl.org/dc/elements/1.1/",
          "dc:",
          "http://purl.org/dc/terms/",
          "dcterms:",
          "http://search.yahoo.com/mrss/",
          "media:",
          "http://purl.org/atompub/tombstones/1.0",
          "tombstones:");

  /** Where a feed speaks of itself. */
  private static final Set<String> FEEDS = Set.of("channel", "feed", "author");

  private final XmlInput input;
  private XMLStreamReader xml;
  private final Map<String, String> feed = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> tags = new ArrayDeque<>();
  private String itemTag = "";
  private long opening;
  private long linesBefore;
  private boolean isBroken;
  private String root = "";
  private boolean isAtom;

  /**
   * Opens a feed.
   *
   * @param named what the user says that the file is encoded in
   * @throws IOException if it cannot be read; the message is a reason
   */
  XmlItems(InputStream in, Optional<Charset> named) throws IOException {
    input = new XmlInput(in, named);
    xml = parser(input);
  }

  private static XMLStreamReader parser(XmlInput input) throws IOException {
    try {
      return factory().createXMLStreamReader(input);
    } catch (XMLStreamException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Long texts come in pieces; the item's limit holds before they are whole.
    factory.setProperty("jdk.xml.cdataChunkSize", 1 << 14);
    return factory;
  }

  /** Returns the name of the outermost element, in lower case; empty before the first item. */
  String root() {
    return root;
  }

  /** Returns what the feed so far has said of itself at a path such as {@code channel/title}. */
  String feed(String path) {
    return feed.getOrDefault(path, "");
  }

  /** Returns where the parser stands, a line counted from 1. */
  long line() {
    return Math.max(1, xml.getLocation().getLineNumber()) + linesBefore + input.skippedLines();
  }

  /**
   * Returns the next item, or nothing at the end.
   *
   * @throws IOException if the feed cannot be read any further; the message is a reason
   */
  Optional<XmlItem> next() throws IOException {
    if (isBroken && !resume()) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    while (hasNext()) {
      int event = advance();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = name();
        if (root.isEmpty()) {
          begin(name);
          name = root;
        }
        if (isItem(name)) {
          return Optional.of(item(name));
        }
        if (name.equals("link") && !attribute("href").isEmpty()) {
          feed.putIfAbsent(parent() + "/link", attribute("href"));
        }
        if (open.size() >= DEEPEST) {
          throw new IOException("nests its elements more than %d deep".formatted(DEEPEST));
        }
        open.push(name);
        tags.push(tag());
        words.setLength(0);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = open.isEmpty() ? "" : open.pop();
        tags.poll();
        if (FEEDS.contains(parent()) && NAMES.contains(name) && !words.toString().isBlank()) {
          feed.putIfAbsent(parent() + "/" + name, words.toString().strip());
        }
        words.setLength(0);
      } else if (isText(event) && words.length() < LONGEST_WORDS) {
        words.append(xml.getText());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private void begin(String name) throws IOException {
    root = name;
    if (root.equals("newsml")) {
      throw new IOException("is NewsML 1, which is not read; NewsML-G2 is");
    }
    isAtom = root.equals("feed") || ATOM.equals(xml.getNamespaceURI());
    root = name();
    String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    feed.put("lang", language == null ? "" : language);
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  private String parent() {
    return open.isEmpty() ? "" : open.peek();
  }

  private boolean isItem(String name) {
    return switch (name) {
      case "item" -> root.equals("rss") || root.equals("rdf");
      case "entry" -> isAtom;
      case "nitf", "newsitem", "tombstones:deleted-entry" -> true;
      default -> false;
    };
  }

  /** Takes what stands between a start tag, where the parser is, and its end. */
  private XmlItem item(String name) {
    long line = line();
    itemTag = qualifiedName();
    GrowingItem item = new GrowingItem(element(name), input);
    try {
      grow(item);
      return new XmlItem(item.top(), line, item.fault());
    } catch (IOException e) {
      isBroken = true;
      return new XmlItem(item.top(), line, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private void grow(GrowingItem item) throws IOException {
    while (item.isOpen()) {
      int event = advance();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> item.open(element(name()));
        case XMLStreamConstants.END_ELEMENT -> item.close();
        case XMLStreamConstants.ENTITY_REFERENCE -> item.addEntity(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            item.add(xml.getText());
        default -> {
          // Comments and processing instructions say nothing of a story.
        }
      }
    }
  }

  /** Goes on behind an item that is not well-formed; returns whether there is another. */
  private boolean resume() throws IOException {
    isBroken = false;
    StringBuilder outer = new StringBuilder();
    tags.descendingIterator().forEachRemaining(outer::append);
    long understood =
        Math.max(xml.getLocation().getCharacterOffset(), opening + itemTag.length() + 2);
    linesBefore += Math.max(1, xml.getLocation().getLineNumber()) - 1;
    if (!input.resume(understood, outer.toString(), itemTag)) {
      return false;
    }
    opening = outer.length();
    xml = parser(input);
    for (int left = tags.size(); left > 0; ) {
      left -= advance() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    }
    return true;
  }

  private String qualifiedName() {
    String prefix = xml.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? xml.getLocalName()
        : prefix + ":" + xml.getLocalName();
  }

  /** Returns the start tag that the parser is at, as far as what stands in it depends on it. */
  private String tag() {
    StringBuilder tag = new StringBuilder("<").append(qualifiedName());
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      tag.append(prefix == null ? " xmlns" : " xmlns:" + prefix)
          .append("='")
          .append(uri == null ? "" : Entities.escape(uri).replace("'", "&#39;"))
          .append('\'');
    }
    return tag.append('>').toString();
  }

  private Element element(String name) {
    Element element = new Element(name);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean isXml = XMLConstants.XML_NS_URI.equals(xml.getAttributeNamespace(i));
      String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      element.attr(isXml ? "xml:" + attribute : attribute, xml.getAttributeValue(i));
    }
    return element;
  }

  /** Returns the name of the element that the parser is at. */
  private String name() {
    String uri = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    String local = xml.getLocalName().toLowerCase(Locale.ROOT);
    boolean isPlain = PLAIN.contains(uri) || isAtom && uri.equals(ATOM);
    return isPlain ? local : PREFIXES.getOrDefault(uri, "other:") + local;
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private boolean hasNext() throws IOException {
    try {
      return xml.hasNext();
    } catch (XMLStreamException e) {
      throw new IOException(reason(e), e);
    }
  }

  private int advance() throws IOException {
    try {
      int event = xml.next();
      input.endPiece();
      return event;
    } catch (XMLStreamException e) {
      throw new IOException(reason(e), e);
    } catch (RuntimeException e) {
      // The parser of the JDK has such for some malformed input.
      throw new IOException("is not well-formed XML", e);
    }
  }

  private static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException reading) {
      return String.valueOf(reading.getMessage());
    }
    String message = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "").strip();
    return message.contains("must start and end within the same entity")
        ? "is cut off: the XML ends in the middle of an element"
        : "is not well-formed XML: " + message;
  }
}
