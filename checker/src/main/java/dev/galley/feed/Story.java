package dev.galley.feed;

import dev.galley.text.Document;
import dev.galley.text.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An article of a feed, and what the feed says of it.
 *
 * @param id what the feed calls it, never empty; the same id again is a later version
 * @param source who published it, or empty
 * @param language its BCP 47 tag, such as {@code en-GB}, or empty
 * @param date when this version was published
 * @param version the number that the feed gives this version, higher for later ones
 * @param headline its headline, or empty
 * @param text the article as it is checked and compared, its headline included
 * @param regions the blocks that the feed's markup tells apart; empty lets {@link Document#of
 *     (String)} find them
 * @param isWithdrawn whether the feed takes the story back: it may no longer be used
 */
public record Story(
    String id,
    String source,
    String language,
    Optional<Instant> date,
    OptionalLong version,
    String headline,
    String text,
    List<Region> regions,
    boolean isWithdrawn) {

  public Story {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a story without an id");
    }
    regions = List.copyOf(regions);
  }

  /** Makes a story whose feed does not number its versions. */
  public Story(
      String id,
      String source,
      String language,
      Optional<Instant> date,
      String headline,
      String text,
      List<Region> regions,
      boolean isWithdrawn) {
    this(id, source, language, date, OptionalLong.empty(), headline, text, regions, isWithdrawn);
  }

  /** Analyses the article. */
  public Document document() {
    return regions.isEmpty() ? Document.of(text) : Document.of(text, regions);
  }
}
