package dev.galley.feed;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a feed says of a story, besides its text.
 *
 * @param id what the feed calls it; may be empty, then it has none
 * @param date as it is written; empty if there is none
 */
record Facts(
    String id,
    String source,
    String language,
    String date,
    OptionalLong version,
    String headline,
    boolean isWithdrawn) {

  private static final Set<String> WITHDRAWALS = Set.of("canceled", "cancelled", "withheld");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  Facts {
    id = id.strip();
    source = oneLine(source);
    language = language.strip();
    date = date.strip();
    headline = oneLine(headline);
  }

  /** What a feed says that does not number the versions of its stories. */
  Facts(
      String id,
      String source,
      String language,
      String date,
      String headline,
      boolean isWithdrawn) {
    this(id, source, language, date, OptionalLong.empty(), headline, isWithdrawn);
  }

  /** Returns the facts of a story that may no longer be used. */
  static Facts withdrawn(String id, String date) {
    return new Facts(id, "", "", date, "", true);
  }

  /** Returns whether a status of the IPTC's says that a story may not be used. */
  static boolean isWithdrawal(String status) {
    return WITHDRAWALS.contains(status.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the number of a version as it is written; nothing if it is none. */
  static OptionalLong version(String written) {
    String number = written.strip();
    return NUMBER.matcher(number).matches()
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s++", " ");
  }
}
