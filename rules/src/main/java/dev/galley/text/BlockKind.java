package dev.galley.text;

import java.util.Locale;

/** What part a block plays in an article. */
public enum BlockKind {
  /** The article's title, or a heading between paragraphs. */
  HEADLINE,
  /** Who wrote it, and when it was published. */
  BYLINE,
  /** The place, and often the agency, before the first sentence: {@code GENEVA (Newswire) —}. */
  DATELINE,
  /** Running text. */
  PARAGRAPH,
  /** An item of a list. */
  LIST,
  /** What a picture shows, and its credit. */
  CAPTION,
  /** Site furniture that is no part of the story: appeals, buttons, share links. */
  BOILERPLATE;

  /** Returns whether such a block tells of the events. */
  public boolean isStory() {
    return this != BYLINE && this != DATELINE && this != BOILERPLATE;
  }

  /** Returns the name used in reports: the constant's, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
