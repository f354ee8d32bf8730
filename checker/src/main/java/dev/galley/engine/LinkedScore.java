package dev.galley.engine;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The penalty of sentences that have a reference: one formula of explainable features, fitted to
 * human judgements.
 *
 * <p>What a sentence's issues weigh is added. The features of a link, each as the number of
 * standard deviations it is off its average, are weighted and summed; the penalty is the
 * exponential of that sum, less the more the two sides are one text, and bounded. It belongs to the
 * whole link; sentences that share a reference share it by their length, words without a partner
 * counting twice.
 */
final class LinkedScore {

  /**
   * How much of what MQM takes off for the issues is added to what the comparison takes off. From 0
   * to .2, out of fold: wmt23_zhen .454 to .457, bio_mqm .351 to .353, mlqe_pe .532 to .525 (half
   * of it by flags that are mended since), liv_da .335 to .330; beyond, those two fall on.
   */
  private static final double FOUND = 0.2;

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
    double penalty =
        Score.bounded(formula.points(LinkFeature.of(contrast)) * contrast.difference());
    List<Integer> shares = shares(link);
    int all = shares.stream().mapToInt(Integer::intValue).sum();
    return IntStream.range(0, shares.size())
        .mapToObj(
            i -> Score.with(penalty * shares.get(i) / all, FOUND * Score.weight(issues.get(i))))
        .toList();
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
