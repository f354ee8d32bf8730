package dev.galley.feed;

import java.time.Instant;
import java.util.Optional;

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

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s++", " ");
  }
}
