package dev.galley.engine;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The penalty of sentences that have a reference: one formula of explainable features, fitted to
 * human judgements.
 *
 * <p>The features of a link, each as the number of standard deviations it is off its average, are
 * weighted and summed; the penalty is the exponential of that sum, more where most of the meaning
 * is lost, less the more the two sides are one text, and bounded. It belongs to the whole link;
 * sentences that share a reference share it by their length, words without a partner counting
 * twice.
 */
final class LinkedScore {

  /** From this share of lost meaning on, more is worse than the features say. */
  private static final double MUCH = 0.25;

  /**
   * How much worse, a share of meaning. Decided, not fitted: the MQM ratings hold few sentences
   * that are so far off and are ordered alike without it, direct assessments of very poor
   * translations are not (measured on liv_da: Kendall .29 without it, .33 with it).
   */
  private static final double WORSE = 1.1;

  /**
   * The power of the reference's length that the points grow by. Decided: makes up for what short
   * sentences gain by {@link #WORSE}.
   */
  private static final double LONGER = 0.15;

  /** Tokens of a sentence of middling length. */
  private static final double MIDDLING = 20;

  private final Formula formula;

  LinkedScore(Formula formula) {
    this.formula = formula;
  }

  /**
   * Returns the penalties of the candidate's sentences, in order.
   *
   * @param issues the issues of each sentence
   */
  List<Double> of(Link link, List<List<Issue>> issues) {
    double found = issues.stream().mapToDouble(Score::weight).sum();
    Contrast contrast = new Contrast(link, found);
    double penalty = Score.bounded(formula.points(LinkFeature.of(contrast)) * factor(contrast));
    List<Integer> shares = shares(link);
    int all = shares.stream().mapToInt(Integer::intValue).sum();
    return shares.stream().map(share -> penalty * share / all).toList();
  }

  /** Returns what the points of the formula are multiplied by. */
  static double factor(Contrast contrast) {
    double lost = 1 - contrast.commonMeaning();
    return contrast.difference()
        * Math.exp(WORSE * Math.max(0, lost - MUCH))
        * Math.pow(contrast.length() / MIDDLING, LONGER);
  }

  private static List<Integer> shares(Link link) {
    List<Integer> shares = new ArrayList<>();
    int place = 0;
    for (Sentence sentence : link.candidate()) {
      int share = 0;
      for (Token token : sentence.tokens()) {
        share += token.isMark() || link.words().referenceOf(place).isPresent() ? 1 : 2;
        place++;
      }
      shares.add(share);
    }
    return shares;
  }
}
