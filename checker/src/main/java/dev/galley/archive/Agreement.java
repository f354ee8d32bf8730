package dev.galley.archive;

import dev.galley.archive.Particulars.Tally;
import dev.galley.archive.Particulars.Weighing;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How well an article and a story that resembles it agree on the event: "Consumer prices rose by
 * 3.1 percent in February" and "Consumer prices rose by 5.4 percent in August" have all words in
 * common but those that count.
 *
 * <p>Its constants were chosen on reports of different events in the same phrases, bulletins with
 * few figures and reports with the same background, written for the tests, and on the references of
 * WMT21, WMT23, spun articles, other translations of clean ones and very garbled parts of articles.
 * {@code FindRates} counts.
 *
 * @param share what both say of all that one of them says, 0 to 1; common words count
 * @param numbers the same of numbers and dates alone
 * @param lead the same of the names, numbers and dates with which both begin
 */
record Agreement(double share, double numbers, double lead) {

  /** From here on a story may tell of the same event: a half of the others have that. */
  static final double LEAST = 0.3;

  /** The least of the same event; retold reports have 0.81, and 0.43 what is very garbled. */
  private static final double SURE = 0.5;

  /** Bulletins of the same place on another day have 0.21 at most, retold reports 0.73 at least. */
  private static final double SURE_NUMBERS = 0.4;

  /** Other events with the same background have 0.17 at most, retold reports 1. */
  private static final double SURE_LEAD = 0.35;

  /** If one of both misses less than this, there is nothing to judge by: a figure and a name. */
  private static final double LEAST_MISSING = 30;

  /** Common words speak for a story too, but another event is told in them as well. */
  private static final double OF_WORDS = 0.4;

  /** With how many sentences that have names or numbers a text begins, the headline among them. */
  private static final int SENTENCES_OF_LEAD = 3;

  /** What a lead says is looked for in so many first sentences too. */
  private static final int FIRST_SENTENCES = 4;

  /** No sentence is near this place. */
  private static final int NOWHERE = -10;

  /**
   * Returns how well an article and a story agree.
   *
   * @param there what the story says of the article
   * @param back what the article says of the story
   */
  static Agreement of(Passages article, Resemblance there, Passages story, Resemblance back) {
    Particulars first = article.particulars();
    Particulars second = story.particulars();
    Side ours = new Side(first, second, there);
    Side theirs = new Side(second, first, back);
    Tally matched = ours.matched(Weighing.ALL);
    Tally matching = theirs.matched(Weighing.ALL);
    double agreed =
        OF_WORDS * words(article, there.covered(), story, back.covered(), first)
            + matched.shared()
            + matching.shared();
    double all = agreed + matched.missing() + matching.missing();
    return new Agreement(
        all == 0 ? 0 : agreed / all,
        share(ours.matched(Weighing.NUMBERS), theirs.matched(Weighing.NUMBERS)),
        share(ours.lead(article.sentences().size()), theirs.lead(story.sentences().size())));
  }

  /** Returns whether both tell of the same event. */
  boolean isSure() {
    return share >= SURE && numbers >= SURE_NUMBERS && lead >= SURE_LEAD;
  }

  /**
   * Returns the share of what both say. What one of them says alone is cut or added by an editor;
   * where each says something else, another event is told.
   */
  private static double share(Tally there, Tally back) {
    double missing = Math.min(there.missing(), back.missing());
    double shared = there.shared() + back.shared();
    return missing < LEAST_MISSING ? 1 : shared / (shared + 2 * missing);
  }

  private static double words(
      Passages article, BitSet covered, Passages story, BitSet covering, Particulars particulars) {
    Set<String> stems = new HashSet<>();
    covering.stream().forEach(i -> stems.addAll(story.sentences().get(i).keySet()));
    double common = 0;
    for (int i = covered.nextSetBit(0); i >= 0; i = covered.nextSetBit(i + 1)) {
      for (Map.Entry<String, Double> stem : article.sentences().get(i).entrySet()) {
        if (!particulars.has(stem.getKey()) && stems.remove(stem.getKey())) {
          common += stem.getValue();
        }
      }
    }
    return common;
  }

  /**
   * One of two texts.
   *
   * @param said where the other one says its sentences
   */
  private record Side(Particulars own, Particulars others, Resemblance said) {

    /** Returns what the other one says too in the places that say the same. */
    Tally matched(Weighing weighing) {
      Tally sum = Tally.NONE;
      for (int i : said.counterparts().keySet()) {
        sum = sum.plus(own.tally(i, others, places -> isNear(i, places), weighing));
      }
      return sum;
    }

    /** Returns the same of its first sentences, whether or not the other one says them. */
    Tally lead(int sentences) {
      Tally sum = Tally.NONE;
      int left = SENTENCES_OF_LEAD;
      for (int i = 0; i < sentences && left > 0; i++) {
        int sentence = i;
        Tally tally =
            own.tally(
                i,
                others,
                places -> isNear(sentence, places) || places.areBetween(0, FIRST_SENTENCES - 1),
                // "Velmora" stands in each sentence of each report on the Velmora Line.
                Weighing.SELDOM_NAMES);
        left -= tally.isEmpty() ? 0 : 1;
        sum = sum.plus(tally);
      }
      return sum;
    }

    /** Returns whether one of the places is in the sentences that match, or next to them. */
    private boolean isNear(int sentence, Places places) {
      int at = said.counterparts().getOrDefault(sentence, NOWHERE);
      return places.areBetween(at - 2, at + 1);
    }
  }
}
