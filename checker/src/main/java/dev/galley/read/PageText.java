package dev.galley.read;

import dev.galley.text.Region;
import java.util.List;

/**
 * The text of the article on a web page.
 *
 * @param text its paragraphs, separated by an empty line
 * @param regions where they stand, and what the markup says they are
 */
record PageText(String text, List<Region> regions) {

  PageText {
    regions = List.copyOf(regions);
  }
}
