package dev.galley.align;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How two articles are related, as far as their matching sentences show.
 *
 * @param story the share of the rarity of the shorter article's words that matching sentences have
 *     in common, 0 to 1
 * @param words how many words the matching candidate sentences have
 * @param wording the share of them in long runs that the reference has too
 */
record Kinship(double story, int words, double wording) {

  /**
   * Below this share the reference tells another story. On the partial article tasks and the pairs
   * of {@code testdata} the least share of a true pair is 0.20; of 20 pairs of reports that were
   * written independently it is 0.098. Of 5,000 wrong pairs out of the same tasks 1 % reach 0.1,
   * most of them two reports of one event; of 769 more none lies between.
   */
  private static final double SAME_STORY = 0.09;

  /**
   * From this share on, both articles are cuts of one English text. Of the independent translations
   * in {@code clean_articles_pairs} one in eight reaches it; of the pairs of {@code testdata} all
   * but the two that are told anew.
   */
  private static final double ONE_TEXT = 0.25;

  /**
   * From this share on, both articles render one text. Of the translations in {@code
   * wmt23_articles_partial}, a third of whose reference is missing, 90 of 96 reach it, of those in
   * {@code clean_articles_pairs} all; of 20 pairs of reports that were written independently none
   * does, the nearest with 0.43.
   */
  private static final double RENDERINGS = 0.5;

  /** So many words in long runs: fewer may agree by chance, or by what both quote. */
  private static final int LEAST_SHARED = 20;

  /** A sentence of so many words that differs in one or two was written once. */
  private static final int LEAST_WORDS = 12;

  private static final int MOST_OTHER = 2;

  /** A run of identical words this long is hardly ever written twice. */
  private static final int RUN = 8;

  static Kinship of(Comparison comparison, List<Bead> beads) {
    double shared = 0;
    for (Bead bead : beads) {
      if (!comparison.candidate().isStory(bead.candidate())
          || !comparison.reference().isStory(bead.reference())) {
        continue; // All articles of an outlet end with the same appeal.
      }
      shared +=
          comparison
              .maker()
              .sharedWeight(
                  comparison.candidate().run(bead.candidate(), bead.candidates()),
                  comparison.reference().run(bead.reference(), bead.references()));
    }
    double whole = Math.min(weight(comparison.candidate()), weight(comparison.reference()));
    Wording wording = wording(comparison, beads);
    return new Kinship(whole == 0 ? 0 : shared / whole, wording.words(), wording.shared());
  }

  boolean isSameStory() {
    return story >= SAME_STORY;
  }

  boolean sharesWording() {
    return words * wording >= LEAST_SHARED && wording >= ONE_TEXT;
  }

  /** Returns whether two runs of sentences are one English text but for a word or two in a row. */
  static boolean isOneText(List<Sentence> candidate, List<Sentence> reference) {
    List<String> mine = candidate.stream().flatMap(sentence -> words(sentence).stream()).toList();
    List<String> theirs = reference.stream().flatMap(sentence -> words(sentence).stream()).toList();
    int longer = Math.max(mine.size(), theirs.size());
    return longer >= LEAST_WORDS && longer - equalAtBothEnds(mine, theirs) <= MOST_OTHER;
  }

  private static int equalAtBothEnds(List<String> mine, List<String> theirs) {
    int shorter = Math.min(mine.size(), theirs.size());
    int before = 0;
    while (before < shorter && mine.get(before).equals(theirs.get(before))) {
      before++;
    }
    int behind = 0;
    while (before + behind < shorter
        && mine.get(mine.size() - 1 - behind).equals(theirs.get(theirs.size() - 1 - behind))) {
      behind++;
    }
    return before + behind;
  }

  boolean areRenderings() {
    return story >= RENDERINGS;
  }

  private static double weight(Side side) {
    return side.weight(0, side.size());
  }

  private static Wording wording(Comparison comparison, List<Bead> beads) {
    Set<String> runs = new HashSet<>();
    for (Sentence sentence : comparison.reference().sentences()) {
      runs.addAll(runs(words(sentence)));
    }
    int all = 0;
    int shared = 0;
    for (Bead bead : beads) {
      List<Sentence> said =
          comparison.candidate().sentences().subList(bead.candidate(), bead.candidateEnd());
      boolean isOneText =
          isOneText(
              said,
              comparison.reference().sentences().subList(bead.reference(), bead.referenceEnd()));
      for (Sentence sentence : said) {
        List<String> words = words(sentence);
        all += words.size();
        if (isOneText) {
          shared += words.size();
          continue;
        }
        int covered = 0;
        List<String> mine = runs(words);
        for (int i = 0; i < mine.size(); i++) {
          if (runs.contains(mine.get(i))) {
            shared += i + RUN - Math.max(covered, i);
            covered = i + RUN;
          }
        }
      }
    }
    return new Wording(all, all == 0 ? 0 : (double) shared / all);
  }

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream().filter(token -> !token.isMark()).map(Token::lower).toList();
  }

  private static List<String> runs(List<String> words) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }

  /** How many words match, and the share of them in long runs. */
  private record Wording(int words, double shared) {}
}
