package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignatureTest {

  private static final RuleSet RULES = RuleSet.standard();
  private static final Suppression ONE = new Suppression("*", "doubled-word", "Rain.", "a caption");
  private static final Suppression OTHER =
      new Suppression("*", "doubled-word", "Wind.", "a caption");

  @Test
  void equalSettingsHaveOneSignature() {
    assertThat(signature(new Settings(RULES, List.of(ONE, OTHER))))
        .matches("[0-9a-f]{16}")
        .isEqualTo(signature(new Settings(RuleSet.standard(), List.of(OTHER, ONE))));
  }

  @Test
  void whateverMayChangeAVerdictChangesIt() {
    assertThat(
            List.of(
                signature(Settings.standard()),
                signature(new Settings(RULES.without("doubled-word"), List.of())),
                signature(
                    new Settings(RULES.withSeverity("doubled-word", Severity.NEUTRAL), List.of())),
                signature(new Settings(RULES, List.of(ONE))),
                signature(new Settings(RULES, List.of(OTHER))),
                Signature.of(Settings.standard(), steeper()),
                Signature.of(Settings.standard(), ScoreParameters.standard(), List.of("unit=2"))))
        .doesNotHaveDuplicates();
  }

  private static String signature(Settings settings) {
    return Signature.of(settings, ScoreParameters.standard());
  }

  private static ScoreParameters steeper() {
    Formula shipped = ScoreParameters.standard().linked();
    return new ScoreParameters(new Formula(shipped.terms(), shipped.level(), 2 * shipped.slope()));
  }
}
