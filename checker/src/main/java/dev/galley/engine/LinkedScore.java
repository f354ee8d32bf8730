package dev.galley.engine;

import dev.galley.rule.Severity;
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
 * <p>The features of a link, each as the number of standard deviations it is off its average, are
 * weighted and summed; the penalty is the exponential of that sum, less the more the two sides are
 * one text, and bounded. It belongs to the whole link; sentences that share a reference share it by
 * their length, words without a partner counting twice. Points for critical issues are added.
 */
final class LinkedScore {

  /**
   * Points for a critical issue, which turns the sentence round by a word: to the comparison that
   * is one word among many. A major one has hardly more to add: with one point for it liv_da falls
   * from .335 to .330, and wmt23_zhen rises from .454 to .457.
   */
  private static final double CRITICAL = 6;

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
            i -> Score.with(penalty * shares.get(i) / all, CRITICAL * criticals(issues.get(i))))
        .toList();
  }

  private static long criticals(List<Issue> issues) {
    return issues.stream()
        .filter(issue -> issue.counts() && issue.severity() == Severity.CRITICAL)
        .count();
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
