package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A measure or a currency.
 *
 * @param kind what it measures: time, length, weight, money, a share
 * @param name what all ways to write it have in common
 */
record Unit(String kind, String name) {

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
    return to < tokens.size() ? of(tokens.get(to)) : Optional.empty();
  }

  /** Returns the unit that a word or mark names, if it does. */
  static Optional<Unit> of(Token token) {
    return Optional.ofNullable(UNITS.get(token.lemma()))
        .or(() -> Optional.ofNullable(UNITS.get(token.lower())));
  }

  /** Returns whether both measure the same, each in its own way: weeks and months. */
  boolean isOtherThan(Unit unit) {
    return kind.equals(unit.kind) && !name.equals(unit.name);
  }

  private static Map.Entry<String, Unit> unit(String word, String kind, String name) {
    return Map.entry(word, new Unit(kind, name));
  }
}
