package dev.galley.archive;

import dev.galley.feed.Story;

/** What is to happen to an archive. */
sealed interface Change {

  /** The story that it is about. */
  String id();

  /** A story comes, or is withdrawn. */
  record Put(Story story) implements Change {
    @Override
    public String id() {
      return story.id();
    }
  }

  /**
   * The user takes a story out.
   *
   * @param isForgotten whether it may come back with the next reading of its feed
   */
  record Removal(String id, boolean isForgotten) implements Change {}
}
