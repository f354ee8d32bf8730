package dev.galley.rule;

import dev.galley.text.Document;
import java.util.List;

/**
 * A rule that needs the whole article: its blocks, or what it says elsewhere.
 *
 * <p>A finding belongs to every sentence that its span touches; one that spans the whole article is
 * about the article itself.
 */
public non-sealed interface DocumentRule extends Rule {

  /** Returns the mistakes in {@code document}, in reading order; empty if there are none. */
  List<Finding> check(Document document);
}
