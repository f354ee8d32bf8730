package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Document;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no reporter writes: small ones of what once took the square of its length. */
final class HostileTextTest {

  private static final int TIMES = 2_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "? ( ",
        "“ ” ",
        "“a ",
        "a b ",
        "Mr. ",
        "7",
        "a",
        "The ferry sank. ",
        "The ferry sank.\n\n",
        "Anna Holt met Ana Hollt. "
      })
  void repetitionIsChecked(String text) {
    assertIsChecked(text.repeat(TIMES));
  }

  @Test
  void manyNamesAreChecked() {
    assertIsChecked(
        IntStream.range(0, TIMES)
            .mapToObj(i -> "Then %s met %s.".formatted(name(i), name(i * 7)))
            .collect(Collectors.joining("\n\n")));
  }

  private static String name(int number) {
    String digits = Integer.toString(100_000 + number);
    return "K"
        + digits
            .chars()
            .mapToObj(c -> "aeioulnrst".substring(c - '0', c - '0' + 1))
            .collect(Collectors.joining("d"));
  }

  private static void assertIsChecked(String text) {
    Document article = Document.of(text);

    Report alone = Checker.standard().check(article);
    Report compared = Checker.standard().check(article, article);

    assertThat(alone.verdicts()).hasSameSizeAs(article.sentences());
    assertThat(compared.verdicts()).hasSameSizeAs(article.sentences());
  }
}
