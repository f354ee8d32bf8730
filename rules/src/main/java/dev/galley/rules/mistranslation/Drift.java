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

  /**
   * What honest renderings hardly reach (see {@link Differences#weight}), if the worst words are
   * names. With the two thresholds below, set on the same data: precision 0.76, recall 0.46 of what
   * raters call major on {@code wmt23_zhen}; 1.5 % of {@code clean_human}.
   */
  private static final double TOO_MANY_NAMES = 1.0;

  /** The same if the worst words have nothing in their place. */
  private static final double TOO_MUCH_ADDED = 0.96;

  /** The same if the worst words are others, which translators choose more freely. */
  private static final double TOO_MANY_WORDS = 1.04;

  /**
   * Below this share of common words, two sentences of two articles report different things; two
   * passages that were given to be compared are one thing (precision there 0.72).
   */
  private static final double LEAST_SUPPORT = 0.5;

  /**
   * Two reports of one event are left out: each tells what its reporter saw. So are cuts of one
   * English text: where they differ in much, an editor wrote a sentence anew, and damage shows in
   * single words between equal ones. Two passages that were given to be compared are compared all
   * the same.
   */
  static Optional<Drift> of(Link link) {
    if (!link.isWhole() && !isRendering(link)) {
      return Optional.empty();
    }
    Differences differences = link.differences();
    return differences
        .worst()
        .filter(worst -> differences.weight() >= least(worst))
        .map(worst -> new Drift(worst, differences.unexplained() - worst.size()));
  }

  private static boolean isRendering(Link link) {
    return link.areRenderings()
        && !link.sharesWording()
        && link.differences().support() >= LEAST_SUPPORT;
  }

  private static double least(Change worst) {
    if (worst.instead().isEmpty()) {
      return TOO_MUCH_ADDED;
    }
    return worst.isOfNames() ? TOO_MANY_NAMES : TOO_MANY_WORDS;
  }

  /** Returns the finding that says so. */
  Finding finding() {
    String said = Words.text(worst.words());
    if (worst.instead().isEmpty()) {
      return Finding.at(
          Words.span(worst.words()), "The reference does not say “" + said + "”" + andOthers());
    }
    Finding finding =
        Finding.at(
            Words.span(worst.words()),
            worst.isOfOneKind()
                ? "The reference says “%s”, this says “%s”%s"
                    .formatted(Words.text(worst.instead()), said, andOthers())
                : "The reference does not say “" + said + "”" + andOthers());
    return finding.withEvidence(Words.span(worst.instead()));
  }

  private String andOthers() {
    return switch (others) {
      case 0 -> "";
      case 1 -> ", and 1 more word has no counterpart there";
      default -> ", and %d more words have no counterpart there".formatted(others);
    };
  }
}
