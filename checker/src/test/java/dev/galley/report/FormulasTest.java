package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+2",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "- He said so",
        "@SUM(A1)",
        "\tnext cell",
        "\rnext row",
        "\nnext row",
        "\0=1",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\u200B+1+1",
        "\uFF1D1+2",
        "\uFF0B1+2",
        "\u22122+2",
        "'=1",
        "''=1",
        "=",
        "-",
        "-7 degrees"
      })
  void formulasAreDisarmed(String cell) {
    assertThat(Formulas.disarmed(cell)).isEqualTo("'" + cell);
    assertThat(Formulas.restored(Formulas.disarmed(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'",
        "'tis the season",
        "-7",
        "'-7",
        "+3.25",
        "-1e-5",
        "1+2=3",
        "The sum = 3",
        "“=”",
        "a\tb",
        " plain"
      })
  void otherTextStays(String cell) {
    assertThat(Formulas.disarmed(cell)).isEqualTo(cell);
    assertThat(Formulas.restored(cell)).isEqualTo(cell);
  }
}
