package dev.galley.archive;

import dev.galley.feed.Story;
import java.util.List;

/**
 * A story that an article is a copy of.
 *
 * @param story what the archive has of it
 * @param score how much of the shorter of both the other says, 0 to 1
 * @param covered the share of the article's sentences that it says, 0 to 1
 * @param sentences which sentences of the article these are, by their place in it
 * @param copies the ids of its near copies in the archive, in order
 */
public record Hit(
    Story story, double score, double covered, List<Integer> sentences, List<String> copies) {

  public Hit {
    sentences = List.copyOf(sentences);
    copies = List.copyOf(copies);
  }
}
