package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.text.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScoreParametersTest {

  private static final String REFERENCE =
      "Police in Orlen arrested two brothers on Monday after a fire destroyed the harbour warehouse.";

  @Test
  void whatIsWrittenIsReadBack() {
    ScoreParameters shipped = ScoreParameters.standard();

    assertThat(Formula.read(shipped.linked().lines().stream())).isEqualTo(shipped.linked());
  }

  @Test
  void everyFeatureHasANumber() {
    ScoreParameters shipped = ScoreParameters.standard();
    List<Formula.Term> terms = shipped.linked().terms();
    Formula cut = new Formula(terms.subList(1, terms.size()), 0, 1);

    assertThatThrownBy(() -> new ScoreParameters(cut)).isInstanceOf(IllegalArgumentException.class);
    assertThat(terms).hasSize(LinkFeature.values().length);
  }

  @Test
  void oneTextIsFaultless() {
    assertThat(penalty(REFERENCE)).isZero();
  }

  @Test
  void theMoreIsLostTheWorse() {
    assertThat(
            Stream.of(
                    REFERENCE,
                    "Police in Orlen arrested the two brothers on Monday after a fire destroyed the"
                        + " harbour warehouse.",
                    "Police in Orlen arrested two brothers on Monday after a fire.",
                    "Orlen two man bring on Mondays afterwards flame goods house.")
                .map(ScoreParametersTest::penalty))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static double penalty(String candidate) {
    return Checker.standard()
        .check(Document.of(candidate), Document.of(REFERENCE))
        .verdicts()
        .get(0)
        .score();
  }
}
