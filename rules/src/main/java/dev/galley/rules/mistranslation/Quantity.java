package dev.galley.rules.mistranslation;

import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param unit what is counted, if it is a measure or a currency
 */
record Quantity(double value, boolean isRounded, int from, int to, Optional<Unit> unit) {

  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d{1,12}(?:,\\d{3})*+(?:\\.\\d{1,6})?)(st|nd|rd|th|m|bn|k|km|cm|mm|kg|ft|mph)?");

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
      Map.ofEntries(
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

  private static final Map<String, Double> SUFFIXES = Map.of("bn", 1e9, "m", 1e6, "k", 1e3);

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

  /** Two amounts that are as near as this are one amount, rounded. */
  private static final double ROUNDING_ERROR = 0.07;

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
      while (place < tokens.size() && FACTORS.containsKey(factor(tokens.get(place)))) {
        amount *= FACTORS.getOrDefault(factor(tokens.get(place++)), 1.0);
      }
      if (place < tokens.size() && tokens.get(place).text().equals("1/2")) {
        amount += amount / (2 * value.getAsDouble());
      }
      boolean rounded = from > 0 && ROUNDING.contains(tokens.get(from - 1).lower());
      quantities.add(new Quantity(amount, rounded, from, place, Unit.beside(tokens, from, place)));
    }
    return quantities;
  }

  /** "$5T", but not "5 t" of coal. */
  private static String factor(Token token) {
    return token.text().equals("T") ? "trillion" : token.lower();
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
      String suffix = Objects.requireNonNullElse(figures.group(2), "");
      return OptionalDouble.of(value * SUFFIXES.getOrDefault(suffix, 1.0));
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
    if (Math.abs(most - 1000 * Math.min(value, other.value)) <= 1e-9 * most && hasFraction()) {
      return true; // "272.000", as it is written on the Continent.
    }
    boolean near = isRounded || other.isRounded || hasFraction() != other.hasFraction();
    return difference <= 1e-9 * most || near && difference <= ROUNDING_ERROR * most;
  }

  /** Returns whether both are the same number of the same. */
  boolean isSameMeasure(Quantity other) {
    return isLike(other) && unit.equals(other.unit);
  }

  /** Returns whether both are the same number, of another measure of the same kind. */
  boolean isOtherMeasure(Quantity other) {
    return Math.abs(value - other.value) <= 1e-9 * value
        && unit.isPresent()
        && other.unit.isPresent()
        && unit.get().isOtherThan(other.unit.get());
  }

  /** Returns its tokens and its unit's. */
  List<Token> measure(List<Token> tokens) {
    Optional<Unit> mark = from > 0 ? Unit.of(tokens.get(from - 1)) : Optional.empty();
    Optional<Unit> word = to < tokens.size() ? Unit.of(tokens.get(to)) : Optional.empty();
    return tokens.subList(
        mark.isPresent() && mark.equals(unit) ? from - 1 : from,
        word.isPresent() && word.equals(unit) ? to + 1 : to);
  }

  /** Returns whether it looks like a year. */
  boolean isYear() {
    return to - from == 1 && !hasFraction() && value >= 1900 && value <= 2099;
  }

  /** Returns the place before it and the mark of its currency; -1 if it begins the sentence. */
  int before(List<Token> tokens) {
    boolean marked =
        from > 0 && !tokens.get(from - 1).isWord() && Unit.of(tokens.get(from - 1)).isPresent();
    return marked ? from - 2 : from - 1;
  }

  /** Returns the month beside it, by its first letters. */
  Optional<String> month(List<Token> tokens) {
    return Optional.<String>empty()
        .or(() -> from > 0 ? CalendarDate.month(tokens.get(from - 1)) : Optional.empty())
        .or(() -> to < tokens.size() ? CalendarDate.month(tokens.get(to)) : Optional.empty());
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
}
