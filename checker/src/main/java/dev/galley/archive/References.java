package dev.galley.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an archive has to compare an article with.
 *
 * @param sure the best story, and what else says sentences that those before it do not say, or say
 *     much less of
 * @param doubtful if none is sure, what tells of the same event perhaps; it would raise alarms if
 *     it does not, so it is named and not compared
 * @param others what was found besides, and is neither named nor compared
 */
public record References(List<Hit> sure, List<Hit> doubtful, List<Hit> others) {

  /** With how many stories an article is compared at most. */
  private static final int MOST = 3;

  /** How many are named that are not compared. */
  private static final int MOST_DOUBTFUL = 2;

  /** A sentence or two of a long article that a story covers besides may be chance. */
  private static final int MORE = 3;

  /** The same of an article with less than twelve sentences. */
  private static final int MORE_OF_SHORT = 2;

  private static final int LONG = 12;

  /** What a story shares with a sentence by chance is less than half of what the right one does. */
  private static final double BETTER = 2;

  public References {
    sure = List.copyOf(sure);
    doubtful = List.copyOf(doubtful);
    others = List.copyOf(others);
  }

  /** Returns what to use of {@code hits}, which come best first. */
  static References of(List<Hit> hits) {
    List<Hit> sure = new ArrayList<>();
    Map<Integer, Double> said = new HashMap<>();
    for (Hit hit : hits.stream().filter(Hit::isSure).toList()) {
      long more =
          hit.sentences().entrySet().stream()
              .filter(each -> each.getValue() >= BETTER * said.getOrDefault(each.getKey(), 0.0))
              .count();
      if (sure.isEmpty() || more >= leastMore(hit) && sure.size() < MOST) {
        sure.add(hit);
        hit.sentences().forEach((place, share) -> said.merge(place, share, Math::max));
      }
    }
    List<Hit> doubtful = sure.isEmpty() ? hits.stream().limit(MOST_DOUBTFUL).toList() : List.of();
    List<Hit> others = new ArrayList<>(hits);
    others.removeAll(sure);
    others.removeAll(doubtful);
    return new References(sure, doubtful, others);
  }

  private static int leastMore(Hit hit) {
    return hit.sentences().size() < LONG * hit.covered() ? MORE_OF_SHORT : MORE;
  }

  /** Returns all that was found. */
  public List<Hit> all() {
    return Stream.of(sure, doubtful, others).flatMap(List::stream).toList();
  }

  /** Returns in one line what was found and how sure it is. */
  public String remark() {
    if (!sure.isEmpty()) {
      return "From the archive: " + named(sure);
    }
    return doubtful.isEmpty()
        ? "No story of the archive is near: checked without reference"
        : "No story of the archive is surely the same: checked without reference. Compare with "
            + named(doubtful);
  }

  private static String named(List<Hit> hits) {
    return hits.stream()
        .map(hit -> Hit.line(hit.story().id()) + " (" + hit.summary() + ")")
        .collect(Collectors.joining("; "));
  }
}
