package dev.galley.usage;

import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * What the classifier of words is shown of a sentence: a row of small numbers for each token that
 * is no quotation mark.
 */
final class WordView {

  /** Rows before the first token and behind the last. */
  static final int BORDERS = 2;

  static final int WORD = 0;
  static final int CLASS = 1;
  static final int TAG = 2;
  static final int LEMMA = 3;
  static final int COMMONNESS = 4;
  static final int GAP = 5;
  static final int SUFFIX = 6;
  static final int LEMMA_PAIRS = 7;
  static final int WORD_PAIRS = 8;
  static final int SURPRISE = 9;
  static final int NEXT_SURPRISE = 10;
  static final int ATTRACTION = 11;
  static final int NEXT_ATTRACTION = 12;
  static final int RARITY = 13;
  static final int CAPITAL = 14;
  static final int GAIN = 15;
  static final int LETTERS = 16;
  static final int SPACE = 17;
  static final int DOUBT_OF_TAG = 18;
  static final int SIZE = 19;

  private static final Buckets COMMONNESSES =
      new Buckets(0, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16);
  private static final Buckets GAPS = new Buckets(.3, 1, 2, 3, 4, 6);
  private static final Buckets FIRST_GAPS = new Buckets(1, 2, 3, 4, 6);
  private static final Buckets SURPRISES = new Buckets(.3, .7, 1.2, 1.8, 2.5, 3.2, 4, 5, 6, 7.5);
  private static final Buckets ATTRACTIONS = new Buckets(-4, -2, -1, -.3, 0, .3, 1, 2, 3, 4.5);
  private static final Buckets RARITIES = new Buckets(.1, .3, .7, 1.5, 3, 4.5);
  private static final Buckets GAINS = new Buckets(.05, .7, 1.5, 2.3, 3.2, 4.5);
  private static final Buckets DOUBTS = new Buckets(.003, .01, .03, .08, .18, .35, .55, .8, 1.1);
  private static final Buckets LETTER_SURPRISES =
      new Buckets(.5, .8, 1.1, 1.4, 1.7, 2.0, 2.4, 2.8, 3.3, 4, 5);

  /** A letter of an odd word counts for no more; misspellings have 2 to 4. */
  private static final double MOST_SURPRISE = 3;

  private static final int LEAST_LETTERS = 8;
  private static final String MARKS = ".,;:!?'\"()’“”-–";

  /** Words seen less often are not known by name. */
  private static final int LEAST_COUNT = 3;

  private static final int RARE_WORD = 1;
  private static final int NO_MEANING = 99;
  private static final int NO_GAIN = 8;
  private static final int EXACT = 3;

  /** How many words were counted, about. */
  private static final double COUNTED = 1.8e6;

  /** How many words a pair has to be seen among before its count is believed. */
  private static final double DOUBT = 5;

  private static final double LEMMA_DOUBT = 50;
  private static final double FLOOR = 1e-4;

  private final List<Token> tokens;
  private final int[][] rows;
  private final double oddness;
  private final double letters;

  private WordView(List<Token> tokens, int[][] rows, double oddness, double letters) {
    this.tokens = tokens;
    this.rows = rows;
    this.oddness = oddness;
    this.letters = letters;
  }

  /** Returns the tokens. */
  List<Token> tokens() {
    return tokens;
  }

  /** Returns what is shown of each; two rows of borders before the first and behind the last. */
  int[][] rows() {
    return rows;
  }

  /**
   * Returns how unlikely the sequence of classes is, a token: minus the logarithm of its
   * probability, less what the classes have by themselves.
   */
  double oddness() {
    return oddness;
  }

  /**
   * Returns how unlikely the letters of the words in lower case and the marks of punctuation are, a
   * letter. Names, numbers and codes do not count, and no word for more than is needed to see that
   * it is odd.
   */
  double letters() {
    return letters;
  }

  /** Returns how many words, names apart, no dictionary has. */
  int unknown() {
    int unknown = 0;
    for (Token token : tokens) {
      boolean isName = token.is("NNP") || token.isCapitalized();
      if (token.isWord() && !isName && Lexicon.commonness(token.lower()) == Lexicon.UNKNOWN) {
        unknown++;
      }
    }
    return unknown;
  }

