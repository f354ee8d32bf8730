package dev.galley.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed says of a story, besides its text.
 *
 * @param id what the feed calls it; may be empty, then it has none
 */
record Facts(
    String id,
    String source,
    String language,
    Optional<Instant> date,
    String headline,
    boolean isWithdrawn) {

  private static final Set<String> WITHDRAWALS = Set.of("canceled", "cancelled", "withheld");

  Facts {
    id = id.strip();
    source = oneLine(source);
    language = language.strip();
    headline = oneLine(headline);
  }

  /** Returns the facts of a story that may no longer be used. */
  static Facts withdrawn(String id, Optional<Instant> date) {
    return new Facts(id, "", "", date, "", true);
  }

  /** Returns whether a status of the IPTC's says that a story may not be used. */
  static boolean isWithdrawal(String status) {
    return WITHDRAWALS.contains(status.strip().toLowerCase(Locale.ROOT));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s++", " ");
  }
}
