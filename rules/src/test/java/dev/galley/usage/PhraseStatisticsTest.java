package dev.galley.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseStatisticsTest {

  private static final PhraseStatistics ENGLISH = PhraseStatistics.ofEnglish();

  @Test
  void countsWhatWasSeen() {
    assertThat(ENGLISH.count("the")).isGreaterThan(10_000);
    assertThat(ENGLISH.count("minister")).isBetween(20, 1_000);
    assertThat(ENGLISH.count("zzyzxq")).isZero();
    assertThat(ENGLISH.count("of", "the")).isEqualTo(512);
    assertThat(ENGLISH.count("prime", "minister")).isGreaterThan(3);
    assertThat(ENGLISH.count("minister", "prime")).isZero();
    assertThat(ENGLISH.count(PhraseStatistics.BORDER, "however")).isGreaterThan(10);
    assertThat(ENGLISH.countOfLemmas("be", "bear")).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council approved the budget. | The council approve the budget.
          The council approved the budget. | The cuoncil approved the budget.
          The council approved the budget. | The council approved budget the.
          The council approved the budget. | the council approved the Budget.
          The council approved the budget. | The council approved the budget .
          """)
  void oddSentencesAreLessProbable(String usual, String odd) {
    assertThat(perCharacter(usual)).isGreaterThan(perCharacter(odd));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "It's over," he said in 1987. | “It’s over,” he said in 2014.
          Jose - a friend - left.       | José – a friend — left.
          """)
  void styleMakesNoDifference(String one, String other) {
    assertThat(ENGLISH.logProbability(one)).isEqualTo(ENGLISH.logProbability(other));
  }

  private static double perCharacter(String sentence) {
    return ENGLISH.logProbability(sentence) / (sentence.length() + 1);
  }
}
