package dev.galley.archive;

import java.util.List;

/**
 * The near copies of a story that an archive has.
 *
 * @param group the id that they and the story have in common
 * @param some the ids of some of them, in order
 * @param count how many there are
 */
public record NearCopies(String group, List<String> some, int count) {

  public NearCopies {
    some = List.copyOf(some);
  }
}
