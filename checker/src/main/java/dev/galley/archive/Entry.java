package dev.galley.archive;

import dev.galley.feed.Story;
import java.util.Optional;

/**
 * What an index keeps of a story.
 *
 * @param story a version of it; of a withdrawn one only id, date and number are kept
 * @param copyOf the id of the story that it is a near copy of
 */
record Entry(Story story, Optional<String> copyOf) {

  /** Returns the id that this and its near copies have in common. */
  String group() {
    return copyOf.orElse(story.id());
  }
}
