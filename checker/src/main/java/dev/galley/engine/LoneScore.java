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
 * exposure, .06 for strangeness); spun and broken sentences are of any length. So the points for
 * strangeness stay below those for exposure in sentences that could be sound, and rise steeply in
 * those that hardly can. With {@link #EXPOSED} at .8, 1 and 1.3 ten-thousandths wmt23_zhen has
 * .226, .234 and .243, spun (AUC, all and news) .791 and .887, .790 and .886, .788 and .882, demetr
 * .815, .813 and .809. With half the steepness and twice {@link #USUAL} they have .257, .767 and
 * .862, .813: another point of the same trade.
 */
final class LoneScore {

  /** Points for a sentence as usual as those of an encyclopedia. */
  private static final double USUAL = 0.03;

  /**
   * How steeply the points grow with the strangeness of the wording. Flatter, strangeness decides
   * among sound sentences, where it tells next to nothing.
   */
  private static final double STEEPNESS = 4.2;

  /** How much grammar and synonyms count in it. */
  private static final double GRAMMAR = 0.28;

  private static final double SYNONYMS = 0.35;

  /**
   * What strange wording alone can cost a long sentence, hardly more than a major mistake, and the
   * tokens of a sentence that it can cost half of that: "Will it last?" is strange to an
   * encyclopaedia, but there is little in it to get wrong.
   */
  private static final double MOST_HEARD = 8;

  private static final double HALF_LENGTH = 20;

  /** Points for each unit of {@link Usage#exposure}. */
  private static final double EXPOSED = 0.0001;

  /**
   * Points for a word that no dictionary has, besides what it adds to strangeness, where it is one
   * signal of many. The share of such words tells more of mlqe_pe than any other signal (Kendall
   * .18); from none to .04 here mlqe_pe rises from .096 to .114 and jfleg's AUC from .759 to .771,
   * and nothing falls by more than .002.
   */
  private static final double UNKNOWN = 0.04;

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
    double heard =
        limited(heard(usage), tokens) + EXPOSED * usage.exposure() + UNKNOWN * usage.unknownWords();
    double told = neighbours.rate() * tokens * Math.exp(STEEPNESS_BESIDE * usage.strangeness());
    double weight = neighbours.weight();
    return Score.bounded(Score.weight(issues) + weight * told + (1 - weight) * heard);
  }

  /** Returns fewer points than there are, smoothly, so that they stay below what may be heard. */
  private static double limited(double heard, int tokens) {
    double most = MOST_HEARD * tokens / (tokens + HALF_LENGTH);
    return heard * most / (heard + most);
  }

  /** Returns points for the greater strangeness of the two, nearly. */
  private static double heard(Usage usage) {
    double grammar = Math.exp(GRAMMAR * usage.grammarStrangeness());
    double synonyms = Math.exp(SYNONYMS * usage.synonymStrangeness());
    return USUAL * Math.pow((grammar + synonyms) / 2, STEEPNESS);
  }
}
