package dev.galley.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the months and of the days of the week. */
public final class CalendarNames {

  /** From "January" on. */
  public static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** From "Sunday" on. */
  public static final List<String> WEEKDAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

  private static final Set<String> LOWER_MONTHS = lower(MONTHS);
  private static final Set<String> LOWER_WEEKDAYS = lower(WEEKDAYS);

  private CalendarNames() {}

  /** Returns whether a word in lower case is the name of a month, not shortened. */
  public static boolean isMonth(String word) {
    return LOWER_MONTHS.contains(word);
  }

  /** Returns whether a word in lower case is the name of a day of the week, not shortened. */
  public static boolean isWeekday(String word) {
    return LOWER_WEEKDAYS.contains(word);
  }

  private static Set<String> lower(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
