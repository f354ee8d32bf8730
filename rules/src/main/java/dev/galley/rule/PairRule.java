package dev.galley.rule;

import dev.galley.text.Link;
import java.util.List;

/** A rule that compares sentences with those of the reference that say the same thing. */
public non-sealed interface PairRule extends Rule {

  /**
   * Returns the mistakes in the candidate's side of {@code link}, in reading order.
   *
   * @param link a link with a reference; the engine does not show the others
   */
  List<Finding> check(Link link);

  /**
   * Returns whether it says only that words differ. Where a rule that says in what sees the same
   * words and weighs them as heavily, an editor is shown that one alone.
   */
  default boolean isGeneral() {
    return false;
  }
}
