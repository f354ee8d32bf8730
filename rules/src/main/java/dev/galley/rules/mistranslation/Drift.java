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
   * names or have nothing in their place. With {@link #TOO_MANY_WORDS}: precision 0.75, recall 0.48
   * on {@code wmt23_zhen}; 1.6 % of {@code clean_human}, 0.9 % of {@code clean_articles_pairs}.
   */
  private static final double TOO_MUCH = 0.98;

  /** The same if the worst words are others, which translators choose more freely. */
  private static final double TOO_MANY_WORDS = 1.01;

  /**
   * Below this share of common words, two sentences of two articles report different things; two
   * passages that were given to be compared are one thing (precision there 0.72).
   */
  private static final double LEAST_SUPPORT = 0.5;

  /**
   * Cuts of one English text are left out: where they differ in much, an editor wrote a sentence
   * anew, and damage shows in single words between equal ones. Two passages that were given to be
   * compared are compared all the same.
   */
  static Optional<Drift> of(Link link) {
    Differences differences = link.differences();
    boolean isDoubtful = link.sharesWording() || differences.support() < LEAST_SUPPORT;
    if (differences.weight() < TOO_MUCH || isDoubtful && !link.isWhole()) {
      return Optional.empty();
    }
    return differences
        .worst()
        .filter(worst -> differences.weight() >= least(worst))
        .map(worst -> new Drift(worst, differences.unexplained() - worst.size()));
  }

  private static double least(Change worst) {
    return worst.isOfNames() || worst.instead().isEmpty() ? TOO_MUCH : TOO_MANY_WORDS;
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
