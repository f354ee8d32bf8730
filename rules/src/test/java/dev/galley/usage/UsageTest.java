package dev.galley.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor said the bridge would be closed for repairs. | The mayor said the bridge would closed be for repairs.
          The mayor said the bridge would be closed for repairs. | The mayor say the bridge would be closed for repairs.
          The mayor said the bridge would be closed for repairs. | The mayor said the bridge would be closed of repairs.
          The mayor said the bridge would be closed for repairs. | The the mayor said the bridge would be closed for repairs.
          The mayor said the bridge would be closed for repairs. | The mayor said the brigde would be closed for repairs.
          The mayor said the bridge would be closed for repairs. | The mayor said the bridge would be shut for fixtures.
          """)
  void whatIsWrongIsStranger(String right, String wrong) {
    assertThat(strangeness(wrong)).isGreaterThan(strangeness(right) + 0.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ms Harker moved to Leeds after the war.        | Ms Okonjo moved to Lagos after the war.
          The company organised a meeting of its owners. | The company organized a meeting of its owners.
          """)
  void namesAndBritishSpellingHardlyCount(String one, String other) {
    assertThat(Math.abs(strangeness(one) - strangeness(other))).isLessThan(1.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge is closed.                   | The bridge over the river is closed until the spring.
          The judge freed the driver at noon.     | The judge Ann Harker freed Paul Osei at noon.
          She gave him the letter in the morning. | She back-lit hard-left well in set read.
          """)
  void thereIsMoreToGetWrongInTheSecond(String one, String other) {
    assertThat(Usage.of(Sentence.of(other)).exposure())
        .isGreaterThan(1.2 * Usage.of(Sentence.of(one)).exposure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor said the brigde would be closd at noon. | 2
          Ms Okonjo organised the colourful parade in Ystad. | 0
          """)
  void unknownWordsAreCountedNamesApart(String text, int unknown) {
    assertThat(Usage.of(Sentence.of(text)).unknownWords()).isEqualTo(unknown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor said the bridge would be closed for repairs.                           | 60 | false
          The chamber has unveiled a fresh arrange to bolster shippers.                    |  5 | false
          The chamber has unveiled a fresh arrange to bolster shippers.                    | 60 | true
          The council voted to shut the pool within the confront of climbing costs.       |  4 | false
          The council voted to shut the pool within the confront of climbing costs.       |  5 | true
          """)
  void moreSentencesNeedLess(String sentence, int times, boolean isStrange) {
    List<Usage> passage = Collections.nCopies(times, Usage.of(Sentence.of(sentence)));

    assertThat(Usage.inStrangePassages(passage)).hasSize(times).containsOnly(isStrange);
  }

  @Test
  void aStrangePassageEndsWhereCleanSentencesBegin() {
    Usage clean = Usage.of(Sentence.of("The mayor said the bridge would be closed for repairs."));
    Usage spun =
        Usage.of(
            Sentence.of(
                "The council voted to shut the pool within the confront of climbing costs."));
    List<Usage> sentences = new ArrayList<>(Collections.nCopies(60, clean));
    sentences.addAll(30, Collections.nCopies(5, spun));

    boolean[] isStrange = Usage.inStrangePassages(sentences);

    assertThat(isStrange).hasSize(65);
    assertThat(Arrays.copyOfRange(isStrange, 30, 35)).containsOnly(true);
    assertThat(Arrays.copyOfRange(isStrange, 0, 26)).containsOnly(false);
    assertThat(Arrays.copyOfRange(isStrange, 39, 65)).containsOnly(false);
  }

  @Test
  void parametersAreNamedAndNumbered() {
    assertThat(Usage.parameters())
        .hasSizeGreaterThan(10)
        .isSorted()
        .allMatch(line -> line.matches("[a-z-]+(\\.[a-z]+)?=-?[0-9.]+"));
  }

  @Test
  void theWordThatDoesNotFitStandsOut() {
    Usage usage = Usage.of(Sentence.of("Prices have doubled since the begin of the war."));
    int begin = 5;

    assertThat(usage.tokens().get(begin).text()).isEqualTo("begin");
    for (int i = 0; i < usage.tokens().size(); i++) {
      assertThat(usage.synonym(i)).isLessThanOrEqualTo(usage.synonym(begin));
    }
  }

  @Test
  void aBetterWordHasTheSameForm() {
    Usage usage = Usage.of(Sentence.of("He utilizes a hammer."));

    assertThat(usage.better(1)).contains("uses");
    assertThat(usage.better(0)).isEmpty();
  }

  private static double strangeness(String text) {
    return Usage.of(Sentence.of(text)).strangeness();
  }
}
