package dev.galley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the blocks of an article apart, by its lines and by its words. */
final class BlockFinder {

  /** A longer block is cut, so that hostile text is analysed in bounded time and memory. */
  static final int MAX_BLOCK = 20_000;

  /** "GENEVA (Newswire) —", "LAGOS, Nigeria —", "TOKYO, 4 May (Newswire) -", "NEW YORK --". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}.'’]{1,20}+(?:[ /-][\\p{Lu}.'’]{1,20}+){0,4}+(?:, [\\p{L}. \\d]{2,30}+)?"
              + "(?: ?\\([^)\\n]{1,40}\\))?(?: ?(?:—|–) | ?--? (?=[“\"‘']?[\\p{Lu}\\d]))");

  /** A bullet, or a dash used as one. */
  private static final Pattern BULLET = Pattern.compile("^[•●▪■◦‣⁃·*] ?|^[-–] (?=\\S)");

  /** "------", "* * *". */
  private static final Pattern SEPARATOR = Pattern.compile("(?:[-–—*_=~#•.] ?){3,}+");

  /** "1. Whisk the eggs", "b) the pier". */
  private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}|[a-h])[.)] ");

  /** "difference.Hundreds": two paragraphs that lost the break between them. */
  private static final Pattern GLUE =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}][.!?]|[.!?][”\"])(?=[“\"‘]?\\p{Lu}[\\p{Ll}’'])");

  /** How many short lines make a list, and how short they are. */
  private static final int MIN_RUN = 3;

  private static final int MAX_RUN_WORDS = 9;

  private BlockFinder() {}

  /** Returns the regions of a plain text: its paragraphs. */
  static List<Region> regions(String text) {
    return Lines.paragraphs(text).stream().map(span -> new Region(span, Optional.empty())).toList();
  }

  /** Returns the blocks of an article whose regions are known. */
  static List<Block> blocks(String text, List<Region> regions) {
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts(text, regions)) {
      blocks.add(
          new Block(
              part.kind(), part.span(), EnglishAnalysis.sentences(text, part.span(), part.kind())));
    }
    return blocks;
  }

  /** Returns the blocks before their analysis. */
  static List<Part> parts(String text, List<Region> regions) {
    List<Region> pieces = unglued(text, cut(text, regions));
    List<String> lines = pieces.stream().map(piece -> piece.span().of(text)).toList();
    List<Boolean> site = Appeals.in(lines);
    List<Part> parts = new ArrayList<>();
    Kinds kinds = new Kinds(lines, site);
    for (int i = 0; i < pieces.size(); i++) {
      Span span = pieces.get(i).span();
      BlockKind kind = kinds.next(pieces.get(i).kind());
      Span rest = kind == BlockKind.PARAGRAPH ? withoutDateline(text, span, parts) : span;
      parts.add(new Part(kind, rest));
    }
    return parts;
  }

  /** Adds the dateline of a paragraph, if it has one, and returns the rest. */
  private static Span withoutDateline(String text, Span span, List<Part> parts) {
    Matcher dateline =
        DATELINE.matcher(text).region(span.start(), Math.min(span.end(), span.start() + 120));
    if (!dateline.find()) {
      return span;
    }
    Optional<Span> place = Lines.visible(text, new Span(span.start(), dateline.end()));
    Optional<Span> rest = Lines.visible(text, new Span(dateline.end(), span.end()));
    if (place.isEmpty() || rest.isEmpty()) {
      return span;
    }
    parts.add(new Part(BlockKind.DATELINE, place.get()));
    return rest.get();
  }

  /** Returns the regions without white space at their ends, none longer than a block may be. */
  private static List<Region> cut(String text, List<Region> regions) {
    List<Region> pieces = new ArrayList<>();
    for (Region region : regions) {
      int start = region.span().start();
      while (start < region.span().end()) {
        int end = end(text, start, region.span().end());
        Lines.visible(text, new Span(start, end))
            .ifPresent(span -> pieces.add(new Region(span, region.kind())));
        start = end;
      }
    }
    return pieces;
  }

  /** Returns where a piece of a block ends: behind a sentence, a word, or wherever it must. */
  private static int end(String text, int start, int end) {
    if (end - start <= MAX_BLOCK) {
      return end;
    }
    int limit = start + MAX_BLOCK;
    int word = limit;
    for (int i = limit - 1; i > start + MAX_BLOCK / 2; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      word = word == limit ? i : word;
      if (Marks.endsSentence(text.substring(Math.max(start, i - 12), i))) {
        return i;
      }
    }
    return word == limit && Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : word;
  }

  /** Cuts a block where the last words of an appeal run into the first of the story. */
  private static List<Region> unglued(String text, List<Region> regions) {
    List<Region> pieces = new ArrayList<>();
    for (Region region : regions) {
      Span span = region.span();
      Matcher glue = GLUE.matcher(text).region(span.start(), span.end());
      if (region.kind().isEmpty() && glue.find()) {
        Span before = new Span(span.start(), glue.start());
        Span behind = new Span(glue.start(), span.end());
        if (isAppeal(before.of(text)) != isAppeal(behind.of(text))) {
          pieces.add(new Region(before, region.kind()));
          pieces.add(new Region(behind, region.kind()));
          continue;
        }
      }
      pieces.add(region);
    }
    return pieces;
  }

  private static boolean isAppeal(String words) {
    return Appeals.strength(words) > 1;
  }

  /** A block before its analysis. */
  record Part(BlockKind kind, Span span) {}

  /** Decides what the blocks are, one after the other. */
  private static final class Kinds {

    private final List<String> lines;
    private final List<Boolean> site;
    private int next;
    private boolean atTop = true;
    private BlockKind last = BlockKind.PARAGRAPH;

    Kinds(List<String> lines, List<Boolean> site) {
      this.lines = lines;
      this.site = site;
    }

    /** Returns what the next block is, unless its markup says so. */
    BlockKind next(Optional<BlockKind> known) {
      BlockKind kind = known.orElseGet(() -> ofWords(next));
      atTop = atTop && kind != BlockKind.PARAGRAPH && kind != BlockKind.LIST;
      last = kind;
      next++;
      return kind;
    }

    private BlockKind ofWords(int i) {
      String line = lines.get(i);
      if (site.get(i)) {
        return BlockKind.BOILERPLATE;
      }
      if (Captions.is(line)) {
        return BlockKind.CAPTION;
      }
      if (Bylines.is(line, atTop, last == BlockKind.BYLINE)) {
        return BlockKind.BYLINE;
      }
      if (isListItem(i) || isInRun(i)) {
        return BlockKind.LIST;
      }
      return isHeadline(i) ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
    }

    private boolean isHeadline(int i) {
      String line = lines.get(i);
      if (i + 1 == lines.size()) {
        return false;
      }
      if (atTop && DATELINE.matcher(line).find()) {
        return false;
      }
      if (i == 0 || atTop && last == BlockKind.HEADLINE && i < 3) {
        return Headlines.isTitle(line, i == 0);
      }
      boolean storyFollows = !site.get(i + 1) && !Headlines.isHeading(lines.get(i + 1));
      return Headlines.isHeading(line) && storyFollows;
    }

    private boolean isListItem(int i) {
      String line = lines.get(i);
      if (BULLET.matcher(line).find() || SEPARATOR.matcher(line).matches()) {
        return true;
      }
      return isNumbered(i)
          && (i > 0 && isNumbered(i - 1) || i + 1 < lines.size() && isNumbered(i + 1));
    }

    /** Three short lines that end no sentence are results, ingredients or verses. */
    private boolean isInRun(int i) {
      int first = i;
      while (first > 0 && i - first < MIN_RUN && isRunLine(first - 1)) {
        first--;
      }
      int behind = i;
      while (behind < lines.size() && behind - i < MIN_RUN && isRunLine(behind)) {
        behind++;
      }
      return behind > i && behind - first >= MIN_RUN && !(atTop && i < 2);
    }

    private boolean isRunLine(int i) {
      String line = lines.get(i);
      return i > 0
          && !site.get(i)
          && Marks.words(line) <= MAX_RUN_WORDS
          && !Marks.endsSentence(line)
          && !line.endsWith(":")
          && !Captions.is(line);
    }

    private boolean isNumbered(int i) {
      return NUMBERED.matcher(lines.get(i)).find();
    }
  }
}
