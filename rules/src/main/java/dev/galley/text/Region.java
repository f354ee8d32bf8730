package dev.galley.text;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of an article that a reader of files has told apart: one block, its kind named if the
 * file's markup says so.
 *
 * @param span where it stands in the article
 * @param kind what the markup says it is; empty to let the words decide
 */
public record Region(Span span, Optional<BlockKind> kind) {

  /** Returns the paragraphs of a plain text, as {@link Document#of(String)} tells them apart. */
  public static List<Region> paragraphs(String text) {
    return BlockFinder.regions(text);
  }
}
