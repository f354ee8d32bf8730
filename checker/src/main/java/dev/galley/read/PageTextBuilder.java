package dev.galley.read;

import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import dev.galley.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Collects the blocks of an article from its elements, in the order of the page. */
final class PageTextBuilder {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "ul");

  /** A line that reads as a paragraph before a line break. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]['\"’”)\\]]{0,3}$");

  /** A longer cell of a table is a paragraph of a page laid out by tables. */
  private static final int MAX_CELL = 80;

  private final Furniture furniture;
  private final StringBuilder text = new StringBuilder();
  private final List<Region> regions = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /**
   * @param furniture what to leave out
   */
  PageTextBuilder(Furniture furniture) {
    this.furniture = furniture;
  }

  /** Adds the blocks of an element. */
  void add(Element root) {
    NodeTraversor.filter(new Collector(), root);
    endBlock();
  }

  /** Returns what was collected. */
  PageText build() {
    return new PageText(text.toString(), regions);
  }

  private void append(String words, boolean preformatted) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted) {
        lineBreak();
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space();
      } else if (!isInvisible(c)) {
        block.append(c);
      }
    }
  }

  private void space() {
    if (!block.isEmpty() && !Character.isWhitespace(block.charAt(block.length() - 1))) {
      block.append(' ');
    }
  }

  /** Two line breaks end a paragraph, and so does one behind a sentence. */
  private void lineBreak() {
    String line = block.toString();
    if (line.endsWith("\n") || SENTENCE_END.matcher(line.stripTrailing()).find()) {
      endBlock();
    } else if (!line.isBlank()) {
      block.setLength(line.stripTrailing().length());
      block.append('\n');
    }
  }

  private void endBlock() {
    String words = block.toString().strip();
    block.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(words);
    regions.add(new Region(new Span(start, text.length()), kind(words)));
  }

  private Optional<BlockKind> kind(String words) {
    Optional<BlockKind> kind =
        scopes.isEmpty() ? Optional.empty() : Optional.of(scopes.peek().kind());
    boolean cell = scopes.peek() != null && scopes.peek().isCell();
    return cell && (words.length() > MAX_CELL || SENTENCE_END.matcher(words).find())
        ? Optional.empty()
        : kind;
  }

  /** Soft hyphens, zero-width spaces and joiners, and byte-order marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  /** An element that says what the blocks in it are. */
  private record Scope(Node element, BlockKind kind) {

    boolean isCell() {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }
  }

  /** Walks through the elements; loops instead of recursion, for pages nested deeply. */
  private final class Collector implements NodeFilter {

    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText(), preformatted > 0);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (depth > 0 && furniture.isDropped(element)) {
        endBlockAt(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        endBlockAt(element);
        if (scopes.peek() != null && scopes.peek().element().equals(element)) {
          scopes.pop();
        }
        if (element.normalName().equals("pre")) {
          preformatted--;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      String tag = element.normalName();
      if (tag.equals("br")) {
        lineBreak();
      }
      endBlockAt(element);
      if (tag.equals("pre")) {
        preformatted++;
      }
      if (!BLOCKS.contains(tag)) {
        return;
      }
      if (tag.equals("td") || tag.equals("th")) {
        scopes.push(new Scope(element, BlockKind.LIST));
      } else if (!(scopes.peek() != null && scopes.peek().kind() == BlockKind.BOILERPLATE)) {
        furniture.kind(element).ifPresent(kind -> scopes.push(new Scope(element, kind)));
      }
    }

    private void endBlockAt(Element element) {
      boolean inSentence =
          element.normalName().equals("time")
              && element.parent() != null
              && element.parent().normalName().equals("p");
      if (BLOCKS.contains(element.normalName()) && !inSentence) {
        endBlock();
      }
    }
  }
}
