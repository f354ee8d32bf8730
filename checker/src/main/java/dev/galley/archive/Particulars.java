package dev.galley.archive;

import dev.galley.archive.Words.Word;
import dev.galley.text.CalendarNames;
import dev.galley.text.NumberWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names and numbers of a text, dates among them: they tell one event from another that is
 * reported in the same phrases.
 */
final class Particulars {

  /** Sentences with more words than this tell by their capitals whether they are headlines. */
  private static final int FEWEST_WORDS = 3;

  private static final int LONGEST_SMALL_WORD = 3;

  /** "Central Bank of Norland Holds Rates": a capital there makes no name. */
  private static final double HEADLINE_CAPITALS = 0.6;

  /** A number is right or wrong; of a name there are spellings and translations. */
  private static final double OF_NUMBERS = 3;

  /** Months whose names are other words as well. */
  private static final Set<String> WORDS_TOO = Set.of("march", "may");

  private static final Map<String, Integer> POWERS = Map.of("hundred", 100, "thousand", 1000);

  /** "18.000 homes" may be 18,000 as other languages write it. */
  private static final Pattern THOUSANDS = Pattern.compile("\\.(?=\\d{3}(?!\\d))");

  private final Map<String, Mentions> all;
  private final Map<Integer, List<String>> inSentences;

  private Particulars(Map<String, Mentions> all, Map<Integer, List<String>> inSentences) {
    this.all = all;
    this.inSentences = inSentences;
  }

  /**
   * Adds up what another text says too of what stands in a sentence of this one, and what it does
   * not say.
   *
   * @param where whether some of its sentences count
   */
  Tally tally(int sentence, Particulars other, Predicate<Places> where, Weighing weighing) {
    double shared = 0;
    double missing = 0;
    for (String key : inSentences.getOrDefault(sentence, List.of())) {
      Mentions mentions = mentions(key);
      Mentions others = other.mentions(key);
      if (!mentions.isParticular() || mentions.isName() && others.hasSmall) {
        continue;
      }
      double weight =
          mentions.isNumber
              ? OF_NUMBERS * mentions.rarity
              : switch (weighing) {
                case ALL -> mentions.rarity;
                case NUMBERS -> 0;
                case SELDOM_NAMES ->
                    mentions.rarity / Math.max(mentions.places.size(), others.places.size());
              };
      if (where.test(others.places)) {
        shared += weight;
      } else {
        missing += weight;
      }
    }
    return new Tally(shared, missing);
  }

  /** Returns whether a stem is that of a name or number here. */
  boolean has(String stem) {
    return mentions(stem).isParticular();
  }

  private Mentions mentions(String key) {
    return all.getOrDefault(key, Mentions.NONE);
  }

  /** What counts how much. */
  enum Weighing {
    /** All as they are rare, but numbers more than names. */
    ALL,
    /** Numbers and dates alone. */
    NUMBERS,
    /** As all, but a name that stands in many sentences less in each: it is the topic. */
    SELDOM_NAMES
  }

  /**
   * How rare the particulars are that are summed up.
   *
   * @param shared of those that another text has
   * @param missing of those that it has not
   */
  record Tally(double shared, double missing) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
      return new Tally(shared + other.shared, missing + other.missing);
    }

    boolean isEmpty() {
      return shared + missing == 0;
    }
  }

  /** Takes the words of a text in order. */
  static final class Builder {

    private final Map<String, Mentions> all = new HashMap<>();
    private final Map<Integer, List<String>> inSentences = new HashMap<>();
    private final List<Mentions> capitals = new ArrayList<>();
    private int sentence;
    private int words;
    private int capitalWords;

    /**
     * Adds a word.
     *
     * @param in its sentence
     * @param isFirst whether each word in its place has a capital
     */
    void add(Word word, String text, double rarity, int in, boolean isFirst) {
      if (in != sentence) {
        endSentence();
        sentence = in;
      }
      char initial = text.charAt(word.start());
      String form = word.form().text();
      boolean isCapital = Character.isUpperCase(initial);
      boolean isNumber =
          Character.isDigit(initial) || number(form) > 0 || isCapital && isTime(form);
      String key = key(form, word.form().stem());
      Mentions mentions = all.computeIfAbsent(key, unknown -> new Mentions());
      mentions.rarity = rarity;
      mentions.isNumber |= isNumber;
      if (mentions.places.add(in)) {
        inSentences.computeIfAbsent(in, unknown -> new ArrayList<>()).add(key);
      }
      mentions.hasSmall |= !isNumber && Character.isLowerCase(initial);
      if (isFirst) {
        return;
      }
      if (isCapital) {
        capitals.add(mentions);
      }
      if (word.end() - word.start() > LONGEST_SMALL_WORD) {
        words++;
        capitalWords += isCapital ? 1 : 0;
      }
    }

    private static String key(String form, String stem) {
      if (Character.isDigit(form.charAt(0))) {
        return THOUSANDS.matcher(form).replaceAll("");
      }
      int number = number(form);
      return number > 0 ? String.valueOf(number) : stem;
    }

    private static int number(String form) {
      return POWERS.getOrDefault(form, NumberWords.value(form));
    }

    /** A day or a month is right or wrong, as a number is. */
    private static boolean isTime(String form) {
      return CalendarNames.isWeekday(form)
          || CalendarNames.isMonth(form) && !WORDS_TOO.contains(form);
    }

    /** Returns what was added. */
    Particulars build() {
      endSentence();
      return new Particulars(all, inSentences);
    }

    private void endSentence() {
      if (words < FEWEST_WORDS || capitalWords <= HEADLINE_CAPITALS * words) {
        capitals.forEach(mentions -> mentions.hasCapital = true);
      }
      capitals.clear();
      words = 0;
      capitalWords = 0;
    }
  }

  /** Where and how a word stands. */
  private static final class Mentions {

    static final Mentions NONE = new Mentions();

    private final Places places = new Places();
    private double rarity;
    private boolean isNumber;
    private boolean hasCapital;
    private boolean hasSmall;

    boolean isParticular() {
      return isNumber || isName();
    }

    boolean isName() {
      return !isNumber && hasCapital && !hasSmall;
    }
  }
}
