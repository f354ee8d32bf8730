package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PrecisionTest {

  /**
   * Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, and 28 of 29 as 1 of 29 from above.
   */
  @Test
  void intervalsAreWilsons() {
    assertInterval(new Precision("a", 81, 182), 0.2553, 0.3662);
    assertInterval(new Precision("a", 15, 133), 0.0624, 0.1605);
    assertInterval(new Precision("a", 0, 20), 0, 0.1611);
    assertInterval(new Precision("a", 28, 1), 0.8282, 0.9939);
  }

  @Test
  void worstComeFirst() {
    Precision good = new Precision("a", 9, 1);
    Precision rare = new Precision("b", 1, 1);
    Precision usual = new Precision("c", 7, 7);

    assertThat(Stream.of(good, rare, usual).sorted(Precision.WORST_FIRST))
        .containsExactly(usual, rare, good);
  }

  private static void assertInterval(Precision precision, double least, double most) {
    assertThat(precision.least()).isCloseTo(least, within(5e-5));
    assertThat(precision.most()).isCloseTo(most, within(5e-5));
  }
}
