package dev.galley.feed;

import dev.galley.read.ArticleText;
import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a story.
 *
 * @param regions its blocks; empty to let the words decide
 */
record StoryText(String text, List<Region> regions) {

  static final StoryText NONE = new StoryText("", List.of());

  /** In how many of its first blocks a text may say its headline. */
  private static final int HEAD = 3;

  /** How much of each of them is looked at, in characters. */
  private static final int HEAD_LENGTH = 2_000;

  private static final String BETWEEN = "\n\n";

  StoryText {
    regions = List.copyOf(regions);
  }

  /** Returns what {@code check} would read. */
  static StoryText of(ArticleText article) {
    return new StoryText(article.text(), article.regions());
  }

  /** Returns one block. */
  static StoryText block(BlockKind kind, String words) {
    String text = words.strip();
    return text.isEmpty()
        ? NONE
        : new StoryText(text, List.of(new Region(new Span(0, text.length()), Optional.of(kind))));
  }

  /** Returns this with {@code block} before it, unless it begins with the same words. */
  StoryText headedBy(StoryText block) {
    return block.text().isEmpty() || says(block) ? this : block.then(this);
  }

  /** Returns this with {@code other} behind it. */
  StoryText then(StoryText other) {
    if (text.isBlank()) {
      return other;
    }
    if (other.text().isBlank()) {
      return this;
    }
    int offset = text.length() + BETWEEN.length();
    List<Region> all = new ArrayList<>(blocks());
    for (Region region : other.blocks()) {
      Span span = region.span();
      all.add(new Region(new Span(span.start() + offset, span.end() + offset), region.kind()));
    }
    return new StoryText(text + BETWEEN + other.text(), all);
  }

  private List<Region> blocks() {
    return regions.isEmpty() ? Region.paragraphs(text) : regions;
  }

  private boolean says(StoryText part) {
    String wanted = folded(part.text());
    // A dateline opens a paragraph; "Rain" is no headline of one that begins "Rain fell".
    boolean isLine = part.regions().stream().map(Region::kind).anyMatch(StoryText::isLine);
    Stream<String> head =
        regions.isEmpty()
            ? text.lines().filter(line -> !line.isBlank())
            : regions.stream().map(region -> region.span().of(text));
    return head.limit(HEAD)
        .map(block -> folded(block.substring(0, Math.min(block.length(), HEAD_LENGTH))))
        .anyMatch(block -> block.equals(wanted) || !isLine && block.startsWith(wanted + " "));
  }

  private static boolean isLine(Optional<BlockKind> kind) {
    return kind.equals(Optional.of(BlockKind.HEADLINE))
        || kind.equals(Optional.of(BlockKind.BYLINE));
  }

  /** Letters and digits count; quotation marks and dashes come and go with the markup. */
  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", " ").strip();
  }
}
