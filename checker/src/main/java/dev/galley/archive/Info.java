package dev.galley.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive holds.
 *
 * @param articles how many
 * @param withdrawn how many withdrawn and removed stories it remembers, so that they stay away
 * @param sources how many articles each source has; the empty source for those that name none
 * @param days how many articles each day has, in UTC
 * @param newest the latest date of an article
 * @param bytes what it takes on the disk
 * @param settings how it is kept, by name
 */
public record Info(
    long articles,
    long withdrawn,
    SortedMap<String, Long> sources,
    SortedMap<LocalDate, Long> days,
    Optional<Instant> newest,
    long bytes,
    Map<String, String> settings) {

  public Info {
    sources = new TreeMap<>(sources);
    days = new TreeMap<>(days);
    settings = new TreeMap<>(settings);
  }
}
