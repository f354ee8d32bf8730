package dev.galley.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Cuts the trusted rules out of LanguageTool's grammar, a step of the build.
 *
 * <p>The grammar has 8 MB; to read the whole of it takes most of LanguageTool's start. Besides the
 * other rules this drops what the matching does not need: examples, suggestions, and the exceptions
 * that can never apply here. Maven runs it from its source, since it writes files, which no class
 * of the product here may. It works when {@code trusted.tsv} or this file has changed; after a
 * change of LanguageTool's version, build from clean.
 */
final class GrammarExtract {

  private static final String GRAMMAR = "/org/languagetool/rules/en/grammar.xml";

  private static final String ORIGIN =
      """
       Written by the build. Excerpt of grammar.xml of LanguageTool 6.8,
      Copyright (C) Daniel Naber and the LanguageTool contributors, LGPL 2.1 or later.
      """;

  /** Written in code, so not in the grammar. */
  private static final Set<String> IN_JAVA = Set.of("EN_A_VS_AN");

  /** What the matching does not need; the filters only make suggestions. */
  private static final List<String> DROPPED =
      List.of("example", "url", "short", "suggestion", "message", "filter");

  private static final DocumentBuilderFactory PARSERS = DocumentBuilderFactory.newInstance();

  private GrammarExtract() {}

  /**
   * Writes an excerpt.
   *
   * @param args the table of trusted rules, the file to write, and this source
   */
  public static void main(String[] args)
      throws IOException, ParserConfigurationException, SAXException, TransformerException {
    Path table = Path.of(args[0]);
    Path file = Path.of(args[1]);
    if (isNewer(file, table) && isNewer(file, Path.of(args[2]))) {
      return;
    }
    write(extract(grammar(), rows(table)), file);
  }

  private static boolean isNewer(Path file, Path source) throws IOException {
    return Files.exists(file)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(source)) >= 0;
  }

  /** Reads what this needs of the table: the first row that is no comment names the columns. */
  private static List<Row> rows(Path table) throws IOException {
    List<String[]> lines =
        Files.readAllLines(table).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
    List<String> columns = List.of(lines.get(0));
    return lines.stream()
        .skip(1)
        .map(
            cells ->
                new Row(
                    cells[columns.indexOf("rule")],
                    numbers(cells[columns.indexOf("parts")]),
                    cells[columns.indexOf("summary")]))
        .toList();
  }

  private static Set<Integer> numbers(String cell) {
    return Arrays.stream(cell.split(" ", -1))
        .filter(number -> !number.equals("all"))
        .map(number -> Integer.valueOf(number.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Document grammar() throws IOException, ParserConfigurationException, SAXException {
    PARSERS.setAttribute("http://www.oracle.com/xml/jaxp/properties/entityExpansionLimit", "0");
    PARSERS.setAttribute("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
    PARSERS.setIgnoringComments(true);
    try (InputStream grammar = GrammarExtract.class.getResourceAsStream(GRAMMAR)) {
      return PARSERS.newDocumentBuilder().parse(grammar);
    }
  }

  private static Document extract(Document grammar, List<Row> table)
      throws ParserConfigurationException {
    Document excerpt = PARSERS.newDocumentBuilder().newDocument();
    Comment origin = excerpt.createComment(ORIGIN);
    Element rules = excerpt.createElement("rules");
    rules.setAttribute("lang", "en");
    rules.appendChild(origin);
    excerpt.appendChild(rules);
    Map<String, Row> rows =
        table.stream()
            .filter(row -> !IN_JAVA.contains(row.rule()))
            .collect(Collectors.toMap(Row::rule, Function.identity()));
    Set<String> missing = new HashSet<>(rows.keySet());
    for (Element category : all(grammar.getDocumentElement(), "category")) {
      Element kept = (Element) excerpt.importNode(category, false);
      for (Element rule : children(category)) {
        @Nullable Row row = rows.get(rule.getAttribute("id"));
        if (row != null) {
          missing.remove(row.rule());
          strip(rule, row);
          kept.appendChild(excerpt.importNode(rule, true));
        }
      }
      if (kept.hasChildNodes()) {
        rules.appendChild(kept);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("Not in LanguageTool's grammar: " + missing);
    }
    return excerpt;
  }

  /** Leaves the trusted parts of a rule or group of rules, and of those what can match. */
  private static void strip(Element rule, Row row) {
    List<Element> parts =
        rule.getTagName().equals("rule")
            ? List.of(rule)
            : children(rule).stream().filter(part -> part.getTagName().equals("rule")).toList();
    IntStream.rangeClosed(1, parts.size())
        .filter(part -> !row.trusts(part))
        .forEach(part -> rule.removeChild(parts.get(part - 1)));
    DROPPED.stream().flatMap(name -> all(rule, name).stream()).forEach(GrammarExtract::remove);
    all(rule, "antipattern").stream()
        .filter(GrammarExtract::isUseless)
        .forEach(GrammarExtract::remove);
    Stream.concat(Stream.of(rule), parts.stream()).forEach(part -> part.removeAttribute("default"));
    dropLayout(rule);
    for (Element part : parts) {
      Element message = part.getOwnerDocument().createElement("message");
      message.setTextContent(row.summary());
      part.appendChild(message);
    }
  }

  /**
   * Returns whether an exception cannot apply, since it asks for a chunk and there are none, or
   * would load the synthesizer for a back-reference, which cost 70 ms and spared nothing on 47,776
   * sentences.
   */
  private static boolean isUseless(Element exception) {
    return !all(exception, "match").isEmpty()
        || all(exception, "token").stream().anyMatch(GrammarExtract::needsChunk);
  }

  private static boolean needsChunk(Element token) {
    return (token.hasAttribute("chunk") || token.hasAttribute("chunk_re"))
        && !token.getAttribute("min").equals("0")
        && !token.getAttribute("negate").equals("yes");
  }

  /** Removes the white space between elements, two fifths of the file. */
  private static void dropLayout(Element element) {
    for (Node node : nodes(element)) {
      if (node instanceof Element child) {
        dropLayout(child);
      } else if (element.getElementsByTagName("*").getLength() > 0
          && node.getTextContent().isBlank()) {
        element.removeChild(node);
      }
    }
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<Element> children(Element parent) {
    return nodes(parent).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static List<Node> nodes(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
  }

  private static void write(Document excerpt, Path file) throws IOException, TransformerException {
    Files.createDirectories(file.getParent());
    Transformer writer = TransformerFactory.newInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    try (var out = Files.newOutputStream(file)) {
      writer.transform(new DOMSource(excerpt), new StreamResult(out));
    }
  }

  /** A trusted rule, the numbers of its trusted parts, empty for all, and what it is about. */
  private record Row(String rule, Set<Integer> parts, String summary) {

    boolean trusts(int part) {
      return parts.isEmpty() || parts.contains(part);
    }
  }
}
