package dev.galley.feed;

/** What a feed has next. */
public sealed interface FeedEntry {

  /** An article, or the withdrawal of one. */
  record Article(Story story) implements FeedEntry {}

  /**
   * What could not be read.
   *
   * @param message one line that names the file, the line and the reason
   */
  record Fault(String message) implements FeedEntry {}

  /**
   * What the user should know, though nothing is lost.
   *
   * @param message one line that names the file
   */
  record Note(String message) implements FeedEntry {}
}
