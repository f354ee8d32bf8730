package dev.galley.engine;

import dev.galley.text.Sentence;
import dev.galley.usage.Usage;
import java.util.List;

/**
 * The penalty of a sentence that has no reference: what its issues weigh, more the further its
 * wording is from usual English, and more for what there is in it to get wrong.
 *
 * <p>If sentences beside it in the article have a reference, they tell how much is wrong with a
 * token there; the more they are, the more that counts, and the less what can be heard.
 *
 * <p>Its numbers are decided, not fitted. Raters of good machine translation take more off where
 * there is much to get wrong and next to nothing off strange wording (wmt23_zhen: Kendall .31 for
 * exposure, .06 for strangeness); spun and broken sentences are of any length. No formula serves
 * both: the more exposure weighs, the better it ranks the former and the worse it finds the latter.
 */
final class LoneScore {

  /** Points for a sentence as usual as those of an encyclopedia. */
  private static final double USUAL = 0.15;

  /**
   * How steeply the points grow with the strangeness of the wording. Flatter, the score of a row
   * becomes that of its longest sentences.
   */
  private static final double STEEPNESS = 2.4;

  /**
   * How much grammar and synonyms count in it. Their units come from an encyclopaedia: in clean
   * articles the spread of grammar is .95 of what it is there, that of synonyms .79, so that these
   * count for more.
   */
  private static final double GRAMMAR = 0.45;

  private static final double SYNONYMS = 0.55;

  /** Points for each unit of {@link Usage#exposure}. */
  private static final double EXPOSED = 0.0003;

  /**
   * How steeply what the neighbours tell grows with strangeness: from 0 to .2 the order of the
   * sentences of wmt21_articles, wmt23_articles and mlqe_articles without a part of their
   * references hardly changes.
   */
  private static final double STEEPNESS_BESIDE = 0.1;

  private LoneScore() {}

  /** Returns the penalty, above 0 and below 25. */
  static double of(Sentence sentence, List<Issue> issues, Neighbours neighbours) {
    Usage usage = Usage.of(sentence);
    int tokens = sentence.tokens().size();
    double heard = heard(usage) + EXPOSED * usage.exposure();
    double told = neighbours.rate() * tokens * Math.exp(STEEPNESS_BESIDE * usage.strangeness());
    double weight = neighbours.weight();
    return Score.bounded(Score.weight(issues) + weight * told + (1 - weight) * heard);
  }

  /** Returns points for the greater strangeness of the two, nearly. */
  private static double heard(Usage usage) {
    double grammar = Math.exp(GRAMMAR * usage.grammarStrangeness());
    double synonyms = Math.exp(SYNONYMS * usage.synonymStrangeness());
    return USUAL * Math.pow((grammar + synonyms) / 2, STEEPNESS);
  }
}
