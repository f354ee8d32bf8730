package dev.galley.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SequenceModelTest {

  /** How many letters the model of letters looks back. */
  private static final int LOOKS_BACK = 5;

  @Test
  void aSymbolIsAsLikelyAsTheLastOnesMakeItHoweverTheyWereReached() {
    String text =
        "The Ørsund ferry, 41 years old, qzxkj “will not sail” on Thursday: zz its hull leaks.";

    double[] letters = EnglishStatistics.letters(text);

    assertThat(letters).hasSize(text.length() + 1);
    assertThat(IntStream.range(LOOKS_BACK, text.length()))
        .allSatisfy(
            i ->
                assertThat(letters[i])
                    .as("letter %d", i)
                    .isEqualTo(
                        EnglishStatistics.letters(text.substring(i - LOOKS_BACK, i + 1))[
                            LOOKS_BACK]));
  }
}
