package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SuppressionTest {

  private static final String SENTENCE = "The  mill burned\ndown. ";

  @Test
  void speaksOfOneRuleInOneSentenceOfOneArticle() {
    Suppression suppression = new Suppression("mill.txt", "lone-word", SENTENCE, "a caption");

    assertThat(suppression.matches("mill.txt", "lone-word", "The mill burned down.")).isTrue();
    assertThat(suppression.matches("quay.txt", "lone-word", "The mill burned down.")).isFalse();
    assertThat(suppression.matches("mill.txt", "stray-mark", "The mill burned down.")).isFalse();
    assertThat(suppression.matches("mill.txt", "lone-word", "The mill burned.")).isFalse();
  }

  @Test
  void aStarIsAnyArticle() {
    Suppression suppression = new Suppression("*", "lone-word", SENTENCE, "house style");

    assertThat(suppression.matches("quay.txt", "lone-word", "The mill burned down.")).isTrue();
    assertThat(suppression.appliesTo("quay.txt")).isTrue();
    assertThat(suppression.matches("quay.txt", "stray-mark", "The mill burned down.")).isFalse();
  }
}
