package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the blocks of an article apart, by its lines and by its words. */
final class BlockFinder {

  private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]++");

  /** "GENEVA (Newswire) —", "LAGOS, Nigeria —", "TOKYO, 4 May (Newswire) -". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}.' -]{2,30}+(?:, [\\p{L}. \\d]{2,30}+)?(?: ?\\([^)\\n]{1,40}\\))? ?(?:—|–|--|-) ");

  private BlockFinder() {}

  /** Returns the regions of a plain text: one a line. */
  static List<Region> regions(String text) {
    List<Region> regions = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      visible(text, new Span(line.start(), line.end()))
          .ifPresent(span -> regions.add(new Region(span, Optional.empty())));
    }
    return regions;
  }

  /** Returns the blocks of an article whose regions are known. */
  static List<Block> blocks(String text, List<Region> regions, EnglishAnalysis analysis) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Span span = regions.get(i).span();
      BlockKind kind = regions.get(i).kind().orElse(kind(text, regions, i));
      Matcher dateline = DATELINE.matcher(span.of(text));
      if (kind == BlockKind.PARAGRAPH && dateline.find() && dateline.end() < span.length()) {
        Span place = new Span(span.start(), span.start() + dateline.end());
        visible(text, place)
            .ifPresent(p -> blocks.add(block(text, p, BlockKind.DATELINE, analysis)));
        span = new Span(place.end(), span.end());
      }
      visible(text, span).ifPresent(rest -> blocks.add(block(text, rest, kind, analysis)));
    }
    return blocks;
  }

  private static Block block(String text, Span span, BlockKind kind, EnglishAnalysis analysis) {
    return new Block(kind, span, analysis.sentences(text, span, kind));
  }

  private static BlockKind kind(String text, List<Region> regions, int i) {
    if (i == 0 && regions.size() > 1 && !endsLikeSentence(regions.get(0).span().of(text))) {
      return BlockKind.HEADLINE;
    }
    return BlockKind.PARAGRAPH;
  }

  private static boolean endsLikeSentence(String line) {
    String bare = line.stripTrailing();
    return bare.endsWith(".") || bare.endsWith(".”") || bare.endsWith(".\"");
  }

  /** Returns the range without the white space at its ends; nothing if that is all it holds. */
  private static Optional<Span> visible(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
