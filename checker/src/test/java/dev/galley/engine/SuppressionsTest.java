package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuppressionsTest {

  private static final String SENTENCE = "The  mill burned\ndown. ";
  private static final Suppression MILL =
      new Suppression("./mill.txt", "lone-word", SENTENCE, "a caption");
  private static final Suppression ANY = new Suppression("*", "lone-word", SENTENCE, "house style");

  @Test
  void speakOfOneRuleInOneSentenceOfOneArticle() {
    Suppressions suppressions = new Suppressions(List.of(MILL));

    assertThat(suppressions.find("mill.txt", "lone-word", "The mill burned down.")).contains(MILL);
    assertThat(suppressions.find("quay.txt", "lone-word", "The mill burned down.")).isEmpty();
    assertThat(suppressions.find("mill.txt", "stray-mark", "The mill burned down.")).isEmpty();
    assertThat(suppressions.find("mill.txt", "lone-word", "The mill burned.")).isEmpty();
  }

  @Test
  void aStarIsAnyArticle() {
    Suppressions suppressions = new Suppressions(List.of(ANY, MILL));

    assertThat(suppressions.find("quay.txt", "lone-word", "The mill burned down.")).contains(ANY);
    assertThat(suppressions.find("mill.txt", "lone-word", "The mill burned down.")).contains(MILL);
    assertThat(suppressions.find("quay.txt", "stray-mark", "The mill burned down.")).isEmpty();
  }

  @Test
  void thoseOfAnArticleAreFound() {
    Suppressions suppressions = new Suppressions(List.of(ANY, MILL));

    assertThat(suppressions.of("mill.txt")).containsExactlyInAnyOrder(MILL, ANY);
    assertThat(suppressions.of("quay.txt")).containsExactly(ANY);
    assertThat(new Suppressions(List.of(MILL)).of("quay.txt")).isEmpty();
  }
}
