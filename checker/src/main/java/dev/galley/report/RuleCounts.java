package dev.galley.report;

import static java.util.Comparator.comparingLong;

import dev.galley.rule.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each rule found something, and how grave it was. */
final class RuleCounts {

  private static final Comparator<RuleCount> MOST_FREQUENT_FIRST =
      comparingLong(RuleCount::issues).reversed().thenComparing(RuleCount::rule);

  private final Map<String, RuleCount> counts = new TreeMap<>();

  /** Counts the issues of an article. */
  void add(ArticleRow article) {
    Set<String> here = new HashSet<>();
    for (SentenceRow sentence : article.sentences()) {
      for (IssueRow issue : sentence.issues()) {
        RuleCount old =
            counts.getOrDefault(issue.rule(), new RuleCount(issue.rule(), 0, 0, 0, 0, 0));
        counts.put(issue.rule(), old.plus(issue.severity(), here.add(issue.rule())));
      }
    }
  }

  /** Returns them, the most frequent first. */
  List<RuleCount> list() {
    return counts.values().stream().sorted(MOST_FREQUENT_FIRST).toList();
  }

  /**
   * What a rule found.
   *
   * @param articles in how many articles
   */
  record RuleCount(
      String rule, long articles, long critical, long major, long minor, long neutral) {

    long issues() {
      return critical + major + minor + neutral;
    }

    RuleCount plus(Severity severity, boolean isNewArticle) {
      return new RuleCount(
          rule,
          articles + (isNewArticle ? 1 : 0),
          critical + (severity == Severity.CRITICAL ? 1 : 0),
          major + (severity == Severity.MAJOR ? 1 : 0),
          minor + (severity == Severity.MINOR ? 1 : 0),
          neutral + (severity == Severity.NEUTRAL ? 1 : 0));
    }
  }
}
