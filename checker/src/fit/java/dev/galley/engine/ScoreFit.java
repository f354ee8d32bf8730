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
   * Of a task, for the root of its rows; of the damaged copies every one. The two tasks of news
   * count half each, direct assessments, of which there is one task, a little more.
   */
  private static final Map<String, Integer> PAIRS =
      Map.of("wmt23_zhen", 250, "wmt21_zhen", 250, "bio_mqm", 500, "mlqe_pe", 600);

  /** Brings the small differences between a sentence and its damaged copy to the size of others. */
  private static final double COPIES_SCALE = 20;

  /** How much a wrong order costs against large weights. */
  private static final double COST = 0.002;

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
    ranking.with(copies.copies(), COPIES_SCALE);
    return new ScoreParameters(Calibration.of(ranking.terms(COST), penalties));
  }

  private static int pairs(Samples task) {
    int pairs = Objects.requireNonNull(PAIRS.get(task.task()), "No pairs of " + task.task());
    return (int) (pairs * Math.sqrt(task.all().size()));
  }
}
