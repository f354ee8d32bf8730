package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.WordAlignment.Gap;
import dev.galley.text.WordAlignment.Kind;
import dev.galley.text.WordAlignment.Pair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordAlignmentTest {

  @Test
  void everyWordOfASentenceIsItsOwnPartner() {
    List<Token> tokens =
        Sentence.of("The clerk read the first list before the judge read the second.").tokens();

    WordAlignment words = WordAlignment.between(tokens, tokens);

    assertThat(words.pairs()).hasSameSizeAs(tokens);
    assertThat(words.pairs())
        .allMatch(pair -> pair.candidate() == pair.reference() && pair.kind() == Kind.EXACT);
    assertThat(words.gaps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ministers, minister, STEM",
    "U.S., US, FORM",
    "Feb., February, FORM",
    "twelve, 12, FORM",
    "neighbours, neighbors, SPELLING",
    "organised, organized, SPELLING",
    "crucial, important, SYNONYM",
    "perilous, dangerous, SYNONYM"
  })
  void wordsCorrespondInTheirKind(String one, String other, Kind kind) {
    assertThat(between("They saw " + one + " there", "They saw " + other + " there").pairs())
        .contains(new Pair(2, 2, kind));
  }

  @Test
  void aVeryLongSentenceIsAlignedBetweenItsUniqueWords() {
    String list =
        IntStream.range(0, 260)
            .mapToObj(i -> "the crew of boat N%d landed".formatted(i))
            .collect(Collectors.joining(", "));

    WordAlignment words =
        between(
            "The mayor said " + list, "The mayor said " + list.replace("N131 landed", "N131 sank"));

    assertThat(words.candidate()).hasSizeGreaterThan(1_500);
    assertThat(words.pairs()).hasSize(words.candidate().size() - 1);
    assertThat(words.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(words.candidate().get(gap.from()).text()).isEqualTo("landed"));
  }

  @Test
  @Timeout(20)
  void longSidesWithoutUniqueWordsAreLeftAlone() {
    String mine = "the dog barked at the cat and ".repeat(500);
    String theirs = "a cat ran from a dog or ".repeat(500);

    assertThat(between(mine, theirs).pairs()).isEmpty();
  }

  @Test
  void differentWordsInOnePlaceAreAGap() {
    WordAlignment words = between("The tall mayor slept well", "The tall sailor slept well");

    assertThat(words.gaps()).containsExactly(new Gap(2, 3, 2, 3));
  }

  @Test
  void noTokenHasTwoPartners() {
    WordAlignment words =
        between("Peter met Paul and Paul met Peter", "Paul saw Peter before Peter met Paul");

    assertThat(words.pairs()).extracting(Pair::candidate).doesNotHaveDuplicates();
    assertThat(words.pairs()).extracting(Pair::reference).doesNotHaveDuplicates();
    assertThat(words.referenceOf(words.pairs().get(0).candidate()))
        .contains(words.pairs().get(0).reference());
    assertThat(words.candidateOf(words.pairs().get(0).reference()))
        .contains(words.pairs().get(0).candidate());
  }

  private static WordAlignment between(String candidate, String reference) {
    return WordAlignment.between(Sentence.of(candidate).tokens(), Sentence.of(reference).tokens());
  }
}
