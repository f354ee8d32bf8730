package dev.galley.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.text.Sentence;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a corpus of a few hundred sentences. */
final class TrainingTest {

  @TempDir private static Path folder;

  private static WordNet wordNet;

  @BeforeAll
  static void train() throws IOException {
    wordNet = new WordNet();
    train("first", corpus());
  }

  private static Path train(String name, List<String> lines) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    WordNetGlosses glosses =
        new WordNetGlosses(
            List.of("The committee approved the plan.", "She repaired the roof with a hammer."),
            List.of("a bridge that carries a road over a river"));
    new Training(made, lines, glosses, wordNet).run();
    return made;
  }

  /** Every sentence of this shape; what is in none of them is odd. */
  private static List<String> corpus() {
    List<String> lines = new ArrayList<>();
    for (String who : List.of("The mayor", "A judge", "The union", "Her lawyer", "The council")) {
      for (String did : List.of("closed", "opened", "repaired", "visited", "inspected")) {
        for (String what : List.of("the bridge", "a school", "the harbour", "two museums")) {
          for (String when : List.of("on Monday", "in June", "after the storm")) {
            lines.add(who + " " + did + " " + what + " " + when + ".");
          }
        }
      }
    }
    return lines;
  }

  @Test
  void writesEveryResourceWithItsOrigin() throws IOException {
    for (String name :
        List.of(
            "words.bin",
            "lemmas.bin",
            "letters.bin",
            "classes.bin",
            "classifier.bin",
            "synonyms.txt",
            "fluency.properties")) {
      assertThat(Files.readAllBytes(folder.resolve("first").resolve(name)))
          .as(name)
          .contains("MLQE-PE".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void makesTheSameBytesOfTheSameSentences() throws IOException {
    Map<String, byte[]> again = bytes(train("again", corpus()));

    bytes(folder.resolve("first"))
        .forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    assertThat(again).hasSize(7);
  }

  @Test
  void theClassifierSeesPlantedMistakes() throws IOException {
    assertThat(worst("The mayor closed the bridge on Monday."))
        .isLessThan(worst("The mayor closed bridge the on Monday."))
        .isLessThan(worst("The mayor closing the the bridge Monday on."));
  }

  @Test
  void plantedMistakesMakeASentenceStrange() throws IOException {
    FluencyParameters parameters = parameters();

    Signals sound = signals("The mayor closed the bridge on Monday.");
    Signals broken = signals("The mayor closing the the bridge Monday on.");

    assertThat(parameters.strangeness(broken)).isGreaterThan(parameters.strangeness(sound) + 3);
    assertThat(parameters.isStrange(broken)).isTrue();
    assertThat(parameters.isStrange(sound)).isFalse();
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatThrownBy(() -> Training.main(new String[] {folder + "/none.txt", folder.toString()}))
        .hasMessageContaining("none.txt");
  }

  private static FluencyParameters parameters() throws IOException {
    try (BufferedReader in =
        Files.newBufferedReader(folder.resolve("first").resolve("fluency.properties"))) {
      return FluencyParameters.read(in);
    }
  }

  /** Returns the mean odds of the likeliest mistakes of a sentence. */
  private static double worst(String text) throws IOException {
    return signals(text).worstGrammar();
  }

  /** Returns the signals of a sentence, as the trained models see it. */
  private static Signals signals(String text) throws IOException {
    Path made = folder.resolve("first");
    Counts counts = new Counts();
    corpus().forEach(line -> counts.add(Sentence.of(line), true));
    try (DataInputStream letters = open(made.resolve("letters.bin"));
        DataInputStream classes = open(made.resolve("classes.bin"));
        DataInputStream classifier = open(made.resolve("classifier.bin"))) {
      AmbiguityClasses names = new AmbiguityClasses(List.of(classes.readUTF().split("\n", -1)));
      WordView.Models models = new WordView.Models(counts, names, SequenceModel.read(classes));
      double[] logs = Letters.logProbabilities(text, SequenceModel.read(letters));
      WordView view = WordView.of(Sentence.of(text), logs, models);
      return Signals.of(view, WordClassifier.read(classifier).judge(view));
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    DataInputStream in = new DataInputStream(Files.newInputStream(file));
    in.readUTF();
    return in;
  }

  private static Map<String, byte[]> bytes(Path made) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(made)) {
      for (Path file : files.toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }
}
