package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.Differences;
import dev.galley.text.Differences.Change;
import dev.galley.text.Link;
import java.util.Optional;

/**
 * A sentence that differs in too much from what the reference says in its place.
 *
 * @param worst the words that differ most
 * @param others how many more words have no counterpart
 */
record Drift(Change worst, int others) {

  /** What honest renderings do not reach; see {@link Differences#weight}. */
  private static final double TOO_MUCH = 1;

  /** Below this share of common words, the two sentences report different things. */
  private static final double LEAST_SUPPORT = 0.5;

  /**
   * Cuts of one English text are left out: where they differ in much, an editor wrote a sentence
   * anew, and damage shows in single words between equal ones.
   */
  static Optional<Drift> of(Link link) {
    Differences differences = link.differences();
    return link.sharesWording()
            || differences.weight() < TOO_MUCH
            || differences.support() < LEAST_SUPPORT
        ? Optional.empty()
        : differences
            .worst()
            .map(worst -> new Drift(worst, differences.unexplained() - worst.size()));
  }

  /** Returns the finding that says so. */
  Finding finding() {
    String said = Words.text(worst.words());
    if (worst.instead().isEmpty()) {
      return Finding.at(
          Words.span(worst.words()), "The reference does not say “" + said + "”" + andOthers());
    }
    return Finding.at(
            Words.span(worst.words()),
            "The reference says “%s”, this says “%s”%s"
                .formatted(Words.text(worst.instead()), said, andOthers()))
        .withEvidence(Words.span(worst.instead()));
  }

  private String andOthers() {
    return switch (others) {
      case 0 -> "";
      case 1 -> ", and 1 more word has no counterpart there";
      default -> ", and %d more words have no counterpart there".formatted(others);
    };
  }
}
