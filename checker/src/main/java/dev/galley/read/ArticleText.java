package dev.galley.read;

import dev.galley.text.Document;
import dev.galley.text.Region;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The text of an article as its file gives it, before any analysis.
 *
 * @param text the characters that all offsets refer to: the decoded file, line ends kept, without
 *     its byte-order mark; of a web page the article's own text, its paragraphs separated by an
 *     empty line
 * @param isPage whether it comes from a web page
 * @param regions the blocks that the markup of a web page tells apart; empty for plain text
 * @param charset what the file is encoded in
 * @param note what the user should know of the reading, such as a guessed encoding
 * @param head what a web page says of itself
 */
public record ArticleText(
    String text,
    boolean isPage,
    List<Region> regions,
    Charset charset,
    Optional<String> note,
    Optional<PageHead> head) {

  public ArticleText {
    regions = List.copyOf(regions);
  }

  /** Analyses the article. */
  public Document document() {
    return isPage ? Document.of(text, regions) : Document.of(text);
  }
}
