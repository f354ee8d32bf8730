package dev.galley.usage;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  private static final int LETTERS = 6;
  private static final int CLASSES = 4;

  /**
   * The models that a sentence is looked at with when classifiers are trained do not know it, since
   * else the classifiers would learn what has been seen before: one model for each part, made of
   * the others.
   */
  private static final int PARTS = 4;

  /**
   * How hard the classifiers follow their examples. Which word it is helps to see mistakes of
   * grammar and harms with synonyms, where it says no more than which words the spinner likes.
   */
  private static final double GRAMMAR_COST = .03;

  private static final double SYNONYM_COST = .01;

  private static final int LEAST_EXAMPLE = 6;
  private static final double SHARE = .7;
  private static final int TURNS = 4;

  /**
   * One English sentence in so many is kept from the classifiers: what strangeness means is fitted
   * to those.
   */
  private static final int KEPT = 10;

  private static final String ABOUT_FLUENCY =
      """
      How the signals of a sentence are weighed: see dev.galley.usage.FluencyParameters. Fitted to one sentence in ten, which
      the classifiers did not see, each looked at by models that were made without it. Weights: mistakes planted in a sentence,
      and synonyms put into it, raise the sum above that of the sentence itself. Units: 95 % of the sentences lie below 5. A
      sentence is strange if its grammar or its synonyms are above 99.5 % of them, a passage of five with a mean 5.5 standard
      errors above theirs.""";

  private final Path folder;
  private final List<String> lines;
  private final List<Sentence> english;
  private final List<Sentence> examples;
  private final WordNetGlosses glosses;
  private final WordNet wordNet;
  private final Counts counts = new Counts();
  private final List<WordView.Models> models = new ArrayList<>();
  private final List<SequenceModel> letters = new ArrayList<>();

  /** Makes a training from English sentences and WordNet; it writes to a folder. */
  Training(Path folder, List<String> lines, WordNetGlosses glosses, WordNet wordNet) {
    this.folder = folder;
    this.lines = List.copyOf(lines);
    this.glosses = glosses;
    this.wordNet = wordNet;
    this.english = lines.stream().map(Sentence::of).toList();
    this.examples = glosses.examples().stream().map(Sentence::of).toList();
  }

  /**
   * Writes all resources.
   *
   * @param arguments a file of English sentences, one a line, and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("No " + file.toAbsolutePath() + ": nothing was trained");
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    new Training(Path.of(arguments[1]), lines, WordNetGlosses.read(), new WordNet()).run();
  }

  /** Writes all resources. */
  void run() throws IOException {
    counts();
    synonyms();
    letters();
    classes();
    classifier();
  }

  private void synonyms() throws IOException {
    List<String> table = new SynonymTable(wordNet, english).lines();
    Files.write(
        folder.resolve("synonyms.txt"),
        Stream.concat(comment(ORIGIN + WITH_WORDNET), table.stream()).toList(),
        StandardCharsets.UTF_8);
  }

  private static Stream<String> comment(String text) {
    return text.replace("\n,", ",").lines().map(line -> "# " + line);
  }

  private void counts() throws IOException {
    english.forEach(sentence -> counts.add(sentence, true));
    examples.forEach(sentence -> counts.add(sentence, true));
    glosses.definitions().forEach(line -> counts.add(Sentence.of(line), false));
    write("words.bin", ORIGIN + WITH_WORDNET, counts::writeWords);
    write("lemmas.bin", ORIGIN + WITH_WORDNET, counts::writeLemmas);
  }

  private void letters() throws IOException {
    List<int[]> sequences =
        lines.stream()
            .map(line -> line.chars().map(letter -> Letters.symbol((char) letter)).toArray())
            .toList();
    KneserNey all = new KneserNey(sequences, LETTERS, Letters.BITS);
    write("letters.bin", ORIGIN, out -> all.write(2, out));
    for (int part = 0; part < PARTS; part++) {
      letters.add(new KneserNey(without(part, sequences), LETTERS, Letters.BITS).model(2));
    }
  }

  private static List<int[]> without(int part, List<int[]> sequences) {
    return IntStream.range(0, sequences.size())
        .filter(i -> i % PARTS != part)
        .mapToObj(sequences::get)
        .toList();
  }

  private void classes() throws IOException {
    AmbiguityClasses names = new AmbiguityClasses(List.of());
    Map<String, Long> met =
        Stream.concat(english.stream(), examples.stream())
            .flatMap(sentence -> Quotes.without(sentence).stream())
            .collect(groupingBy(names::name, TreeMap::new, counting()));
    List<String> known =
        met.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();
    AmbiguityClasses classes = new AmbiguityClasses(known);
    List<int[]> sequences =
        Stream.concat(english.stream(), examples.stream())
            .map(sentence -> symbols(sentence, classes))
            .toList();
    KneserNey all = new KneserNey(sequences, CLASSES, AmbiguityClasses.BITS);
    write(
        "classes.bin",
        ORIGIN + WITH_WORDNET,
        out -> {
          out.writeUTF(String.join("\n", known));
          all.write(2, out);
        });
    for (int part = 0; part < PARTS; part++) {
      KneserNey rest = new KneserNey(without(part, sequences), CLASSES, AmbiguityClasses.BITS);
      models.add(new WordView.Models(counts, classes, rest.model(2)));
    }
  }

  private static int[] symbols(Sentence sentence, AmbiguityClasses classes) {
    return Quotes.without(sentence).stream().mapToInt(classes::symbol).toArray();
  }

  private void classifier() throws IOException {
    List<Sentence> all = Stream.concat(english.stream(), examples.stream()).toList();
    Inflection inflection = new Inflection(all);
    Random random = new Random(7);
    Blunders blunders = new Blunders(wordNet, inflection, english, random);
    Spinner spinner = new Spinner(wordNet, inflection, random);
    ClassifierTraining grammar = new ClassifierTraining(true, GRAMMAR_COST);
    ClassifierTraining synonyms = new ClassifierTraining(false, SYNONYM_COST);
    for (int i = 0; i < all.size(); i++) {
      Sentence sentence = all.get(i);
      boolean isEnglish = i < english.size();
      if (isEnglish ? isKept(i) : !isWhole(sentence)) {
        continue;
      }
      WordCounts rest = counts.without(sentence);
      WordView view = view(sentence, i, rest);
      synonyms.add(view, new boolean[view.tokens().size()]);
      if (isEnglish) {
        grammar.add(view, new boolean[view.tokens().size()]);
      }
      for (int turn = 0; turn < TURNS; turn++) {
        if (isEnglish && random.nextDouble() < SHARE) {
          add(grammar, blunders.blunder(sentence), i, rest);
        }
        if (random.nextDouble() < SHARE) {
          add(synonyms, spinner.spin(sentence), i, rest);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(grammar.learn(), synonyms.learn(), new DataOutputStream(bytes));
    write("classifier.bin", ORIGIN + WITH_WORDNET, out -> out.write(bytes.toByteArray()));
    fluency(
        WordClassifier.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))),
        blunders,
        spinner);
  }

  private static boolean isKept(int i) {
    return i % KEPT == KEPT / 2;
  }

  private void fluency(WordClassifier classifier, Blunders blunders, Spinner spinner)
      throws IOException {
    FluencyFit fit = new FluencyFit();
    for (int i = 0; i < english.size(); i++) {
      if (isKept(i)) {
        Sentence sentence = english.get(i);
        Signals sound = signals(sentence, sentence, i, classifier);
        fit.add(sound);
        for (int turn = 0; turn < TURNS; turn++) {
          Damage blunder = blunders.blunder(sentence);
          if (blunder.isDone()) {
            fit.addGrammar(signals(blunder.labelled().sentence(), sentence, i, classifier), sound);
          }
          Damage spun = spinner.spin(sentence);
          if (spun.isDone()) {
            fit.addSynonyms(signals(spun.labelled().sentence(), sentence, i, classifier), sound);
          }
        }
      }
    }
    Files.write(
        folder.resolve("fluency.properties"),
        Stream.concat(comment(ORIGIN + WITH_WORDNET + ".\n" + ABOUT_FLUENCY), fit.lines().stream())
            .toList(),
        StandardCharsets.UTF_8);
  }

  /** Returns the signals of a sentence, as models see it that do not know where it comes from. */
  private Signals signals(Sentence sentence, Sentence source, int i, WordClassifier classifier) {
    WordView view = view(sentence, i, counts.without(source));
    return Signals.of(view, classifier.judge(view));
  }

  private static boolean isWhole(Sentence sentence) {
    return sentence.tokens().size() >= LEAST_EXAMPLE
        && sentence.tokens().stream().anyMatch(Token::isFiniteVerb);
  }

  private void add(ClassifierTraining training, Damage damage, int i, WordCounts rest) {
    if (damage.isDone()) {
      Damage.Labelled labelled = damage.labelled();
      training.add(view(labelled.sentence(), i, rest), labelled.isWrong());
    }
  }

  private WordView view(Sentence sentence, int i, WordCounts rest) {
    WordView.Models part = models.get(i % PARTS);
    double[] probabilities = Letters.logProbabilities(sentence.text(), letters.get(i % PARTS));
    return WordView.of(
        sentence, probabilities, new WordView.Models(rest, part.classes(), part.sequences()));
  }

  private static void write(double[] grammar, double[] synonyms, DataOutputStream out)
      throws IOException {
    int size = 1 << Templates.BITS;
    out.writeDouble(grammar[size]);
    out.writeDouble(synonyms[size]);
    for (int place = 0; place < size; place++) {
      out.writeByte(step(grammar[place]));
      out.writeByte(step(synonyms[place]));
    }
  }

  private static int step(double weight) {
    long steps = Math.round(weight / WordClassifier.STEP);
    return (int) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
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
