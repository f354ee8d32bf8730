package dev.galley.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ChrFTest {

  private static final double EXACT = 1e-12;

  @Test
  void oneTextResemblesItselfWhollyWhateverItsSpaces() {
    assertThat(ChrF.score("The ferry sank.", "The ferry sank.")).isEqualTo(1, within(EXACT));
    assertThat(ChrF.score("The ferry sank.", " Theferry\u00a0sank.")).isEqualTo(1, within(EXACT));
  }

  @Test
  void textsWithoutACommonLetterDoNotResembleEachOther() {
    assertThat(ChrF.score("abcdefgh", "stuvwxyz")).isZero();
    assertThat(ChrF.score("", "stuvwxyz")).isZero();
  }

  @Test
  void recallWeighsTwiceAsMuchAsPrecision() {
    // Of "abc", 3 of 3, 2 of 2 and 1 of 1 n-grams are in "abcd", which has 4, 3 and 2 of these.
    double precision = 1;
    double recall = (3 / 4.0 + 2 / 3.0 + 1 / 2.0) / 3;

    assertThat(ChrF.score("abc", "abcd"))
        .isEqualTo(5 * precision * recall / (4 * precision + recall), within(EXACT));
    assertThat(ChrF.score("abc", "abcd")).isLessThan(ChrF.score("abcd", "abc"));
  }

  @Test
  void anNGramCountsAsOftenAsBothHaveIt() {
    // One "a" of three is shared; "aa" and "aaa" are longer than the reference.
    assertThat(ChrF.score("aaa", "a")).isEqualTo(5 / 7.0, within(EXACT));
  }
}
