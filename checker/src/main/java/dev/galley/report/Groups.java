package dev.galley.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the articles of each value of a column count together. */
final class Groups {

  /** More different values than that are counted together: the memory they take is bounded. */
  static final int MOST_VALUES = 20_000;

  /** As many are shown; the others are summed up. */
  static final int MOST_SHOWN = 15;

  /** Fewer words say little about who sent them: a few bad articles decide. */
  static final long FEW_WORDS = 1_000;

  private static final int LONGEST_VALUE = 200;

  private static final Comparator<Group> ORDER =
      comparing(Group::isSmall)
          .thenComparing(comparingDouble((Group group) -> group.totals().per100Words()).reversed())
          .thenComparing(Group::value);

  private final Map<String, Totals> counted = new LinkedHashMap<>();
  private Totals uncounted = Totals.NONE;

  /** Counts an article. */
  void add(String value, Totals totals) {
    String key = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    if (counted.size() == MOST_VALUES && !counted.containsKey(key)) {
      uncounted = uncounted.plus(totals);
    } else {
      counted.merge(key, totals, Totals::plus);
    }
  }

  /** Returns those that are shown: the worst first, those of few words last. */
  List<Group> shown() {
    return sorted().stream().limit(MOST_SHOWN).toList();
  }

  /** Returns what all others count together. */
  Totals rest() {
    return sorted().stream().skip(MOST_SHOWN).map(Group::totals).reduce(uncounted, Totals::plus);
  }

  /** Returns how many values there are at least. */
  int values() {
    return counted.size();
  }

  /** Returns whether there are more values than were told apart. */
  boolean isFull() {
    return uncounted.articles() > 0;
  }

  private List<Group> sorted() {
    return counted.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  /** A value and what its articles count. */
  record Group(String value, Totals totals) {

    boolean isSmall() {
      return totals.words() < FEW_WORDS;
    }
  }
}
