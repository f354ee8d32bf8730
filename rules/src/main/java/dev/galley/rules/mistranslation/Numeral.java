package dev.galley.rules.mistranslation;

import dev.galley.text.NumberWords;
import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number as it is written, in figures or in words: "1.2 million", "three hundred and fifty", "two
 * dozen", "half a million", "twentieth".
 *
 * @param value what it amounts to; a share of a whole in per cent
 * @param step what one more of its last digit amounts to: 100,000 for "1.2 million"
 * @param kind what it is used for, as far as its form tells
 * @param to the place behind its last token
 */
record Numeral(double value, double step, Kind kind, int to) {

  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d{1,12}(?:,\\d{3})*+(?:\\.(\\d{1,6}))?)(st|nd|rd|th|m|bn|k|km|cm|mm|kg|ft|mph)?");

  /** "First" and "second" are too often no numbers: "at first", "a second". */
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("thirteenth", 13),
          Map.entry("fourteenth", 14),
          Map.entry("fifteenth", 15),
          Map.entry("sixteenth", 16),
          Map.entry("seventeenth", 17),
          Map.entry("eighteenth", 18),
          Map.entry("nineteenth", 19),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30),
          Map.entry("fortieth", 40),
          Map.entry("fiftieth", 50),
          Map.entry("hundredth", 100));

  /** What ends a compound ordinal only: "twenty-first". */
  private static final Map<String, Integer> ORDINAL_ENDS = Map.of("first", 1, "second", 2);

  private static final Map<String, Integer> PARTS =
      Map.of(
          "half",
          2,
          "third",
          3,
          "thirds",
          3,
          "quarter",
          4,
          "quarters",
          4,
          "fifth",
          5,
          "fifths",
          5,
          "tenth",
          10,
          "tenths",
          10);

  private static final Map<String, Double> FACTORS =
      Map.ofEntries(
          Map.entry("dozen", 12.0),
          Map.entry("score", 20.0),
          Map.entry("hundred", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("million", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("bln", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("tln", 1e12),
          Map.entry("tn", 1e12));

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Set<String> ORDINAL_SUFFIXES = Set.of("st", "nd", "rd", "th");

  private static final Map<String, Double> SUFFIXES = Map.of("bn", 1e9, "m", 1e6, "k", 1e3);

  private static final Set<String> ARTICLES = Set.of("a", "an", "one");

  /** "Several dozen" is no number. */
  private static final Set<String> VAGUE = Set.of("several", "few", "many");

  /** "No one person", "the one way": behind these "one" counts nothing. */
  private static final Set<String> NO_COUNT =
      Set.of("no", "the", "this", "that", "any", "every", "each", "another", "only", "at", "on");

  private static final Set<String> ONE_OF_SOME =
      Set.of("day", "time", "point", "thing", "way", "hand", "side", "end", "reason", "another");

  private static final double LEAST_ROUND = 1e3;
  private static final double PER_CENT = 100;
  private static final double DOZEN = 12;

  /** Returns the number that begins at a place, if one does. */
  static Optional<Numeral> at(List<Token> tokens, int place) {
    return share(tokens, place)
        .or(() -> half(tokens, place))
        .or(() -> figures(tokens, place))
        .or(() -> words(tokens, place))
        .or(() -> ordinal(tokens, place));
  }

  /** Returns what a word or figure by itself amounts to; nothing if it is no number. */
  static OptionalDouble value(String word) {
    var figures = FIGURES.matcher(word);
    if (figures.matches()) {
      double value = Double.parseDouble(figures.group(1).replace(",", ""));
      String suffix = Objects.requireNonNullElse(figures.group(3), "");
      return OptionalDouble.of(value * SUFFIXES.getOrDefault(suffix, 1.0));
    }
    OptionalInt small = small(word);
    return small.isPresent() ? OptionalDouble.of(small.getAsInt()) : OptionalDouble.empty();
  }

  /** "A third of the voters", "two-thirds of them", "half the country". */
  private static Optional<Numeral> share(List<Token> tokens, int place) {
    String word = lower(tokens, place);
    int hyphen = word.indexOf('-');
    int top = 1;
    int part = place;
    if (hyphen > 0) {
      top = NumberWords.ONES.getOrDefault(word.substring(0, hyphen), 0);
      word = word.substring(hyphen + 1);
    } else if (NumberWords.ONES.containsKey(word) || ARTICLES.contains(word)) {
      top = NumberWords.ONES.getOrDefault(word, 1);
      word = lower(tokens, ++part);
    }
    int whole = PARTS.getOrDefault(word, 0);
    String next = lower(tokens, part + 1);
    boolean isPart = next.equals("of") || word.equals("half") && next.equals("the");
    boolean isNamed = part > place || hyphen > 0 || word.equals("half");
    if (whole == 0
        || top == 0
        || top >= whole
        || !isPart
        || !isNamed
        || isHalfTime(tokens, place)) {
      return Optional.empty();
    }
    double value = PER_CENT * top / whole;
    return Optional.of(new Numeral(value, PER_CENT / 20, Kind.SHARE, part + 1));
  }

  /** "The first half of the match". */
  private static boolean isHalfTime(List<Token> tokens, int place) {
    return place > 0 && (tokens.get(place - 1).is("JJ") || tokens.get(place - 1).is("DT"));
  }

  /** "Half a million", "half-dozen". */
  private static Optional<Numeral> half(List<Token> tokens, int place) {
    String word = lower(tokens, place);
    boolean isApart = word.equals("half") && ARTICLES.contains(lower(tokens, place + 1));
    String unit =
        isApart ? lower(tokens, place + 2) : word.startsWith("half-") ? word.substring(5) : "";
    double factor = FACTORS.getOrDefault(unit, 0.0);
    return factor == 0
        ? Optional.empty()
        : Optional.of(of(factor / 2, kind(factor), place + (isApart ? 3 : 1)));
  }

  private static Optional<Numeral> figures(List<Token> tokens, int place) {
    String word = lower(tokens, place);
    int hyphen = word.indexOf('-');
    // What is behind a hyphen multiplies, "20-million", or is what is counted: "1,200-strong".
    double factor = hyphen > 0 ? FACTORS.getOrDefault(word.substring(hyphen + 1), 1.0) : 1;
    var figures = FIGURES.matcher(hyphen > 0 ? word.substring(0, hyphen) : word);
    if (!figures.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(figures.group(1).replace(",", ""));
    String suffix = Objects.requireNonNullElse(figures.group(3), "");
    factor *= SUFFIXES.getOrDefault(suffix, 1.0);
    int to = place + 1;
    int half = halfBehind(tokens, to);
    to += half;
    double next = factor(tokens, to);
    while (next > 0) {
      factor *= next;
      next = factor(tokens, ++to);
    }
    double value = (number + (half > 0 ? 0.5 : 0)) * factor;
    int decimals = figures.group(2) == null ? 0 : figures.group(2).length();
    double step = decimals > 0 ? Math.pow(10, -decimals) * factor : step(value);
    Kind kind =
        ORDINAL_SUFFIXES.contains(suffix)
            ? Kind.ORDINAL
            : YEAR.matcher(word).matches() && to == place + 1 ? Kind.YEAR : kind(factor);
    return Optional.of(new Numeral(value, step, kind, to));
  }

  /** Returns how many tokens "and a half", "½" and "1/2" take: "two and a half million". */
  private static int halfBehind(List<Token> tokens, int place) {
    if (lower(tokens, place).equals("½")) {
      return 1;
    }
    if (lower(tokens, place).equals("1")
        && lower(tokens, place + 1).equals("/")
        && lower(tokens, place + 2).equals("2")) {
      return 3;
    }
    return lower(tokens, place).equals("and")
            && lower(tokens, place + 1).equals("a")
            && lower(tokens, place + 2).equals("half")
        ? 3
        : 0;
  }

  private static Optional<Numeral> words(List<Token> tokens, int place) {
    if (!isCount(tokens, place)) {
      return Optional.empty();
    }
    double total = 0;
    double group = 0;
    double last = Double.MAX_VALUE;
    int to = place;
    if (ARTICLES.contains(lower(tokens, place)) && factor(tokens, place + 1) > 0) {
      group = 1;
      to++;
    }
    boolean isDozen = false;
    while (to < tokens.size()) {
      OptionalInt small = small(tokens.get(to).lower());
      double factor = factor(tokens, to);
      if (small.isPresent() && fits(group, small.getAsInt())) {
        group += small.getAsInt();
        to++;
        int half = halfBehind(tokens, to);
        group += half > 0 ? 0.5 : 0;
        to += half;
      } else if (factor > 0 && factor < LEAST_ROUND && (group < 100 || group % 1 != 0)) {
        isDozen |= factor < 100;
        group = Math.max(1, group) * factor;
        to++;
      } else if (factor >= LEAST_ROUND && factor < last && group > 0) {
        total += group * factor;
        last = factor;
        group = 0;
        to++;
      } else if (isAnd(tokens, place, to, group, total)) {
        to++;
      } else {
        break;
      }
    }
    double value = total + group;
    return value == 0
        ? Optional.empty()
        : isDozen
            ? Optional.of(new Numeral(value, DOZEN, Kind.ROUND, to))
            : Optional.of(of(value, total > 0 ? Kind.ROUND : Kind.EXACT, to));
  }

  /** Whether a number in words begins here. */
  private static boolean isCount(List<Token> tokens, int place) {
    String word = lower(tokens, place);
    String before = lower(tokens, place - 1);
    if (ARTICLES.contains(word) && factor(tokens, place + 1) > 0) {
      return !lower(tokens, place + 1).equals("score");
    }
    if (word.equals("one")) {
      return place + 1 < tokens.size()
          && tokens.get(place + 1).is("N")
          && !ONE_OF_SOME.contains(lower(tokens, place + 1))
          && !NO_COUNT.contains(before);
    }
    return small(word).isPresent() || word.equals("dozen") && !VAGUE.contains(before);
  }

  /** "Three hundred" goes on with "fifty", and "fifty" with "one"; "three" with none of these. */
  private static boolean fits(double group, int small) {
    boolean isTens = group % 100 >= 20 && group % 10 == 0;
    return group % 100 == 0 || isTens && small < 10;
  }

  /** "Hundred and fifty", but not "between one hundred and two hundred". */
  private static boolean isAnd(List<Token> tokens, int place, int and, double group, double total) {
    boolean isBehindFactor = group >= 100 && group % 100 == 0 || group == 0 && total > 0;
    return isBehindFactor
        && lower(tokens, and).equals("and")
        && !lower(tokens, place - 1).equals("between")
        && small(lower(tokens, and + 1)).isPresent()
        && (group == 0 || factor(tokens, and + 2) != 100)
        && (group > 0 || factor(tokens, and + 2) < LEAST_ROUND);
  }

  private static Optional<Numeral> ordinal(List<Token> tokens, int place) {
    String word = lower(tokens, place);
    int hyphen = word.indexOf('-');
    int tens = hyphen > 0 ? NumberWords.TENS.getOrDefault(word.substring(0, hyphen), 0) : 0;
    String end = tens > 0 ? word.substring(hyphen + 1) : word;
    int value = ORDINALS.getOrDefault(end, tens > 0 ? ORDINAL_ENDS.getOrDefault(end, 0) : 0);
    return value == 0
        ? Optional.empty()
        : Optional.of(new Numeral(tens + value, 1, Kind.ORDINAL, place + 1));
  }

  /** Returns what a word below a hundred amounts to: "seven", "twenty-one". */
  private static OptionalInt small(String word) {
    int hyphen = word.indexOf('-');
    int tens = NumberWords.TENS.getOrDefault(hyphen > 0 ? word.substring(0, hyphen) : word, 0);
    int ones = NumberWords.ONES.getOrDefault(hyphen > 0 ? word.substring(hyphen + 1) : word, 0);
    boolean isNumber = hyphen > 0 ? tens > 0 && ones > 0 && ones < 10 : tens + ones > 0;
    return isNumber ? OptionalInt.of(tens + ones) : OptionalInt.empty();
  }

  /** Returns what a token multiplies by, 0 if it does not: "$5T", but not "5 t" of coal. */
  private static double factor(List<Token> tokens, int place) {
    boolean isTrillion = place < tokens.size() && tokens.get(place).text().equals("T");
    return isTrillion ? 1e12 : FACTORS.getOrDefault(lower(tokens, place), 0.0);
  }

  private static String lower(List<Token> tokens, int place) {
    return place >= 0 && place < tokens.size() ? tokens.get(place).lower() : "";
  }

  private static Numeral of(double value, Kind kind, int to) {
    return new Numeral(value, step(value), kind, to);
  }

  private static Kind kind(double factor) {
    return factor >= LEAST_ROUND ? Kind.ROUND : Kind.EXACT;
  }

  /** Returns the greatest power of ten that divides a whole number. */
  private static double step(double value) {
    double step = value == Math.rint(value) ? 1 : 0.1;
    while (value > 0 && step < value && value % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  /** What a number is used for. */
  enum Kind {
    /** A number of things. */
    EXACT,
    /** The same, written as round numbers are: "1.2 million", "two dozen". */
    ROUND,
    /** "3rd", "third". */
    ORDINAL,
    /** A part of a whole, in per cent: "a third of". */
    SHARE,
    /** Four figures that may be a year. */
    YEAR
  }
}
