package dev.galley.rules.mistranslation;

import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number in a sentence, and what it is a number of.
 *
 * @param numeral the number as it is written
 * @param hedge how exactly it is meant
 * @param isRange whether it is one end of a range: "10 to 20"
 * @param low the least it may stand for
 * @param high the most it may stand for
 * @param from the place of its first token
 * @param to the place behind its last
 * @param unit what is counted, if it is a measure or a currency
 */
record Quantity(
    Numeral numeral,
    Hedge hedge,
    boolean isRange,
    double low,
    double high,
    int from,
    int to,
    Optional<Unit> unit) {

  /** Two amounts that are as near as this are one amount, if one is round. */
  private static final double ROUNDING_ERROR = 0.07;

  /** The same of a number that does not say that it is round: "2,000" for 1,987. */
  private static final double PLAIN_ROUNDING_ERROR = 0.03;

  /** Smaller numbers are told exactly. */
  private static final double LEAST_ROUND = 100;

  /** "More than 100" may be 149, but not 150. */
  private static final double WIDEST = 1.5;

  private static final double EQUAL = 1e-9;

  /** Returns the numbers in a sentence, in order. */
  static List<Quantity> in(List<Token> tokens) {
    List<Quantity> quantities = new ArrayList<>();
    int place = 0;
    while (place < tokens.size()) {
      Optional<Numeral> numeral =
          isGlued(tokens, place) ? Optional.empty() : Numeral.at(tokens, place);
      if (numeral.isPresent()) {
        add(quantities, of(tokens, numeral.get(), place), tokens);
      }
      place = numeral.map(Numeral::to).orElse(place + 1);
    }
    return quantities;
  }

  private static Quantity of(List<Token> tokens, Numeral numeral, int from) {
    double value = numeral.value();
    double step = Math.max(numeral.step(), ROUNDING_ERROR * value);
    Hedge hedge = Hedge.of(tokens, from, numeral.to());
    double low =
        switch (hedge) {
          case NONE, ABOVE -> value;
          case NEAR -> value * (1 - ROUNDING_ERROR);
          case BELOW -> Math.max(value - step, value / WIDEST);
        };
    double high =
        switch (hedge) {
          case NONE, BELOW -> value;
          case NEAR -> value * (1 + ROUNDING_ERROR);
          case ABOVE -> Math.min(value + step, value * WIDEST) * (1 - EQUAL);
        };
    Optional<Unit> unit = Unit.beside(tokens, from, numeral.to());
    return new Quantity(numeral, hedge, false, low, high, from, numeral.to(), unit);
  }

  /** Adds a number; if it ends a range, both ends cover what lies between them. */
  private static void add(List<Quantity> quantities, Quantity last, List<Token> tokens) {
    int before = quantities.size() - 1;
    if (before < 0 || !quantities.get(before).opensRange(last, tokens)) {
      quantities.add(last);
      return;
    }
    Quantity first = quantities.get(before);
    quantities.set(before, first.withRange(first.low, last.high));
    quantities.add(last.withRange(first.low, last.high));
  }

  /** "10 to 20", "between 10 and 20", but not "rose from 10 to 20". */
  private boolean opensRange(Quantity last, List<Token> tokens) {
    int unitEnd = last.from - 1;
    String join = unitEnd >= 0 ? tokens.get(unitEnd).lower() : "";
    String opening = from > 0 ? tokens.get(from - 1).lower() : "";
    boolean isNear = unitEnd - to <= 1 && unitEnd >= to;
    return isNear
        && value() < last.value()
        && (join.equals("to") && !opening.equals("from")
            || join.equals("and") && opening.equals("between"));
  }

  private Quantity withRange(double least, double most) {
    return new Quantity(numeral, hedge, true, least, most, from, to, unit);
  }

  /** "BMP-2": a part of a designation. */
  private static boolean isGlued(List<Token> tokens, int place) {
    return place > 0
        && tokens.get(place - 1).text().equals("-")
        && tokens.get(place - 1).span().end() == tokens.get(place).span().start();
  }

  /** Returns what it amounts to. */
  double value() {
    return numeral.value();
  }

  /** Returns whether the two may be one number, rounded, bounded or written in another way. */
  boolean isLike(Quantity other) {
    double most = Math.max(value(), other.value());
    double least = Math.min(value(), other.value());
    if (most - least <= EQUAL * most) {
      return true;
    }
    Quantity less = value() < other.value() ? this : other;
    if (Math.abs(most - 1000 * least) <= EQUAL * most && less.hasThreeDecimals()) {
      return true; // "272.000", as it is written on the Continent.
    }
    if (isYear() && other.isYear() && hedge == Hedge.NONE && other.hedge == Hedge.NONE) {
      return false;
    }
    if (isRange && other.isRange || hedge == other.hedge) {
      boolean isNear = hedge != Hedge.NONE && most - least <= ROUNDING_ERROR * most;
      return isNear || isRounded(other) || isRange != other.isRange && meets(other);
    }
    return meets(other) || isRounded(other) || most - least <= ROUNDING_ERROR * most;
  }

  private boolean meets(Quantity other) {
    return Math.max(low, other.low) <= Math.min(high, other.high);
  }

  /** Whether one is the other with fewer digits: "1.2 million" and "1,234,000". */
  private boolean isRounded(Quantity other) {
    boolean isCoarser = numeral.step() > other.numeral.step();
    Quantity coarse = isCoarser ? this : other;
    Quantity fine = isCoarser ? other : this;
    double difference = Math.abs(value() - other.value());
    double most = Math.max(value(), other.value());
    double step = coarse.numeral.step();
    boolean isRound = coarse.isRound() || fine.isRound() || fine.numeral.step() < 1;
    return fine.numeral.step() < step && isRound
        ? difference < step && difference <= ROUNDING_ERROR * most
        : coarse.value() >= LEAST_ROUND
            && fine.numeral.step() < step
            && difference <= step / 2
            && difference <= PLAIN_ROUNDING_ERROR * most
            && !isYear()
            && !other.isYear();
  }

  /** Returns whether both are the same number of the same. */
  boolean isSameMeasure(Quantity other) {
    return isLike(other) && unit.equals(other.unit);
  }

  /** Returns whether both are the same number, of another measure of the same kind. */
  boolean isOtherMeasure(Quantity other) {
    return Math.abs(value() - other.value()) <= EQUAL * value()
        && unit.isPresent()
        && other.unit.isPresent()
        && unit.get().isOtherThan(other.unit.get());
  }

  /** Returns whether it is the least that is meant: "at least 9". */
  boolean isLeast() {
    return hedge == Hedge.ABOVE;
  }

  /** Returns whether it is the most that is meant: "at most 9", but not "nearly 9". */
  boolean isMost(List<Token> tokens) {
    return hedge == Hedge.BELOW && Hedge.isLimit(tokens, from);
  }

  /** Returns its tokens and those before it that bound it. */
  List<Token> bounded(List<Token> tokens) {
    return tokens.subList(Hedge.start(tokens, from), to);
  }

  /** Returns its tokens and its unit's. */
  List<Token> measure(List<Token> tokens) {
    Optional<Unit> mark = from > 0 ? Unit.of(tokens.get(from - 1)) : Optional.empty();
    Optional<Unit> word = Unit.named(tokens, to);
    return tokens.subList(
        mark.isPresent() && mark.equals(unit) ? from - 1 : from,
        word.isPresent() && word.equals(unit) ? Unit.end(tokens, to) : to);
  }

  /** Returns whether it looks like a year. */
  boolean isYear() {
    return numeral.kind() == Numeral.Kind.YEAR;
  }

  /** Returns whether it says which one, not how many. */
  boolean isOrdinal() {
    return numeral.kind() == Numeral.Kind.ORDINAL;
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

  private boolean isRound() {
    return numeral.kind() == Numeral.Kind.ROUND || numeral.kind() == Numeral.Kind.SHARE;
  }

  private boolean hasThreeDecimals() {
    return Math.abs(numeral.step() - 1e-3) <= EQUAL;
  }
}
