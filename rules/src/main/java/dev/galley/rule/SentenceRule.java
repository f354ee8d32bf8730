package dev.galley.rule;

import dev.galley.text.Sentence;
import java.util.List;

/** A rule that needs nothing but the sentence itself. */
public non-sealed interface SentenceRule extends Rule {

  /** Returns the mistakes in {@code sentence}, in reading order; empty if there are none. */
  List<Finding> check(Sentence sentence);
}
