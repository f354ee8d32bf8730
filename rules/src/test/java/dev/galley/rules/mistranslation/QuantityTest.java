package dev.galley.rules.mistranslation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {

  @Test
  void formattingAndParsingANumberAreInverse() {
    Random random = new Random(4_711);

    for (int round = 0; round < 1_000; round++) {
      int number = random.nextInt(1 << random.nextInt(1, 31));
      assertThat(Quantity.value(Integer.toString(number))).hasValue(number);
      assertThat(Quantity.value(String.format(Locale.ROOT, "%,d", number))).hasValue(number);
      assertThat(Quantity.value(number / 100 + "." + number % 100 / 10))
          .hasValue(Double.parseDouble(number / 100 + "." + number % 100 / 10));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "twelve villages, 12",
    "a dozen villages, 12",
    "twenty-one villages, 21",
    "six million people, 6000000",
    "2.5 million people, 2500000",
    "the 20th century, 20"
  })
  void numbersInWordsHaveTheirValue(String text, double value) {
    List<Quantity> quantities = Quantity.in(Sentence.of(text).tokens());

    assertThat(quantities).hasSize(1);
    assertThat(quantities.get(0).value()).isEqualTo(value);
  }
}
