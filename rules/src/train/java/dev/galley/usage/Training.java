package dev.galley.usage;

import dev.galley.text.Sentence;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the resources of this package from English sentences: {@code mvn -q -Ptrain
 * process-test-classes -pl rules}. The same input makes the same bytes.
 */
final class Training {

  private static final String ORIGIN =
      """
      Written by: mvn -q -Ptrain process-test-classes -pl rules
      Statistics of the English sentences of MLQE-PE (Fomicheva et al. 2020, arXiv 2010.04480), CC0 1.0""";

  private static final String WITH_WORDNET =
      """
      ,
      and of the definitions and examples of WordNet 3.1, Copyright 2011 by Princeton University, WordNet licence""";

  private static final int CHARACTERS = 6;

  private final Path folder;

  private Training(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all resources.
   *
   * @param arguments a file of English sentences, one a line, and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path english = Path.of(arguments[0]);
    if (!Files.exists(english)) {
      System.err.println("No " + english + ": nothing was trained");
      return;
    }
    List<String> sentences = Files.readAllLines(english, StandardCharsets.UTF_8);
    Training training = new Training(Path.of(arguments[1]));
    training.characters(sentences);
    training.counts(sentences);
  }

  private void characters(List<String> sentences) throws IOException {
    List<int[]> letters =
        sentences.stream()
            .map(line -> line.chars().map(letter -> Letters.symbol((char) letter)).toArray())
            .toList();
    KneserNey model = new KneserNey(letters, CHARACTERS, Letters.BITS);
    write("characters.bin", ORIGIN, out -> model.write(2, out));
  }

  private void counts(List<String> sentences) throws IOException {
    Counts counts = new Counts();
    WordNetGlosses glosses = WordNetGlosses.read();
    sentences.forEach(line -> counts.add(Sentence.of(line), true));
    glosses.examples().forEach(line -> counts.add(Sentence.of(line), true));
    glosses.definitions().forEach(line -> counts.add(Sentence.of(line), false));
    write("words.bin", ORIGIN + WITH_WORDNET, counts::writeWords);
    write("lemmas.bin", ORIGIN + WITH_WORDNET, counts::writeLemmas);
  }

  private void write(String name, String origin, Content content) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))))) {
      out.writeUTF(origin.replace("\n,", ",") + "\n");
      content.write(out);
    }
  }

  /** What stands behind the head of a file. */
  private interface Content {
    void write(DataOutputStream out) throws IOException;
  }
}
