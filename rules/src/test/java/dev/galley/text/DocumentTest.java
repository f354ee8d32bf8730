package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentTest {

  @Test
  void offsetsAreThoseOfTheArticle() {
    String text = "Storm hits port\r\n\r\n  The ferry sank. Two sailors’ bodies were found.\r\n";

    Document article = Document.of(text);

    assertThat(article.sentences()).hasSize(3);
    assertThat(article.tokens())
        .allSatisfy(token -> assertThat(token.span().of(text)).isEqualTo(token.text()));
    assertThat(article.sentences())
        .allSatisfy(sentence -> assertThat(sentence.span().of(text)).isEqualTo(sentence.text()));
  }

  @Test
  void theTaggerIsSurerOfPlainWordsThanOfOddOnes() {
    Document article = Document.of("The ferry sank.\n\nSince the begin of lost sank.");

    assertThat(article.tokens()).allMatch(token -> token.certainty() > 0 && token.certainty() <= 1);
    assertThat(certainty(article.sentences().get(1)))
        .isLessThan(certainty(article.sentences().get(0)));
  }

  private static double certainty(Sentence sentence) {
    return sentence.tokens().stream().mapToDouble(Token::certainty).min().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\u00a0\n"})
  void whiteSpaceAloneHasNoSentence(String text) {
    assertThat(Document.of(text).blocks()).isEmpty();
  }

  @Test
  void singleLineIsAParagraph() {
    assertThat(Document.of("Storm hits port").blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.PARAGRAPH);
  }

  @Test
  void datelineIsOneSentenceOfItsOwn() {
    Document article =
        Document.of("Storm hits port\n\nCOSTA VERDE, Calif. (Newswire) — The ferry sank.");

    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.PARAGRAPH);
    assertThat(article.sentences())
        .extracting(Sentence::text)
        .containsExactly("Storm hits port", "COSTA VERDE, Calif. (Newswire) —", "The ferry sank.");
  }

  @ParameterizedTest
  @MethodSource("dev.galley.text.TokenizerTest#randomTexts")
  void everyVisibleCharacterStandsInExactlyOneSentence(String words) {
    String text = words.replace("The ", "\n\n").replace("said ", "\n");

    String sentences =
        Document.of(text).sentences().stream().map(Sentence::text).collect(Collectors.joining());

    assertThat(sentences.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }

  @Test
  void wordsHaveTagLemmaAndReadings() {
    Sentence sentence = Sentence.of("The sailors’ boats weren’t found.");

    assertThat(sentence.tokens())
        .extracting(Token::lemma)
        .containsExactly("the", "sailor", "'", "boat", "be", "not", "find", ".");
    assertThat(sentence.tokens().get(6).is("VBN")).isTrue();
    assertThat(sentence.tokens().get(6).canBe("VBD")).isTrue();
  }
}
