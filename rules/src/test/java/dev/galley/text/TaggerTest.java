package dev.galley.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.tagging.en.EnglishTagger;

final class TaggerTest {

  private static final Tagger TAGGER = new Tagger(TaggerModel.read());
  private static final POSModel OPEN_NLP = openNlp();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain",
        "The ferry",
        "The council sank the plan .",
        "A A-1 1-A 7 Mr. X. 3,000 20th -LRB- '' `` -- ... % © – ł 電車 *SB* *SE*",
        "did n't the Mayor 's office 're say so , no ?"
      })
  void tagsAsOpenNlpDoes(String words) {
    List<String> sentence = List.of(words.split(" "));

    assertThat(TAGGER.tag(sentence)).isEqualTo(tags(new POSTaggerME(OPEN_NLP), sentence));
  }

  @Test
  void tagsArticlesAsOpenNlpDoesFromAnyNumberOfThreads() throws IOException {
    List<List<String>> sentences = sentences();
    POSTaggerME openNlp = new POSTaggerME(OPEN_NLP);
    List<List<Tagger.Tag>> expected = new ArrayList<>();
    sentences.forEach(sentence -> expected.add(tags(openNlp, sentence)));

    List<List<Tagger.Tag>> tagged = sentences.parallelStream().map(TAGGER::tag).toList();

    assertThat(sentences).hasSizeGreaterThan(500);
    assertThat(tagged).isEqualTo(expected);
  }

  private static List<List<String>> sentences() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../testdata/pairs"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> Document.of(read(file)).sentences().stream())
          .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static POSModel openNlp() {
    try (InputStream model = EnglishTagger.class.getResourceAsStream("/en-pos-maxent.bin")) {
      return new POSModel(requireNonNull(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Tagger.Tag> tags(POSTaggerME openNlp, List<String> sentence) {
    String[] names = openNlp.tag(sentence.toArray(String[]::new));
    double[] certainties = openNlp.probs();
    return IntStream.range(0, names.length)
        .mapToObj(i -> new Tagger.Tag(names[i], certainties[i]))
        .toList();
  }
}
