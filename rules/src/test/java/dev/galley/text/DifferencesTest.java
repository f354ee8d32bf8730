package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.text.Differences.Change;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferencesTest {

  @Test
  void aSentenceDoesNotDifferFromItself() {
    String sentence = "The clerk of Halvorsen Bank read the first list before the judge arrived.";

    Differences differences = between(sentence, sentence);

    assertThat(differences.changes()).isEmpty();
    assertThat(differences.unexplained()).isZero();
    assertThat(differences.support()).isEqualTo(1);
    assertThat(differences.worst()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "decision, decide, 0.3",
    "Ostrów, Ostrow, 0.05",
    "medium-sized, mid-sized, 0.3",
    "01:23, 1:23, 0.1",
    "coronavirus, Covid, 0.1",
    "Sergeyev, Sergeev, 0.15",
    "Volodymyr, Vladimir, 0.15",
    "14:00, 2, 0.1",
    "4.30, 16:30, 0.1",
    "banana, judge, 1"
  })
  void wordsOfOneMeaningCostLittle(String one, String other, double cost) {
    assertThat(between("They saw " + one + " there", "They saw " + other + " there"))
        .returns(cost, differences -> differences.candidateCost(2))
        .returns(cost, differences -> differences.referenceCost(2));
  }

  @Test
  void initialsStandForAName() {
    Differences differences =
        between(
            "The WHO approved the vaccine.", "The World Health Organization approved the vaccine.");

    assertThat(differences.changes()).isEmpty();
    assertThat(differences.referenceCost(2)).isLessThan(0.2);
  }

  @Test
  void changedWordsAreShownWithThoseInTheirPlace() {
    Differences differences =
        between("The tall mayor slept in a barn.", "The tall mayor slept in a castle.");

    assertThat(differences.changes())
        .singleElement()
        .returns("barn", change -> text(change.words()))
        .returns("castle", change -> text(change.instead()))
        .returns(1, Change::size)
        .returns(false, Change::isOfNames);
  }

  @Test
  void ofAReplacedClauseAFewWordsAreShownAndNoneThatAreKept() {
    Differences differences =
        between(
            "Mayor Ilse Dahl in purple velvet galoshes yodelled a forgotten lullaby on Sunday.",
            "Mayor Ilse Dahl presented the budget of the borough to councillors on Sunday.");

    assertThat(differences.worst())
        .hasValueSatisfying(change -> assertThat(change.size()).isBetween(1, 4))
        .hasValueSatisfying(
            change -> assertThat(text(change.words())).doesNotContain("Dahl", "Sunday"));
  }

  @ParameterizedTest
  @CsvSource({"Constance, Konstanz", "Brock, Brokc", "Cracow, Krakow"})
  void namesThatSoundAlikeOrHaveTwoLettersExchangedAreOne(String mine, String theirs) {
    Differences differences =
        between(
            "The mayor of %s slept.".formatted(mine), "The mayor of %s slept.".formatted(theirs));

    assertThat(differences.changes()).isEmpty();
  }

  @Test
  void whatWasAddedStandsInNobodysPlace() {
    Differences differences =
        between("The mayor slept in a barn with a goat.", "The mayor slept in a barn.");

    assertThat(differences.worst())
        .hasValueSatisfying(change -> assertThat(text(change.words())).isEqualTo("goat"))
        .hasValueSatisfying(change -> assertThat(change.instead()).isEmpty());
  }

  @Test
  void aClauseThatWasCutWeighsNothing() {
    String sentence = "The harbour at Lindhavn reopened on Friday";
    String cut = ", and shipowners from Riga promised seventeen shiny freighters to its customers";

    assertThat(between(sentence + ".", sentence + cut + ".").weight())
        .isCloseTo(between(sentence + ".", sentence + ".").weight(), within(0.05));
  }

  @Test
  void moreDifferencesWeighMore() {
    String reference = "The court in Lindhavn fined the owner of the freighter on Friday.";

    double one =
        between("The court in Lindhavn fined the owner of the goat on Friday.", reference).weight();
    double two =
        between("The court in Ostrava fined the owner of the goat on Friday.", reference).weight();

    assertThat(one).isLessThan(two);
  }

  private static Differences between(String candidate, String reference) {
    return Link.of(List.of(Sentence.of(candidate)), List.of(Sentence.of(reference)), 1, false)
        .differences();
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
