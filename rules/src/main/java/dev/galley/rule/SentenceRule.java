package dev.galley.rule;

import dev.galley.text.Sentence;
import dev.galley.usage.PhraseStatistics;
import java.util.List;

/** A rule that needs nothing but the sentence itself. */
public non-sealed interface SentenceRule extends Rule {

  /** Returns the mistakes in {@code sentence}, in reading order; empty if there are none. */
  List<Finding> check(Sentence sentence);

  /**
   * Returns the same without what is usual in other copy.
   *
   * @param phrases how usual phrases are there
   */
  default List<Finding> check(Sentence sentence, PhraseStatistics phrases) {
    return check(sentence);
  }
}
