package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.engine.Samples.Sample;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RankingTest {

  private static final int ROWS = 300;

  /** Twice the first of three features, less the second, and noise; the third says nothing. */
  private static final Samples TASK = new Samples("made-up", rows());

  @Test
  void weighsFeaturesByWhatTheyTell() {
    List<Formula.Term> terms =
        new Ranking(List.of("more", "less", "nothing"), List.of(TASK))
            .with(TASK.pairs(4_000), 1)
            .terms(0.1);

    double more = terms.get(0).weight();
    assertThat(more).isPositive();
    assertThat(terms.get(1).weight() / more).isCloseTo(-0.5, within(0.1));
    assertThat(terms.get(2).weight() / more).isCloseTo(0, within(0.1));
  }

  @Test
  void damagedCopiesAreWorseThanTheirOriginals() {
    List<Sample[]> copies = TASK.copies();
    List<Formula.Term> terms =
        new Ranking(List.of("more", "less", "nothing"), List.of(TASK)).with(copies, 1).terms(0.1);

    assertThat(copies).hasSize(ROWS / 2);
    assertThat(terms.get(2).weight()).isPositive();
  }

  @Test
  void isCalibratedToWhatRatersTakeOff() {
    List<Formula.Term> terms =
        List.of(
            new Formula.Term("more", 2, 0, 1),
            new Formula.Term("less", -1, 0, 1),
            new Formula.Term("nothing", 0, 0, 1));

    Formula formula = Calibration.of(terms, List.of(TASK));

    double given =
        TASK.all().stream()
            .mapToDouble(sample -> Score.bounded(formula.points(sample.values())))
            .average()
            .orElseThrow();
    double rated =
        TASK.all().stream().mapToDouble(sample -> -sample.row().gold()).average().orElseThrow();
    assertThat(given).isCloseTo(rated, within(1e-6));
    assertThat(formula.slope()).isCloseTo(0.4, within(0.1));
  }

  @Test
  void aFoldIsLeftOut() {
    Samples others = TASK.without(2);

    assertThat(others.all()).hasSizeBetween(1, ROWS - 1);
    assertThat(others.all()).noneMatch(sample -> sample.row().fold() == 2);
  }

  private static List<Sample> rows() {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, ROWS)
        .boxed()
        .flatMap(
            i -> {
              List<Double> values =
                  List.of(
                      4 * random.nextDouble() - 2,
                      4 * random.nextDouble() - 2,
                      i % 2 + random.nextDouble());
              double sum = 2 * values.get(0) - values.get(1) + 2 * random.nextDouble() - 1;
              double gold = -Score.bounded(Math.exp(0.4 * sum));
              String base = i % 2 == 1 ? Integer.toString(i - 1) : "";
              RatedTask.Row row = new RatedTask.Row(Integer.toString(i), "", "", gold, base, i % 5);
              return Stream.of(new Sample(row, values, 0));
            })
        .toList();
  }
}
