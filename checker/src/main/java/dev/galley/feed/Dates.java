package dev.galley.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds write them: ISO 8601 in all its forms, and RFC 822 with the zones and the
 * short years that RSS still has. A date without a zone is in UTC.
 */
final class Dates {

  /** Earlier dates and later ones are slips. */
  private static final int EARLIEST_YEAR = 1700;

  private static final int LATEST_YEAR = 9999;

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** "2026-11-21T10:00:00.5+01:00", "20261121T100000-0500", "2026-11-21 10:00 Z", "2026-11-21". */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)? ?(.*))?");

  /** "Sat, 21 Nov 2026 10:00:00 +0100", "21 Nov 26 10:00 EST". */
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{Alpha}{3,9},? +)?(\\d{1,2})[ -](\\p{Alpha}{3})\\p{Alpha}*\\.?[ -](\\d{2}|\\d{4})"
              + "(?: +(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: +(.*))?)?");

  /** "(UTC)" behind a zone. */
  private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,100}+\\)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Those of RFC 822, and of feeds in Europe. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("z", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"));

  private Dates() {}

  /** Returns the moment that {@code written} names; nothing if it is empty or no date. */
  static Optional<Instant> parse(String written) {
    return parse(written, LocalTime.MIDNIGHT);
  }

  /**
   * Returns the last second that {@code written} may mean: that of the day if it names only a day.
   */
  static Optional<Instant> parseLatest(String written) {
    return parse(written, LAST_SECOND);
  }

  private static Optional<Instant> parse(String written, LocalTime withoutTime) {
    String date = COMMENT.matcher(written).replaceAll("").strip();
    Matcher iso = ISO.matcher(date);
    Matcher rfc = RFC_822.matcher(date);
    try {
      if (iso.matches()) {
        return usable(
            LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))
                .atTime(time(iso, withoutTime))
                .plusNanos(nanos(text(iso, 7))),
            text(iso, 8));
      }
      if (rfc.matches()) {
        int month = MONTHS.indexOf(text(rfc, 2).toLowerCase(Locale.ROOT)) + 1;
        return usable(
            LocalDate.of(year(number(rfc, 3)), month, number(rfc, 1))
                .atTime(time(rfc, withoutTime)),
            text(rfc, 7));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // The 31st of June.
    }
  }

  private static Optional<Instant> usable(LocalDateTime local, String zone) {
    boolean isUsable = local.getYear() >= EARLIEST_YEAR && local.getYear() <= LATEST_YEAR;
    return isUsable ? Optional.of(local.toInstant(zone(zone))) : Optional.empty();
  }

  private static ZoneOffset zone(String written) {
    String name = written.strip();
    String known = ZONES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    return ZoneOffset.of(known);
  }

  /** Both patterns have the time behind three groups of the day. */
  private static LocalTime time(Matcher date, LocalTime withoutTime) {
    return text(date, 4).isEmpty()
        ? withoutTime
        : LocalTime.of(number(date, 4), number(date, 5), number(date, 6));
  }

  private static int number(Matcher date, int group) {
    String digits = text(date, group);
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String text(Matcher date, int group) {
    String found = date.group(group);
    return found == null ? "" : found;
  }

  private static long nanos(String fraction) {
    return Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  /** Years of two digits are those since 1970. */
  private static int year(int written) {
    return written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
  }
}
