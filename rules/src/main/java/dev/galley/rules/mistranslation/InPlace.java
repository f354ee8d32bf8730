package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.List;

/**
 * A word that stands where the reference has another.
 *
 * @param candidate the word
 * @param reference the other
 * @param slot the words around them
 */
record InPlace(Token candidate, Token reference, Slot slot) {

  /** Returns the words of a link that stand alone in the place of another, in order. */
  static List<InPlace> of(Link link) {
    return link.words().gaps().stream()
        .filter(gap -> gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1)
        .map(
            gap ->
                new InPlace(
                    link.candidateTokens().get(gap.from()),
                    link.referenceTokens().get(gap.referenceFrom()),
                    Slot.of(link, gap.from(), gap.referenceFrom())))
        .toList();
  }

  /** Returns whether the same words stand on both sides, some of them with content. */
  boolean isFirm() {
    return slot.isFirm();
  }

  /** Returns the finding that says so. */
  Finding finding() {
    return Words.changed(candidate, reference);
  }
}
