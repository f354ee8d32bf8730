package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotationsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We stay,” she said. “We will not move.”",
        "\"We stay,\" she said. \"We will not move.\"",
        "He called it “a “great” day” and left.",
        "„Wir bleiben“, said Huber, «nous restons», said Roux.",
        "‘We stay,’ said the workers’ leader. ‘That’s final.’",
        "The council said,”We stay.” It did. “ Good. “",
        "“First.\n\n“Second.\n\n“Third,” he said.",
        "\"First.\n\nSecond.\n\nThird,\" he said.",
        "The \"\"two bans\"\" hold. He said: \"They \"hold\"\".",
        "A 6'2\" player of the '90s. Rock ’n’ roll, ’til then.",
        "He is 5’ 11” tall, the board 2” thick, 1½” at one end.",
      })
  void pairsMarks(String text) {
    Quotations quotations = Document.of(text).quotations();

    assertThat(quotations.unclosed()).isEmpty();
    assertThat(quotations.unopened()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said, @“we stay. They left.",
        "@“We stay.\n\nThey left “at once”.",
        "@“One. He said “two” and “three”.",
        "‘Fine,’ he said. @‘No, we stay.",
      })
  void findsWhatIsNeverClosed(String text) {
    Document document = Document.of(text.replace("@", ""));

    assertThat(document.quotations().unclosed())
        .extracting(Span::start)
        .containsExactly(text.indexOf('@'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We stay,@” he said. They left.",
        "“We stay.” No more.@” They left.",
        "We stay,@\" he said. \"We do.\"",
      })
  void findsWhatWasNeverOpened(String text) {
    Document document = Document.of(text.replace("@", ""));

    assertThat(document.quotations().unopened())
        .extracting(Span::start)
        .containsExactly(text.indexOf('@'));
  }

  @Test
  void knowsWhatIsQuoted() {
    Document document = Document.of("He said: “We stay. All of us.” They left.");

    assertThat(document.sentences())
        .extracting(sentence -> document.quotations().touch(sentence.span()))
        .containsExactly(true, true, false);
  }
}
