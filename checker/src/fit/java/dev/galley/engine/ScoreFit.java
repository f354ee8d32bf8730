package dev.galley.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the parameters of the score are fitted to, and how.
 *
 * @param penalties samples that have MQM penalties
 * @param ratings samples that have other ratings
 * @param copies damaged copies, and what they are copies of
 */
record ScoreFit(List<Samples> penalties, List<Samples> ratings, Samples copies) {

  /**
   * Of a task in each draw, for the root of its rows; of the damaged copies every one. The two
   * tasks of news count little more than half each, direct assessments, of which there is one task,
   * a little more.
   */
  private static final Map<String, Integer> PAIRS =
      Map.of("wmt23_zhen", 350, "wmt21_zhen", 350, "bio_mqm", 500, "mlqe_pe", 600);

  /** With one draw of pairs, which ones are drawn moves the figures of a task by .003. */
  private static final int DRAWS = 3;

  /** Brings the small differences between a sentence and its damaged copy to the size of others. */
  private static final double COPIES_SCALE = 20;

  /** How much a wrong order costs against large weights. */
  private static final double COST = 0.0025 / DRAWS;

  /** Returns what is to be fitted to, outside of a part of the documents. */
  ScoreFit without(int fold) {
    return new ScoreFit(without(fold, penalties), without(fold, ratings), copies.without(fold));
  }

  private static List<Samples> without(int fold, List<Samples> tasks) {
    return tasks.stream().map(task -> task.without(fold)).toList();
  }

  /** Fits all parameters. */
  ScoreParameters parameters() {
    List<Samples> tasks = new ArrayList<>(penalties);
    tasks.addAll(ratings);
    Ranking ranking = new Ranking(LinkFeature.labels(), tasks);
    tasks.forEach(task -> ranking.with(task.pairs(pairs(task)), 1));
    for (int draw = 0; draw < DRAWS; draw++) {
      ranking.with(copies.copies(), COPIES_SCALE);
    }
    return new ScoreParameters(Calibration.of(ranking.terms(COST), penalties));
  }

  private static int pairs(Samples task) {
    int pairs = Objects.requireNonNull(PAIRS.get(task.task()), "No pairs of " + task.task());
    return (int) (DRAWS * pairs * Math.sqrt(task.all().size()));
  }
}
