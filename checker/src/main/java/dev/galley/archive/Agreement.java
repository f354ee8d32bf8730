package dev.galley.archive;

import dev.galley.archive.Particulars.Tally;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How well an article and a story that resembles it agree on the event: "Consumer prices rose by
 * 3.1 percent in February" and "Consumer prices rose by 5.4 percent in August" have all words in
 * common but those that count.
 *
 * <p>Its constants and thresholds were chosen on reports of different events in the same phrases,
 * written for the tests, and on the references of WMT21, WMT23, spun articles, other translations
 * of clean ones and very garbled parts of articles; checked on four more kinds of events and with
 * {@code FindRates}.
 */
final class Agreement {

  /**
   * From here on a story tells of the same event: no report of another one has it (0.41 at most),
   * and 4 of 691 references have not, all very garbled (0.42 at least).
   */
  static final double SURE = 0.5;

  /** From here on it may: a fourth of the other events have that, and all references. */
  static final double LEAST = 0.3;

  /** Common words speak for a story too, but another event is told in them as well. */
  private static final double OF_WORDS = 0.4;

  /** A number is right or wrong; of a name there are spellings and translations. */
  private static final double OF_NUMBERS = 3;

  private Agreement() {}

  /**
   * Returns the share that what both say has in all that one of them says, 0 to 1.
   *
   * @param covered the sentences of the article that the story says
   * @param covering the sentences of the story that the article says
   */
  static double of(Passages article, BitSet covered, Passages story, BitSet covering) {
    Particulars ours = article.particulars();
    Particulars theirs = story.particulars();
    Tally there = ours.tally(covered, theirs, OF_NUMBERS);
    Tally back = theirs.tally(covering, ours, OF_NUMBERS);
    Set<String> stems = stems(story, covering);
    double common = 0;
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      for (Map.Entry<String, Double> stem : article.sentences().get(i).entrySet()) {
        if (!ours.has(stem.getKey()) && stems.remove(stem.getKey())) {
          common += stem.getValue();
        }
      }
    }
    double agreed = OF_WORDS * common + there.shared() + back.shared();
    double all = agreed + there.missing() + back.missing();
    return all == 0 ? 0 : agreed / all;
  }

  private static Set<String> stems(Passages text, BitSet sentences) {
    Set<String> stems = new HashSet<>();
    sentences.stream().forEach(i -> stems.addAll(text.sentences().get(i).keySet()));
    return stems;
  }
}
