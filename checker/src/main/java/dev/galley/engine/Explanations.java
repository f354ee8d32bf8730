package dev.galley.engine;

import dev.galley.rule.Finding;
import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One explanation for each difference from the reference: the gravest, else the one that says most.
 */
final class Explanations {

  /** An issue, and whether its rule says only that words differ. */
  record Explanation(Issue issue, boolean isGeneral) {

    private boolean isOfSame(Explanation other) {
      Finding mine = issue.finding();
      Finding theirs = other.issue.finding();
      return mine.span().touches(theirs.span())
          && touch(mine.evidence().stream().toList(), theirs.evidence().stream().toList());
    }

    /** Words that were lost stand nowhere: without evidence, the place decides. */
    private static boolean touch(List<Span> mine, List<Span> theirs) {
      return mine.isEmpty() || theirs.isEmpty() || mine.get(0).touches(theirs.get(0));
    }
  }

  private static final Comparator<Explanation> BEST_FIRST =
      Comparator.comparing((Explanation explanation) -> explanation.issue().severity())
          .reversed()
          .thenComparing(Explanation::isGeneral)
          .thenComparingInt(explanation -> explanation.issue().finding().span().length())
          .thenComparing(Explanation::issue, Issue.BY_POSITION);

  private Explanations() {}

  /** Returns the issues of one link without those that explain what a better one does. */
  static List<Issue> best(List<Explanation> explanations) {
    List<Explanation> best = new ArrayList<>();
    explanations.stream()
        .sorted(BEST_FIRST)
        .filter(explanation -> best.stream().noneMatch(explanation::isOfSame))
        .forEachOrdered(best::add);
    return best.stream().map(Explanation::issue).toList();
  }
}
