package dev.galley.archive;

import dev.galley.feed.Story;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A story that an article is a copy of.
 *
 * @param story what the archive has of it
 * @param isSure whether names, numbers and dates agree too; else it may tell of another event
 * @param score how much of the shorter of both the other says, 0 to 1
 * @param covered the share of the article's sentences that it says, 0 to 1
 * @param sentences which sentences of the article these are, by their place in it, and what share
 *     of each it says
 * @param copies its near copies in the archive
 */
public record Hit(
    Story story,
    boolean isSure,
    double score,
    double covered,
    SortedMap<Integer, Double> sentences,
    NearCopies copies) {

  /** White space, control characters, and what turns the direction of writing. */
  private static final Pattern COMMANDS =
      Pattern.compile(
          "[\\s\\p{Cntrl}\\u0080-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]+");

  public Hit {
    sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
  }

  /**
   * Returns how sure it is, what it covers, when and by whom it was published: "sure, score 0.83,
   * 92% of the sentences, 2026-03-10, Tideline".
   */
  public String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(isSure ? "sure" : "perhaps");
    parts.add(String.format(Locale.ROOT, "score %.2f", score));
    parts.add(Math.round(100 * covered) + "% of the sentences");
    story
        .date()
        .ifPresent(date -> parts.add(date.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
    if (!story.source().isBlank()) {
      parts.add(line(story.source()));
    }
    return String.join(", ", parts);
  }

  /** Returns what a feed says in one line, without what would command a terminal. */
  public static String line(String text) {
    return COMMANDS.matcher(text.strip()).replaceAll(" ");
  }
}