  /** Returns the view of a sentence, as {@code models} know English. */
  static WordView of(Sentence sentence, double[] letters, Models models) {
    List<Token> tokens = Quotes.without(sentence);
    int[][] rows = new int[tokens.size() + 2 * BORDERS][SIZE];
    for (int border = 0; border < BORDERS; border++) {
      Arrays.fill(rows[border], -1);
      Arrays.fill(rows[rows.length - 1 - border], -2);
    }
    Builder builder = new Builder(tokens, models);
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < tokens.size(); i++) {
      builder.fill(i, rows[BORDERS + i]);
      Token token = tokens.get(i);
      int length = token.text().length() + 1;
      double surprise = surprise(sentence, token, letters);
      rows[BORDERS + i][LETTERS] = LETTER_SURPRISES.of(surprise / length);
      if (isPlain(token)) {
        sum += Math.min(surprise, MOST_SURPRISE * length);
        counted += length;
      }
    }
    double oddness = builder.oddness / (tokens.size() + 1);
    return new WordView(tokens, rows, oddness, sum / Math.max(LEAST_LETTERS, counted));
  }

  /** Returns whether a token is a word in lower case, a clitic, or a usual mark. */
  private static boolean isPlain(Token token) {
    String text = token.text();
    if (text.length() == 1 && MARKS.indexOf(text.charAt(0)) >= 0) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean isApostrophe = letter == '\'' || letter == '’';
      if ((letter < 'a' || letter > 'z') && !(isApostrophe && text.length() > 1)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how unlikely the letters of a token and what stands behind it are. */
  private static double surprise(Sentence sentence, Token token, double[] letters) {
    int start = token.span().start() - sentence.span().start();
    int end = token.span().end() - sentence.span().start();
    double sum = 0;
    for (int i = start; i <= end; i++) {
      sum -= letters[i];
    }
    return sum;
  }

  /**
   * What is known of English.
   *
   * @param counts of words
   * @param classes of words
   * @param sequences of classes
   */
  record Models(WordCounts counts, AmbiguityClasses classes, SequenceModel sequences) {}

  /** Works on one sentence. */
  private static final class Builder {

    private final List<Token> tokens;
    private final List<Word> words = new ArrayList<>();
    private final List<Word> lemmas = new ArrayList<>();
    private final WordCounts counts;
    private final int[] seen;
    private final int[] pairs;
    private final int[] lemmaPairs;
    private final int[] classes;
    private final int[] surprises;
    private final int[] attractions;
    private double oddness;

    Builder(List<Token> tokens, Models models) {
      this.tokens = tokens;
      this.counts = models.counts();
      words.add(Word.BORDER);
      lemmas.add(Word.BORDER);
      for (Token token : tokens) {
        words.add(AmericanSpelling.of(Word.of(token.lower()), counts));
        lemmas.add(AmericanSpelling.of(Word.of(token.lemma()), counts));
      }
      words.add(Word.BORDER);
      lemmas.add(Word.BORDER);
      this.seen = words.stream().mapToInt(counts::count).toArray();
      this.pairs = pairs(words, counts::count);
      this.lemmaPairs = pairs(lemmas, counts::countOfLemmas);
      this.classes = tokens.stream().mapToInt(models.classes()::symbol).toArray();
      this.surprises = surprises(models.sequences());
      this.attractions = attractions();
    }

    /** Returns how often each word was seen right before the next. */
    private static int[] pairs(List<Word> words, ToIntBiFunction<Word, Word> counts) {
      int[] found = new int[words.size() - 1];
      for (int i = 0; i < found.length; i++) {
        found[i] = counts.applyAsInt(words.get(i), words.get(i + 1));
      }
      return found;
    }

    private int[] surprises(SequenceModel model) {
      double[] known = model.logProbabilities(classes);
      int[] found = new int[known.length];
      for (int i = 0; i < known.length; i++) {
        int symbol = i < classes.length ? classes[i] : SequenceModel.END;
        oddness += model.logProbability(symbol) - known[i];
        found[i] = SURPRISES.of(-known[i]);
      }
      return found;
    }

    private int[] attractions() {
      int[] found = new int[classes.length + 1];
      for (int i = 0; i <= classes.length; i++) {
        found[i] = i == 0 || i == classes.length ? NO_MEANING : attraction(i);
      }
      return found;
    }

    /**
     * Pointwise mutual information of a word and the next, drawn towards 0 where little was seen.
     */
    private int attraction(int i) {
      double share = (seen[i + 1] + .5) / COUNTED;
      double expected = (seen[i] + DOUBT) * share;
      return ATTRACTIONS.of(Math.log((pairs[i] + DOUBT * share) / expected));
    }

    void fill(int i, int[] row) {
      Token token = tokens.get(i);
      Word word = words.get(i + 1);
      boolean hasMeaning = Synonyms.part(token) != Synonyms.NO_PART;
      Synonyms.Entry synonyms = hasMeaning ? Synonyms.of(token) : Synonyms.Entry.NONE;
      row[WORD] = seen[i + 1] >= LEAST_COUNT ? word.text().hashCode() : RARE_WORD;
      row[CLASS] = classes[i];
      row[TAG] = token.tag().hashCode();
      row[LEMMA] = hasMeaning ? token.lemma().hashCode() : row[TAG];
      row[COMMONNESS] = COMMONNESSES.of(commonness(token, word.text()));
      row[GAP] =
          hasMeaning
              ? GAPS.of(synonyms.gap()) * 8 + FIRST_GAPS.of(synonyms.firstGap())
              : NO_MEANING;
      row[SUFFIX] = suffix(word.text());
      row[LEMMA_PAIRS] = exact(lemmaPairs[i]) * 4 + exact(lemmaPairs[i + 1]);
      row[WORD_PAIRS] = exact(pairs[i]) * 4 + exact(pairs[i + 1]);
      row[SURPRISE] = surprises[i];
      row[NEXT_SURPRISE] = surprises[i + 1];
      row[ATTRACTION] = attractions[i];
      row[NEXT_ATTRACTION] = attractions[i + 1];
      row[RARITY] = hasMeaning ? RARITIES.of(synonyms.rarity()) : NO_MEANING;
      row[DOUBT_OF_TAG] = DOUBTS.of(-Math.log(token.certainty()));
      row[CAPITAL] = capital(token) + (i == 0 ? 3 : 0);
      row[GAIN] = hasMeaning ? gain(i, synonyms) : NO_GAIN;
      row[SPACE] = i > 0 && tokens.get(i - 1).span().end() < token.span().start() ? 1 : 0;
    }

    private static int suffix(String word) {
      int hash = 0;
      for (int i = Math.max(0, word.length() - 3); i < word.length(); i++) {
        hash = 31 * hash + word.charAt(i); // As String.hashCode has it.
      }
      return hash;
    }

    private static int commonness(Token token, String lower) {
      int commonness = Lexicon.commonness(lower);
      return commonness == Lexicon.UNKNOWN && token.isCapitalized()
          ? Lexicon.commonness(token.text())
          : commonness;
    }

    private static int exact(int count) {
      return Math.min(count, EXACT);
    }

    private static int capital(Token token) {
      int first = token.text().codePointAt(0);
      return Character.isLowerCase(first) ? 0 : Character.isUpperCase(first) ? 1 : 2;
    }

    /** How much better a synonym goes with one of the neighbours. */
    private int gain(int i, Synonyms.Entry synonyms) {
      if (synonyms.others().isEmpty()) {
        return NO_GAIN - 1;
      }
      double gain = 0;
      for (boolean isBefore : new boolean[] {true, false}) {
        Word neighbour = lemmas.get(isBefore ? i : i + 2);
        if (!neighbour.equals(Word.BORDER)) {
          double best = 0;
          for (Word other : synonyms.others()) {
            int together =
                isBefore
                    ? counts.countOfLemmas(neighbour, other)
                    : counts.countOfLemmas(other, neighbour);
            best = Math.max(best, affinity(other, together));
          }
          double own = affinity(lemmas.get(i + 1), lemmaPairs[isBefore ? i : i + 1]);
          gain = Math.max(gain, Math.log((best + FLOOR) / (own + FLOOR)));
        }
      }
      return GAINS.of(gain);
    }

    private double affinity(Word lemma, int together) {
      return together == 0 ? 0 : together / (counts.countOfLemma(lemma) + LEMMA_DOUBT);
    }
  }
}
