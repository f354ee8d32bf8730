package dev.galley.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article: its text, and the blocks that cover all of it but white space, in order.
 *
 * @param text the article, line ends kept, without a byte-order mark
 * @param blocks its blocks; empty if nothing but white space stands in the text
 * @param quotations where it quotes
 */
public record Document(String text, List<Block> blocks, Quotations quotations) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /**
   * Analyses an article given as plain text: a paragraph a line, or paragraphs separated by empty
   * lines. A text of a single line is a paragraph.
   */
  public static Document of(String text) {
    return of(text, BlockFinder.regions(text));
  }

  /**
   * Analyses an article whose blocks are known.
   *
   * @param regions one for each block, in order, without overlap; they leave out only white space
   */
  public static Document of(String text, List<Region> regions) {
    List<Block> blocks = BlockFinder.blocks(text, regions);
    return new Document(text, blocks, QuotationFinder.in(blocks));
  }

  /** Returns the sentences of all blocks, in order. */
  public List<Sentence> sentences() {
    return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
  }

  /** Returns the tokens of all sentences, in order. */
  public Stream<Token> tokens() {
    return blocks.stream()
        .flatMap(block -> block.sentences().stream())
        .flatMap(sentence -> sentence.tokens().stream());
  }

  /**
   * Returns whether more of the article than not is English, however garbled. Too little text to
   * tell counts as English.
   */
  public boolean isEnglish() {
    return EnglishShare.isEnglish(blocks);
  }

  /** Returns the range of the whole article. */
  public Span span() {
    return new Span(0, text.length());
  }
}
