package dev.galley.rules.mistranslation;

import dev.galley.text.CalendarNames;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A date in a sentence that names its month: "4 February 1987", "Feb. 4", "in March".
 *
 * @param month the first letters of its month, in lower case
 * @param day the day of the month, 0 if it is not told
 * @param year the year, 0 if it is not told
 * @param at the place of the month's name
 * @param span where it stands
 */
record CalendarDate(String month, int day, int year, int at, Span span) {

  private static final Set<String> SHORT_MONTHS =
      Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  /** What stands before a month that is no other word: "in May". */
  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "since", "until", "by", "last", "next", "this", "from", "early", "late", "mid");

  private static final int LETTERS = 3;
  private static final int LAST_DAY = 31;

  /** Returns the dates in a sentence, in order. */
  static List<CalendarDate> in(List<Token> tokens) {
    List<CalendarDate> dates = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<String> month = month(tokens.get(i));
      if (month.isPresent()) {
        date(tokens, i, month.get()).ifPresent(dates::add);
      }
    }
    return dates;
  }

  /** Returns the first letters of the month that a token names, if it does. */
  static Optional<String> month(Token token) {
    String word = token.lower().replace(".", "");
    return token.isCapitalized() && (CalendarNames.isMonth(word) || SHORT_MONTHS.contains(word))
        ? Optional.of(word.substring(0, LETTERS).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Returns whether both may be one date, the one told more exactly. */
  boolean isLike(CalendarDate other) {
    return month.equals(other.month)
        && (day == 0 || other.day == 0 || day == other.day)
        && (year == 0 || other.year == 0 || year == other.year);
  }

  /** Returns whether all but the month is the same: "12 May" and "June 12". */
  boolean isOtherMonthOf(CalendarDate other) {
    return !month.equals(other.month)
        && (day != 0 && day == other.day || year != 0 && year == other.year && day == other.day);
  }

  private static Optional<CalendarDate> date(List<Token> tokens, int at, String month) {
    int before = at > 0 ? number(tokens.get(at - 1)) : 0;
    int behind = at + 1 < tokens.size() ? number(tokens.get(at + 1)) : 0;
    int day = isDay(before) ? before : isDay(behind) ? behind : 0;
    int last = isDay(before) || !isDay(behind) ? at : at + 1;
    int year = year(tokens, last + 1);
    boolean named =
        day > 0 || year > 0 || at > 0 && BEFORE_MONTH.contains(tokens.get(at - 1).lower());
    int from = isDay(before) ? at - 1 : at;
    return named
        ? Optional.of(
            new CalendarDate(
                month, day, year, at, tokens.get(from).span().to(tokens.get(last).span())))
        : Optional.empty();
  }

  private static int year(List<Token> tokens, int from) {
    int place = from < tokens.size() && tokens.get(from).text().equals(",") ? from + 1 : from;
    int value = place < tokens.size() ? number(tokens.get(place)) : 0;
    return value >= 1500 && value <= 2099 ? value : 0;
  }

  private static boolean isDay(int number) {
    return number > 0 && number <= LAST_DAY;
  }

  private static int number(Token token) {
    OptionalDouble value = token.isNumber() ? Numeral.value(token.lower()) : OptionalDouble.empty();
    return value.isPresent() ? (int) Math.min(value.getAsDouble(), Integer.MAX_VALUE) : 0;
  }
}
