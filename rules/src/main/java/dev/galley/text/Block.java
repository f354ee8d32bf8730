package dev.galley.text;

import java.util.List;

/**
 * A part of an article: a headline, a paragraph, a caption.
 *
 * @param kind what part it plays
 * @param span where it stands in the article, from its first to its last visible character
 * @param sentences its sentences in order; never empty
 */
public record Block(BlockKind kind, Span span, List<Sentence> sentences) {

  public Block {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("A block without a sentence at " + span);
    }
  }

  /** Returns whether this is running text. */
  public boolean isParagraph() {
    return kind == BlockKind.PARAGRAPH;
  }
}
