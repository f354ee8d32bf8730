package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "Nygaard, Nygaard, 0",
    "Nygaard, Nygard, 1",
    "Meyer, Maier, 2",
    "'', Oslo, 4"
  })
  void countsInsertionsLossesAndChanges(String one, String other, int distance) {
    assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    assertThat(EditDistance.between(other, one)).isEqualTo(distance);
  }
}
