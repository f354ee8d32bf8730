package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {

  /** Each bar stands where a sentence must end, and nowhere else may one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry left the U.S. | He said it was late.",
        "The U.S. Coast Guard and the U.S. navy searched.",
        "It sails on Feb. 4 from Oslo. | The fare is low.",
        "They met at 5 p.m. Tuesday in Accra.",
        "They met at 5 p.m. | Reporters waited outside.",
        "The ship docked at 7 a.m. EST and left.",
        "Mr. Wang met Dr. Amina Bello and Gen. Ruiz. | Neither spoke.",
        "The court heard St. Anne’s Hospital v. Acme Corp. on Monday.",
        "Shares of Acme Corp. fell. | Those of Orla Inc. rose.",
        "He works for Acme Inc. | The firm would not comment.",
        "The novel by J. R. Okoye sold out. | They chose Plan B. | The harbour opens.",
        "“We are late.” | “Nobody told us,” she said.",
        "“Why now?” he asked. | “I do not know!” cried the captain.",
        "\"We are late.\" | \"Nobody told us,\" she said.",
        "He called it ‘a mess.’ | The crew agreed.",
        "She paused … and then left. | Nobody followed.",
        "Wait... what happened? | No one knows.",
        "The bank (see page 4.) closed. | (It opened later.) | Trade resumed.",
        "They refused to pay for. | In. | The minister left.",
        "The core of it”. . | The envoy left.",
        "I am far too loud.” , | The envoy left.",
        "The minister resigned on Monday. | she did not say why.",
        "Yahoo! said it would close. | The Which? survey agrees.",
        "No. 2 seed Osei won 6-3. | No. | He lost.",
        "1. Wash the rice.",
        "Sales rose 2.5 per cent to 3.1 bn. | Costs fell.",
      })
  void breaksWhereASentenceEnds(String marked) {
    if (marked.contains("difference.The")) {
      assertThat(texts(marked))
          .containsExactly("It makes all the difference.", "The minister left on Monday.");
      return;
    }
    String text = marked.replace(" |", "");

    assertThat(texts(text)).containsExactly(marked.split(" \\| "));
  }

  @Test
  void strayMarksStayWithTheSentenceBeforeThem() {
    assertThat(texts("He left. , ! Then he came back."))
        .containsExactly("He left. , !", "Then he came back.");
  }

  @Test
  void sentencesGluedTogetherAreTwo() {
    assertThat(texts("It changes all the sums.The minister left on Monday."))
        .containsExactly("It changes all the sums.", "The minister left on Monday.");
  }

  @Test
  void marksAloneAreASentence() {
    assertThat(texts(". .")).containsExactly(". .");
  }

  @ParameterizedTest
  @MethodSource("dev.galley.text.TokenizerTest#randomTexts")
  void everyTokenStandsInExactlyOneSentence(String text) {
    List<Span> tokens = Tokenizer.tokenize(text);

    List<Span> sentences = SentenceSplitter.split(text, tokens);

    assertThat(sentences.stream().flatMap(s -> IntStream.range(s.start(), s.end()).boxed()))
        .containsExactlyElementsOf(IntStream.range(0, tokens.size()).boxed().toList());
  }

  private static List<String> texts(String text) {
    return EnglishAnalysis.sentences(text, new Span(0, text.length()), BlockKind.PARAGRAPH).stream()
        .map(Sentence::text)
        .toList();
  }
}
