package dev.galley.archive;

import dev.galley.feed.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which version of a story holds: that with the higher number, or else with the later date. */
final class Versions {

  private Versions() {}

  /** Returns whether two stories are known to be of two sources that both use an id. */
  static boolean isForeign(Story there, Story story) {
    return !there.source().isBlank()
        && !story.source().isBlank()
        && !there.source().equalsIgnoreCase(story.source());
  }

  /** Returns whether a version takes the place of the one that is there. */
  static boolean isReplaced(Story there, Story story) {
    if (story.isWithdrawn()) {
      return !isLater(there, story);
    }
    if (there.isWithdrawn()) {
      return isLater(story, there);
    }
    if (areNumbered(story, there) && number(story) != number(there)) {
      return number(story) > number(there);
    }
    if (areDated(story, there)) {
      return date(story).isAfter(date(there));
    }
    // Without a date on either side, that which comes last holds: a file was written anew.
    return there.date().isEmpty() && (story.date().isPresent() || !areNumbered(story, there));
  }

  /**
   * Returns what is remembered of a story that is withdrawn. No version comes back that is not
   * later than the withdrawal and than what was withdrawn; if neither has a date, none does.
   */
  static Story trace(Story withdrawal, Optional<Story> there) {
    Optional<Instant> known = there.flatMap(Story::date);
    Optional<Instant> date =
        withdrawal
            .date()
            .filter(own -> known.isEmpty() || own.isAfter(known.get()))
            .or(() -> known);
    long version =
        Math.max(withdrawal.version().orElse(-1), there.map(Versions::number).orElse(-1L));
    OptionalLong number = version < 0 ? OptionalLong.empty() : OptionalLong.of(version);
    return new Story(withdrawal.id(), "", "", date, number, "", "", List.of(), true);
  }

  /** Returns the withdrawal of a story by someone who does not say when. */
  static Story withdrawal(String id) {
    return new Story(id, "", "", Optional.empty(), "", "", List.of(), true);
  }

  /** Returns whether a version is known to be later than a withdrawal, or the other way round. */
  private static boolean isLater(Story story, Story other) {
    return areNumbered(story, other)
        ? number(story) > number(other)
        : areDated(story, other) && date(story).isAfter(date(other));
  }

  private static boolean areNumbered(Story story, Story other) {
    return story.version().isPresent() && other.version().isPresent();
  }

  private static boolean areDated(Story story, Story other) {
    return story.date().isPresent() && other.date().isPresent();
  }

  private static long number(Story story) {
    return story.version().orElse(-1);
  }

  private static Instant date(Story story) {
    return story.date().orElse(Instant.MIN);
  }
}
