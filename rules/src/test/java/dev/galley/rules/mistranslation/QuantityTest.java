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

  private static final List<String> ONES =
      List.of(
          "",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  @Test
  void formattingAndParsingANumberAreInverse() {
    Random random = new Random(4_711);

    for (int round = 0; round < 1_000; round++) {
      int number = random.nextInt(1 << random.nextInt(1, 31));
      assertThat(Numeral.value(Integer.toString(number))).hasValue(number);
      assertThat(Numeral.value(String.format(Locale.ROOT, "%,d", number))).hasValue(number);
      assertThat(Numeral.value(number / 100 + "." + number % 100 / 10))
          .hasValue(Double.parseDouble(number / 100 + "." + number % 100 / 10));
    }
  }

  @Test
  void spellingAndParsingANumberAreInverse() {
    Random random = new Random(815);

    for (int round = 0; round < 1_000; round++) {
      int number = 2 + random.nextInt(1 << random.nextInt(1, 31));
      for (String and : List.of(" ", " and ")) {
        String text = spelled(number, and) + " boats";
        assertThat(Quantity.in(Sentence.of(text).tokens()))
            .as(text)
            .extracting(Quantity::value)
            .containsExactly((double) number);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "twelve villages, 12",
    "a dozen villages, 12",
    "half a dozen villages, 6",
    "three dozen villages, 36",
    "twenty-one villages, 21",
    "one village, 1",
    "a hundred villages, 100",
    "one hundred and four villages, 104",
    "six million people, 6000000",
    "half a million people, 500000",
    "two and a half million people, 2500000",
    "2.5 million people, 2500000",
    "2 1/2 million people, 2500000",
    "€80m, 80000000",
    "a third of them, 33.333333333333336",
    "two-thirds of them, 66.66666666666667",
    "the 20th century, 20",
    "the twentieth century, 20",
    "the twenty-first century, 21"
  })
  void numbersInWordsHaveTheirValue(String text, double value) {
    List<Quantity> quantities = Quantity.in(Sentence.of(text).tokens());

    assertThat(quantities).extracting(Quantity::value).containsExactly(value);
  }

  @ParameterizedTest
  @CsvSource({
    "several dozen boats",
    "hundreds of boats",
    "a few hundred boats",
    "one of the boats",
    "no one came",
    "one day they came",
    "the first half of the match",
    "at a score"
  })
  void otherWordsAreNoNumbers(String text) {
    assertThat(Quantity.in(Sentence.of(text).tokens())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          three hundred and fifty boats | 350 boats
          two dozen boats               | 24 boats
          two dozen boats               | 25 boats
          more than 400 boats           | 437 boats
          over 400 boats                | nearly 500 boats
          at least 40 boats             | 43 boats
          almost 300 boats              | 288 boats
          up to 90 boats                | 84 boats
          500 or more boats             | 520 boats
          1.2 million boats             | 1,234,000 boats
          1.2 million boats             | 1.2m boats
          2,000 boats                   | 1,987 boats
          about 2,000 boats             | 1,950 boats
          10 to 20 boats                | 15 boats
          between ten and twenty boats  | about 14 boats
          half of the boats             | 51% of the boats
          a quarter of the boats        | 25 percent of the boats
          the third boat                | the 3rd boat
          7.6 percent                   | 8 percent
          272.000 boats                 | 272,000 boats
          """)
  void numbersThatMayBeOneAreLike(String one, String other) {
    assertThat(quantity(one).isLike(quantity(other))).isTrue();
    assertThat(quantity(other).isLike(quantity(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          three hundred and fifty boats | 305 boats
          two dozen boats               | 20 boats
          more than 400 boats           | 340 boats
          more than 400 boats           | 700 boats
          more than two million boats   | more than three million boats
          nearly 500 boats              | 560 boats
          1.2 million boats             | 1,432,000 boats
          1.2 million boats             | 1.3 million boats
          one million boats             | two million boats
          340 million boats             | 340 billion boats
          400 boats                     | 437 boats
          51 boats                      | 15 boats
          50 boats                      | 51 boats
          in 2010                       | in 2011
          10 to 20 boats                | 25 boats
          10 to 20 boats                | 12 to 20 boats
          half of the boats             | a third of the boats
          the third boat                | the fourth boat
          fell to 400 boats             | fell to 420 boats
          7.6 percent                   | 6.7 percent
          """)
  void otherNumbersAreNot(String one, String other) {
    assertThat(quantity(one).isLike(quantity(other))).isFalse();
    assertThat(quantity(other).isLike(quantity(one))).isFalse();
  }

  private static Quantity quantity(String text) {
    List<Quantity> quantities = Quantity.in(Sentence.of(text).tokens());
    assertThat(quantities).as(text).isNotEmpty();
    return quantities.get(0);
  }

  private static String spelled(int number, String and) {
    if (number < 20) {
      return ONES.get(number);
    }
    if (number < 100) {
      String ones = ONES.get(number % 10);
      return TENS.get(number / 10) + (ones.isEmpty() ? "" : "-" + ones);
    }
    if (number < 1_000) {
      return joined(ONES.get(number / 100) + " hundred", number % 100, and);
    }
    int factor = number < 1_000_000 ? 1_000 : number < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
    String name = factor == 1_000 ? " thousand" : factor == 1_000_000 ? " million" : " billion";
    return joined(
        spelled(number / factor, and) + name, number % factor, number % factor < 100 ? and : " ");
  }

  private static String joined(String front, int rest, String and) {
    return rest == 0 ? front : front + and + spelled(rest, and);
  }
}
