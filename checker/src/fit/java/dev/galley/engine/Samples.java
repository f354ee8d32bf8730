package dev.galley.engine;

import dev.galley.align.Aligner;
import dev.galley.align.Alignment;
import dev.galley.rule.RuleSet;
import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.usage.PhraseStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The features of a task's rows, beside their ratings.
 *
 * @param task the task
 * @param all in the order of its rows
 */
record Samples(String task, List<Sample> all) {

  /** Makes the random choice of pairs the same each time. */
  private static final long SEED = 20_230_925;

  /** Measures what differs from the reference, in the rows that are one link. */
  static Samples of(RatedTask task) {
    RuleSet rules = RuleSet.standard();
    Map<String, Document> references = new ConcurrentHashMap<>();
    return new Samples(
        task.name(),
        task.rows().stream().parallel().flatMap(row -> sample(row, rules, references)).toList());
  }

  private static Stream<Sample> sample(
      RatedTask.Row row, RuleSet rules, Map<String, Document> references) {
    Document candidate = Document.of(row.candidate());
    Document reference = references.computeIfAbsent(row.reference(), Document::of);
    Alignment alignment = Aligner.align(candidate, List.of(reference));
    List<Link> links = alignment.links();
    if (links.size() != 1 || !links.get(0).hasReference()) {
      return Stream.of();
    }
    double issues =
        Score.weight(Inspection.of(rules, candidate, links, PhraseStatistics.ofEnglish()));
    Contrast contrast = new Contrast(links.get(0), issues);
    return Stream.of(new Sample(row, LinkFeature.of(contrast), Math.log(contrast.difference())));
  }

  /** Returns the samples outside of a fold; all for no fold. */
  Samples without(int fold) {
    return new Samples(task, all.stream().filter(sample -> sample.row().fold() != fold).toList());
  }

  /** Returns damaged copies, each behind what it is a copy of. */
  List<Sample[]> copies() {
    Map<String, Sample> byId = new HashMap<>();
    all.forEach(sample -> byId.put(sample.row().id(), sample));
    List<Sample[]> copies = new ArrayList<>();
    for (Sample sample : all) {
      Sample base = byId.get(sample.row().base());
      if (base != null) {
        copies.add(new Sample[] {base, sample});
      }
    }
    return copies;
  }

  /** Returns pairs of samples with different ratings, the better one first. */
  List<Sample[]> pairs(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Sample[]> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      Sample one = all.get(random.nextInt(all.size()));
      Sample other = all.get(random.nextInt(all.size()));
      if (one.row().gold() != other.row().gold()) {
        boolean inOrder = one.row().gold() > other.row().gold();
        pairs.add(inOrder ? new Sample[] {one, other} : new Sample[] {other, one});
      }
    }
    return pairs;
  }

  /**
   * One row.
   *
   * @param row the row
   * @param values its features, in order
   * @param factor the logarithm of what the points of the formula are multiplied by
   */
  record Sample(RatedTask.Row row, List<Double> values, double factor) {}
}
