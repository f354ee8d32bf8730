package dev.galley.rules.mistranslation;

import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number in a sentence, in figures or in words.
 *
 * @param value what it amounts to
 * @param isRounded whether a word such as "about" stands before it
 * @param from the place of its first token
 * @param to the place behind its last
 */
record Quantity(double value, boolean isRounded, int from, int to) {

  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,12}(?:,\\d{3})*+(?:\\.\\d{1,6})?)(?:st|nd|rd|th|m|bn|k)?");

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("dozen", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Double> FACTORS =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

  private static final Set<String> ROUNDING =
      Set.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "over",
          "than",
          "approximately",
          "roughly",
          "least",
          "most",
          "up",
          "under",
          "more",
          "estimated",
          "to");

  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Two amounts that are as near as this are one amount, rounded. */
  private static final double ROUNDING_ERROR = 0.07;

  private static final int LETTERS_OF_MONTH = 3;

  /** Returns the numbers in a sentence, in order. */
  static List<Quantity> in(List<Token> tokens) {
    List<Quantity> quantities = new ArrayList<>();
    int place = 0;
    while (place < tokens.size()) {
      OptionalDouble value = value(tokens.get(place).lower());
      int from = place++;
      if (value.isEmpty() || isGlued(tokens, from)) {
        continue;
      }
      double amount = value.getAsDouble();
      while (place < tokens.size() && FACTORS.containsKey(tokens.get(place).lower())) {
        amount *= FACTORS.getOrDefault(tokens.get(place++).lower(), 1.0);
      }
      boolean rounded = from > 0 && ROUNDING.contains(tokens.get(from - 1).lower());
      quantities.add(new Quantity(amount, rounded, from, place));
    }
    return quantities;
  }

  /** "BMP-2": a part of a designation. */
  private static boolean isGlued(List<Token> tokens, int place) {
    return place > 0
        && tokens.get(place - 1).text().equals("-")
        && tokens.get(place - 1).span().end() == tokens.get(place).span().start();
  }

  /** Returns what a word or figure amounts to; nothing if it is no number. */
  static OptionalDouble value(String word) {
    var figures = FIGURES.matcher(word);
    if (figures.matches()) {
      double value = Double.parseDouble(figures.group(1).replace(",", ""));
      return OptionalDouble.of(
          value
              * (word.endsWith("bn")
                  ? 1e9
                  : word.endsWith("m") ? 1e6 : word.endsWith("k") ? 1e3 : 1));
    }
    int hyphen = word.indexOf('-');
    Integer whole = WORDS.get(word);
    if (whole != null) {
      return OptionalDouble.of(whole);
    }
    Integer tens = hyphen > 0 ? WORDS.get(word.substring(0, hyphen)) : null;
    Integer ones = hyphen > 0 ? WORDS.get(word.substring(hyphen + 1)) : null;
    if (tens != null && word.endsWith("-one")) {
      return OptionalDouble.of(tens + 1);
    }
    return tens == null || ones == null || tens < 20
        ? OptionalDouble.empty()
        : OptionalDouble.of(tens + ones);
  }

  /** Returns whether the two may be one number, one of them rounded. */
  boolean isLike(Quantity other) {
    double most = Math.max(value, other.value);
    double difference = Math.abs(value - other.value);
    boolean near = isRounded || other.isRounded || hasFraction() != other.hasFraction();
    return difference <= 1e-9 * most || near && difference <= ROUNDING_ERROR * most;
  }

  /** Returns whether it looks like a year. */
  boolean isYear() {
    return to - from == 1 && !hasFraction() && value >= 1900 && value <= 2099;
  }

  /** Returns the month beside it, by its first letters. */
  Optional<String> month(List<Token> tokens) {
    return Optional.<String>empty()
        .or(() -> from > 0 ? month(tokens.get(from - 1)) : Optional.empty())
        .or(() -> to < tokens.size() ? month(tokens.get(to)) : Optional.empty());
  }

  /** Returns its characters. */
  String text(List<Token> tokens) {
    return String.join(" ", tokens.subList(from, to).stream().map(Token::text).toList());
  }

  /** Returns where it stands. */
  Span span(List<Token> tokens) {
    return tokens.get(from).span().to(tokens.get(to - 1).span());
  }

  private boolean hasFraction() {
    return value != Math.rint(value);
  }

  private static Optional<String> month(Token token) {
    String word = token.lower();
    return token.isCapitalized() && word.length() >= LETTERS_OF_MONTH
        ? Optional.of(word.substring(0, LETTERS_OF_MONTH).toLowerCase(Locale.ROOT))
            .filter(MONTHS::contains)
        : Optional.empty();
  }
}
