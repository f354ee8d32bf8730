package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContrastTest {

  private static final String REFERENCE =
      "The council of Harwick approved 40 new flats near the old brewery, and Mayor Ilse Brandt praised it.";

  @Test
  void oneTextHasNoContrast() {
    Contrast same = contrast(REFERENCE);

    assertThat(same.difference()).isZero();
    assertThat(same.commonMeaning()).isEqualTo(1);
    assertThat(same.meteor()).isGreaterThan(0.99);
    assertThat(same.missingMeaning() + same.extraMeaning() + same.missingCapitals()).isZero();
    assertThat(same.extraNames() + same.missingNames() + same.missingRareWords()).isZero();
  }

  @Test
  void aChangedLetterIsAContrast() {
    Contrast changed = contrast(REFERENCE.replace("praised", "praises"));
    Link answers = Link.of(List.of(Sentence.of("No")), List.of(Sentence.of("Si")), 0, false);

    assertThat(changed.difference()).isBetween(0.8, 1.0);
    assertThat(new Contrast(answers, 0).difference()).isEqualTo(0.5);
  }

  @Test
  void whatIsLeftOutIsMissing() {
    Contrast cut = contrast("The council of Harwick approved 40 new flats near the old brewery.");

    assertThat(cut.missingNames()).isPositive();
    assertThat(cut.missingCapitals()).isEqualTo(3);
    assertThat(cut.missingConjunctions()).isEqualTo(1);
    assertThat(cut.missingBetweenNeighbours()).isPositive();
    assertThat(cut.extraMeaning()).isZero();
    assertThat(cut.recall()).isLessThan(0.8);
  }

  @Test
  void whatIsAddedIsExtra() {
    Contrast padded =
        contrast(
            "The council of Harwick approved 40 new flats near the old brewery and the Zandvoort"
                + " observatory, and Mayor Ilse Brandt praised it.");

    assertThat(padded.extraNames()).isEqualTo(1);
    assertThat(padded.extraRareWords()).isPositive();
    assertThat(padded.missingMeaning()).isZero();
    assertThat(padded.precision()).isLessThan(padded.recall());
  }

  @Test
  void aMisspelledWordKeepsItsPartner() {
    Contrast misspelt = contrast(REFERENCE.replace("brewery", "brewary"));
    Contrast another = contrast(REFERENCE.replace("brewery", "quarry"));

    assertThat(misspelt.missingMeaning()).isLessThan(another.missingMeaning());
    assertThat(misspelt.missingRareWords()).isLessThan(another.missingRareWords());
  }

  @Test
  void whatIsSaidInAnotherWayIsNotLost() {
    Contrast like = contrast(REFERENCE.replace("approved", "authorised"));
    Contrast another = contrast(REFERENCE.replace("approved", "photographed"));

    assertThat(like.paraphrasedWords()).isEqualTo(1);
    assertThat(another.paraphrasedWords()).isZero();
    assertThat(like.openCharacters()).isZero();
    assertThat(another.openCharacters()).isEqualTo("approved".length() + "photographed".length());
    assertThat(like.commonMeaning()).isGreaterThan(another.commonMeaning());
  }

  @Test
  void tensesAreCompared() {
    assertThat(contrast(REFERENCE).changedVerbForms()).isZero();
    assertThat(contrast(REFERENCE.replace("approved", "will approve")).changedVerbForms())
        .isPositive();
  }

  @Test
  void mistakesAreExpectedWhereTheWordingIsItsOwn() {
    Contrast damaged = contrast(REFERENCE.replace("approved 40", "approve the 40"));

    assertThat(contrast(REFERENCE).expectedMistakes()).isZero();
    assertThat(damaged.expectedMistakes()).isPositive();
  }

  @Test
  void surfaceIsCompared() {
    assertThat(contrast("the council met.").beginsSmall()).isTrue();
    assertThat(contrast("Did the council meet?").differsInQuestionMark()).isTrue();
    assertThat(contrast("The \"council\" met.").differentQuotationMarks()).isEqualTo(2);
    assertThat(contrast("In 1931 and 1932 it met 3 times.").numbers()).isEqualTo(3);
  }

  private static Contrast contrast(String candidate) {
    Link link =
        Link.of(List.of(Sentence.of(candidate)), List.of(Sentence.of(REFERENCE)), 0.5, false);
    return new Contrast(link, 0);
  }
}
