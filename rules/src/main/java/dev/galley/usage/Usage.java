package dev.galley.usage;

import dev.galley.text.Lexicon;
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

  /** What is kept for those who ask again, a thread; an article seldom has more sentences. */
  private static final int MOST_KEPT = 1_000;

  private static final ThreadLocal<Map<Sentence, Usage>> KEPT =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private static final int LEAST_WORDS = 3;
  private static final int LEAST_TOKENS = 4;
  private static final int WORST = 3;

  private final List<Token> tokens;
  private final WordClassifier.Logits logits;
  private final Signals signals;

  private Usage(List<Token> tokens, WordClassifier.Logits logits, Signals signals) {
    this.tokens = tokens;
    this.logits = logits;
    this.signals = signals;
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
    List<Token> tokens = view.tokens();
    Signals signals =
        new Signals(
            sentence.tokens().size(),
            burden(logits.grammar()),
            worst(logits.grammar()),
            burden(logits.synonyms()),
            worst(logits.synonyms()),
            gap(tokens),
            unknown(tokens),
            -Arrays.stream(letters).sum() / letters.length,
            view.oddness());
    return new Usage(tokens, logits, signals);
  }

  /** Returns the tokens of the sentence without quotation marks. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Returns the logarithm of the odds that a token is a mistake of grammar or spelling. */
  public double grammar(int token) {
    return logits.grammar()[token];
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
   * Returns how far the sentence is from usual English: about 0 for what an encyclopedia says, 3
   * and more for what was translated there and back or spun. Between -6 and 14.
   */
  public double strangeness() {
    return signals.strangeness();
  }

  /** Returns the numbers that {@link #strangeness} is made of. */
  Signals signals() {
    return signals;
  }

  /** Returns what is expected to be wrong, a token. */
  private static double burden(double[] logits) {
    double sum = 0;
    for (double logit : logits) {
      sum += Math.log1p(Math.exp(logit));
    }
    return sum / Math.max(LEAST_TOKENS, logits.length);
  }

  /** Returns the mean of the worst three. */
  private static double worst(double[] logits) {
    double[] sorted = logits.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).skip(Math.max(0, sorted.length - WORST)).average().orElse(0);
  }

  private static double gap(List<Token> tokens) {
    double sum = 0;
    int words = 0;
    for (Token token : tokens) {
      if (Synonyms.part(token) != Synonyms.NO_PART) {
        sum += Synonyms.of(token).gap();
        words++;
      }
    }
    return sum / Math.max(LEAST_WORDS, words);
  }

  private static double unknown(List<Token> tokens) {
    int words = 0;
    int unknown = 0;
    for (Token token : tokens) {
      if (token.isWord()) {
        words++;
        boolean isName = token.is("NNP") || token.isCapitalized();
        unknown += !isName && Lexicon.commonness(token.lower()) == Lexicon.UNKNOWN ? 1 : 0;
      }
    }
    return (double) unknown / Math.max(LEAST_WORDS, words);
  }

  /** Loaded when the first sentence is looked at. */
  private static final class Shipped {

    static final WordView.Models MODELS;
    static final WordClassifier CLASSIFIER;

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
