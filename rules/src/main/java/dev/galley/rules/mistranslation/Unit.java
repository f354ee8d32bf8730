package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A measure or a currency.
 *
 * @param kind what it measures: time, length, weight, money, a share
 * @param name what all ways to write it have in common
 */
record Unit(String kind, String name) {

  /** "Degrees Celsius", "percentage points". */
  private static final Set<String> FIRST_OF_TWO = Set.of("degree", "°", "percentage");

  /** Weighed or paid in. */
  private static final String POUND = "pound";

  private static final String WEIGHT = "weight";

  private static final Pattern FIGURES = Pattern.compile("^[\\d.,]++");

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          unit("second", "time", "second"),
          unit("minute", "time", "minute"),
          unit("hour", "time", "hour"),
          unit("day", "time", "day"),
          unit("week", "time", "week"),
          unit("month", "time", "month"),
          unit("year", "time", "year"),
          unit("decade", "time", "decade"),
          unit("kilometer", "length", "km"),
          unit("kilometre", "length", "km"),
          unit("km", "length", "km"),
          unit("mile", "length", "mile"),
          unit("meter", "length", "metre"),
          unit("metre", "length", "metre"),
          unit("foot", "length", "foot"),
          unit("feet", "length", "foot"),
          unit("ft", "length", "foot"),
          unit("inch", "length", "inch"),
          unit("centimeter", "length", "cm"),
          unit("centimetre", "length", "cm"),
          unit("cm", "length", "cm"),
          unit("millimeter", "length", "mm"),
          unit("millimetre", "length", "mm"),
          unit("mm", "length", "mm"),
          unit("kilogram", "weight", "kg"),
          unit("kilo", "weight", "kg"),
          unit("kg", "weight", "kg"),
          unit("gram", "weight", "gram"),
          unit("ton", "weight", "ton"),
          unit("tonne", "weight", "ton"),
          unit("ounce", "weight", "ounce"),
          unit("stone", "weight", "stone"),
          unit("liter", "volume", "litre"),
          unit("litre", "volume", "litre"),
          unit("gallon", "volume", "gallon"),
          unit("pint", "volume", "pint"),
          unit("hectare", "area", "hectare"),
          unit("acre", "area", "acre"),
          unit("celsius", "temperature", "celsius"),
          unit("centigrade", "temperature", "celsius"),
          unit("fahrenheit", "temperature", "fahrenheit"),
          unit("percentage", "share", "point"),
          unit("dollar", "money", "dollar"),
          unit("$", "money", "dollar"),
          unit("euro", "money", "euro"),
          unit("€", "money", "euro"),
          unit("pound", "money", "pound"),
          unit("£", "money", "pound"),
          unit("yen", "money", "yen"),
          unit("yuan", "money", "yuan"),
          unit("ruble", "money", "rouble"),
          unit("rouble", "money", "rouble"),
          unit("franc", "money", "franc"),
          unit("rupee", "money", "rupee"),
          unit("%", "share", "%"),
          unit("percent", "share", "%"),
          unit("per", "share", "%"));

  /** Returns the unit of the number from one place to another: in it, before it or behind it. */
  static Optional<Unit> beside(List<Token> tokens, int from, int to) {
    String figures = tokens.get(to - 1).lower();
    Unit inside = UNITS.get(FIGURES.matcher(figures).replaceFirst(""));
    if (inside != null) {
      return Optional.of(inside);
    }
    Unit mark = from > 0 ? UNITS.get(tokens.get(from - 1).text()) : null;
    if (mark != null && mark.kind().equals("money")) {
      return Optional.of(mark);
    }
    return named(tokens, to);
  }

  /** Returns the unit that is named from a place on: "degrees Celsius" is one. */
  static Optional<Unit> named(List<Token> tokens, int place) {
    return IntStream.range(place, Math.min(end(tokens, place), tokens.size()))
        .mapToObj(i -> of(tokens.get(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the place behind the unit that is named from a place on. */
  static int end(List<Token> tokens, int place) {
    boolean isFirst = place < tokens.size() && FIRST_OF_TWO.contains(tokens.get(place).lemma());
    return isFirst && place + 1 < tokens.size() ? place + 2 : place + 1;
  }

  /** Returns the unit that a word or mark names, if it does. */
  static Optional<Unit> of(Token token) {
    return Optional.ofNullable(UNITS.get(token.lemma()))
        .or(() -> Optional.ofNullable(UNITS.get(token.lower())));
  }

  /** Returns whether it is a share; translators write "percent" for percentage points. */
  boolean isShare() {
    return kind.equals("share");
  }

  /** Returns whether both measure the same, each in its own way: weeks and months. */
  boolean isOtherThan(Unit unit) {
    boolean isPound = name.equals(POUND) || unit.name.equals(POUND);
    boolean isWeight = kind.equals(WEIGHT) || unit.kind.equals(WEIGHT);
    return kind.equals(unit.kind) && !name.equals(unit.name) || isPound && isWeight;
  }

  private static Map.Entry<String, Unit> unit(String word, String kind, String name) {
    return Map.entry(word, new Unit(kind, name));
  }
}
