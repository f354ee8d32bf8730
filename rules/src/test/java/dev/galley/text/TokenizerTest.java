package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          They don’t, can't and won’t. | They do n’t , ca n't and wo n’t .
          Peru’s navy said we've lost. | Peru ’s navy said we 've lost .
          the sailors’ pay             | the sailors ’ pay
          Mr. O’Hara of Acme Inc. left | Mr. O’Hara of Acme Inc. left
          at 5 p.m. in the U.S.        | at 5 p.m. in the U.S.
          on Feb. 4, 2019              | on Feb. 4 , 2019
          a 3,000-tonne ship, 2.5% up  | a 3,000-tonne ship , 2.5 % up
          $6.5m or €20, the 21st       | $ 6.5m or € 20 , the 21st
          a well-known 20-year-old     | a well-known 20-year-old
          “Go.” ,                      | “ Go . ” ,
          end. .                       | end . .
          Wait... no… -- yes           | Wait ... no … -- yes
          mail desk@galley.example now | mail desk@galley.example now
          see www.galley.example/a.    | see www.galley.example/a.
          the shop Tradewind.com shut  | the shop Tradewind.com shut
          the difference.The crew left | the difference . The crew left
          J. R. Okoye and Plan B.      | J. R. Okoye and Plan B.
          He and I. Then they left     | He and I . Then they left
          """)
  void cutsAsTheTaggerExpects(String text, String tokens) {
    assertThat(tokens(text)).containsExactly(tokens.split(" "));
  }

  @Test
  void spacesThatDoNotBreakOrShowAreWhiteSpace() {
    assertThat(tokens("10\u00a0km\u2009north.\u200b")).containsExactly("10", "km", "north", ".");
  }

  @Test
  void characterOutsideTheBasicPlaneIsOneToken() {
    assertThat(tokens("Wow 😀!")).containsExactly("Wow", "😀", "!");
  }

  @Test
  void wordWithoutEndIsCut() {
    assertThat(tokens("a".repeat(500))).extracting(String::length).containsExactly(200, 200, 100);
  }

  @ParameterizedTest
  @MethodSource("randomTexts")
  void tokensCoverAllButWhiteSpaceInOrder(String text) {
    boolean[] covered = new boolean[text.length()];
    int end = 0;
    for (Span span : Tokenizer.tokenize(text)) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(span.length()).isPositive();
      end = span.end();
      for (int i = span.start(); i < span.end(); i++) {
        covered[i] = true;
      }
    }

    assertThat(IntStream.range(0, text.length()).filter(i -> covered[i] == isBlank(text.charAt(i))))
        .isEmpty();
  }

  @Test
  void hostileTextTakesLinearTime() {
    String text = "a'".repeat(200_000) + "a.com/".repeat(200_000) + "a.".repeat(200_000);

    assertThat(Tokenizer.tokenize(text)).isNotEmpty();
  }

  static Stream<Arguments> randomTexts() {
    Random random = new Random(20);
    return Stream.generate(() -> randomText(random)).limit(300).map(Arguments::of);
  }

  static String randomText(Random random) {
    String[] parts = {
      "The",
      "minister",
      "said",
      "U.S.",
      "p.m.",
      "Mr.",
      "Feb.",
      "J.",
      "I",
      "5",
      "3,000",
      "2.5",
      ".",
      "!",
      "?",
      "…",
      "...",
      ",",
      ";",
      "“",
      "”",
      "‘",
      "’",
      "\"",
      "'",
      "(",
      ")",
      "—",
      "-",
      "’s",
      "n't",
      "don’t",
      "é",
      "中文",
      "😀",
      "e.g.",
      "www.galley.example",
      "a@b.example",
      "$",
      "%",
      "\t",
      "In",
      "of",
      "Kim",
      "Inc.",
      "No."
    };
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(parts[random.nextInt(parts.length)]);
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static List<String> tokens(String text) {
    return Tokenizer.tokenize(text).stream().map(span -> span.of(text)).toList();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }
}
