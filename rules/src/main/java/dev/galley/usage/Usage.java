package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How usual the wording of one sentence is, and which of its words are not. */
public final class Usage {

  /** How many sentences in a row {@link #inStrangePassages} judges at least. */
  public static final int PASSAGE = 5;

  /**
   * The parts are measured so that one sound sentence in twenty reaches 5 before short ones are
   * drawn to the middle; this takes the whole there again.
   */
  private static final double STRETCH = 1.9;

  /** What is kept for those who ask again, a thread; an article seldom has more sentences. */
  private static final int MOST_KEPT = 1_000;

  private static final ThreadLocal<Map<Sentence, Usage>> KEPT =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private final List<Token> tokens;
  private final WordClassifier.Logits logits;
  private final Signals signals;

  private Usage(List<Token> tokens, WordClassifier.Logits logits, Signals signals) {
    this.tokens = tokens;
    this.logits = logits;
    this.signals = signals;
  }

  /** Returns the fitted numbers that say how strangeness is measured, a name and value each. */
  public static List<String> parameters() {
    return FluencyParameters.shipped().lines();
  }

  /** Returns how usual the wording of a sentence is. */
  public static Usage of(Sentence sentence) {
    Map<Sentence, Usage> kept = KEPT.get();
    Usage known = kept.get(sentence);
    if (known == null) {
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      known = measured(sentence);
      kept.put(sentence, known);
    }
    return known;
  }

  private static Usage measured(Sentence sentence) {
    double[] letters = EnglishStatistics.letters(sentence.text());
    WordView view = WordView.of(sentence, letters, Shipped.MODELS);
    WordClassifier.Logits logits = Shipped.CLASSIFIER.judge(view);
    return new Usage(view.tokens(), logits, Signals.of(view, logits));
  }

  /** Returns the tokens of the sentence without quotation marks. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Returns the logarithm of the odds that a token is a mistake of grammar or spelling. */
  public double grammar(int token) {
    return logits.grammar()[token];
  }

  /** Returns how many mistakes of grammar and spelling are expected at a token, about 0 or 1. */
  public double expectedMistakes(int token) {
    return Signals.expected(grammar(token));
  }

  /** Returns the logarithm of the odds that a token stands in the place of a better synonym. */
  public double synonym(int token) {
    return logits.synonyms()[token];
  }

  /** Returns a commoner word of like meaning in the form of a token, if one fits there. */
  public Optional<String> better(int token) {
    return Better.of(tokens, token);
  }

  /**
   * Returns how far the sentence is from usual English: about 0 for most of what is published, 5
   * and more for what was translated there and back or spun; 5 in a hundred clean sentences reach
   * 5. It is the greater of {@link #grammarStrangeness} and {@link #synonymStrangeness}, nearly.
   */
  public double strangeness() {
    return STRETCH * Shipped.FLUENCY.strangeness(signals);
  }

  /**
   * Returns how much there is to get wrong in the sentence, 40 in a short one, 200 in a usual one,
   * 2000 in a long one with many names: the product of how many tokens it has, how much they leave
   * in doubt (the tagger's doubt and the mistakes expected), and the root of the number of names.
   */
  public double exposure() {
    return signals.exposure();
  }

  /** Returns how many words, names apart, no dictionary has. */
  public int unknownWords() {
    return signals.unknownWords();
  }

  /** Returns how much the sentence looks as if mistakes of grammar had been planted in it. */
  public double grammarStrangeness() {
    return Shipped.FLUENCY.grammar(signals);
  }

  /** Returns how much the sentence looks as if its words had been exchanged for synonyms. */
  public double synonymStrangeness() {
    return Shipped.FLUENCY.synonyms(signals);
  }

  /**
   * Returns whether more speaks for mistakes of grammar, or for displaced synonyms, than in 199 of
   * 200 sound sentences.
   */
  public boolean isStrange() {
    return Shipped.FLUENCY.isStrange(signals);
  }

  /**
   * Returns which sentences in a row stand in a passage that is strange as a whole, though each of
   * them might pass: {@link #PASSAGE} of them, or twice as many and so on, or all.
   */
  public static boolean[] inStrangePassages(List<Usage> sentences) {
    double[] sums = new double[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      double strangeness = Shipped.FLUENCY.strangeness(sentences.get(i).signals);
      sums[i + 1] = sums[i] + FluencyParameters.limited(strangeness);
    }
    boolean[] isStrange = new boolean[sentences.size()];
    for (int length = PASSAGE; length < isStrange.length; length *= 2) {
      mark(sums, length, isStrange);
    }
    if (isStrange.length >= PASSAGE) {
      mark(sums, isStrange.length, isStrange);
    }
    return isStrange;
  }

  /** Marks what stands in a strange passage of {@code length} sentences. */
  private static void mark(double[] sums, int length, boolean[] isStrange) {
    int marked = 0;
    for (int end = length; end <= isStrange.length; end++) {
      if (Shipped.FLUENCY.isStrange((sums[end] - sums[end - length]) / length, length)) {
        Arrays.fill(isStrange, Math.max(marked, end - length), end, true);
        marked = end;
      }
    }
  }

  /** Loaded when the first sentence is looked at. */
  private static final class Shipped {

    static final WordView.Models MODELS;
    static final WordClassifier CLASSIFIER;
    static final FluencyParameters FLUENCY = FluencyParameters.shipped();

    static {
      try (DataInputStream in = EnglishStatistics.open("classes.bin")) {
        AmbiguityClasses classes = new AmbiguityClasses(List.of(in.readUTF().split("\n", -1)));
        MODELS = new WordView.Models(EnglishStatistics.INSTANCE, classes, SequenceModel.read(in));
      } catch (IOException e) {
        throw EnglishStatistics.unreadable("classes.bin", e);
      }
      try (DataInputStream in = EnglishStatistics.open("classifier.bin")) {
        CLASSIFIER = WordClassifier.read(in);
      } catch (IOException e) {
        throw EnglishStatistics.unreadable("classifier.bin", e);
      }
    }
  }
}
