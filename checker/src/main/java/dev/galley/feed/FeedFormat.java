package dev.galley.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, by how it begins; its name decides only where that says nothing. */
sealed interface FeedFormat {

  /** How much of a file decides, in bytes. */
  int HEAD = 1 << 16;

  /** XML that is no web page. */
  record Xml() implements FeedFormat {}

  /**
   * JSON.
   *
   * @param isLines whether each line is an object
   */
  record Json(boolean isLines) implements FeedFormat {}

  /** A table of articles. */
  record Table(char delimiter) implements FeedFormat {}

  /** Plain text or a web page, as {@code check} reads it. */
  record Article() implements FeedFormat {}

  /** What may stand before the outermost element, and its name. */
  Pattern ROOT =
      Pattern.compile(
          "\\s*+(?:(?:<\\?.{0,1000}?\\?>|<!--.{0,10000}?-->"
              + "|<!DOCTYPE[^>\\[]{0,1000}+(?:\\[.{0,20000}?\\]\\s*+)?>)\\s*+)*+<([\\w.:-]{1,100}+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** XML whose outermost element stands too far from its start to be seen. */
  Pattern PROLOGUE =
      Pattern.compile("\\s*+<(?:\\?xml|!doctype\\s++(?!html))", Pattern.CASE_INSENSITIVE);

  Pattern FEED =
      Pattern.compile(
          "(?:[\\w.-]+:)?(?:nitf|rss|rdf|feed|newsml|news(?:item|message)"
              + "|(?:package|concept|knowledge|planning|catalog)item)");

  Pattern JSON = Pattern.compile("\\s*+(?:\\{\\s*+[\"}]|\\[\\s*+[\\{\\]])");

  /** Returns what a file is. */
  static FeedFormat of(byte[] bytes, String name) {
    String head = text(bytes);
    String ending = name.toLowerCase(Locale.ROOT).replaceFirst("(?s).*\\.", "");
    Optional<String> root = root(head);
    if (root.isPresent()) {
      boolean isFeed = FEED.matcher(root.get()).matches();
      boolean isDeclared = head.strip().startsWith("<?xml") || ending.equals("xml");
      boolean isPage = root.get().equals("html");
      return isFeed || isDeclared && !isPage ? new Xml() : new Article();
    }
    if (PROLOGUE.matcher(head).lookingAt()) {
      return new Xml();
    }
    if (JSON.matcher(head).lookingAt()) {
      return new Json(JsonPieces.isLines(head));
    }
    Optional<Character> delimiter = TableStories.delimiter(head);
    if (delimiter.isPresent()) {
      return new Table(delimiter.get());
    }
    return switch (ending) {
      case "jsonl", "ndjson" -> head.isBlank() ? new Article() : new Json(true);
      case "json" -> head.isBlank() ? new Article() : new Json(false);
      case "csv" -> head.isBlank() ? new Article() : new Table(',');
      default -> new Article();
    };
  }

  /** Returns whether a stream that begins so has words, but no line that could be JSON. */
  static boolean isProse(byte[] bytes) {
    String head = text(bytes);
    return !head.isBlank() && head.lines().map(String::strip).noneMatch(FeedFormat::isMaybeJson);
  }

  /** A stream that is fed line by line may begin with one that is broken. */
  private static boolean isMaybeJson(String line) {
    return line.startsWith("{") || line.startsWith("[") || line.contains("\":");
  }

  private static Optional<String> root(String head) {
    Matcher root = ROOT.matcher(head);
    return root.lookingAt()
        ? Optional.of(root.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Returns the first characters as far as they are ASCII, whatever the encoding. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      return text.substring(3);
    }
    boolean isWide =
        text.startsWith("\u00ff\u00fe")
            || text.startsWith("\u00fe\u00ff")
            || text.startsWith("\0<")
            || text.startsWith("<\0");
    return isWide ? text.replaceAll("[\0\u00fe\u00ff]", "") : text;
  }
}
