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
    assertThat(Signature.of(new Settings(RULES, List.of(ONE, OTHER))))
        .matches("[0-9a-f]{16}")
        .isEqualTo(Signature.of(new Settings(RuleSet.standard(), List.of(OTHER, ONE))));
  }

  @Test
  void whateverMayChangeAVerdictChangesIt() {
    assertThat(
            List.of(
                Signature.of(Settings.standard()),
                Signature.of(new Settings(RULES.without("doubled-word"), List.of())),
                Signature.of(
                    new Settings(RULES.withSeverity("doubled-word", Severity.NEUTRAL), List.of())),
                Signature.of(new Settings(RULES, List.of(ONE))),
                Signature.of(new Settings(RULES, List.of(OTHER)))))
        .doesNotHaveDuplicates();
  }
}
