package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Sentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoneScoreTest {

  private static final Neighbours NOBODY = Neighbours.of(List.of(), List.of());

  /** Strange wording, a word that no dictionary has, more to get wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          She gave him the letter in the morning.  | She gave him letter the in the morning.
          Prices have doubled since the beginning of the war. | Prices have doubled since the begin of the war.
          The guests drank tea on the lawn.        | The guests drank teeea on the lawn.
          The judge freed the driver.              | The judge Ann Harker freed Paul Osei, the driver.
          """)
  void theSecondIsWorse(String better, String worse) {
    assertThat(penalty(worse)).isGreaterThan(1.1 * penalty(better));
  }

  private static double penalty(String text) {
    return LoneScore.of(Sentence.of(text), List.of(), NOBODY);
  }
}
