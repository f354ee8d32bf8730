package dev.galley.archive;

import dev.galley.feed.Story;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reports of events, several of a kind: different events in the same stock phrases, and the same
 * event in two wordings.
 */
final class Events {

  private Events() {}

  /** Returns all reports. */
  static List<Report> all() throws IOException {
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        String kind = String.valueOf(file.getFileName()).replace(".txt", "");
        for (String part : Files.readString(file).split("(?m)^=== ", -1)) {
          if (!part.isBlank()) {
            reports.add(report(kind, part));
          }
        }
      }
    }
    return reports;
  }

  private static Report report(String kind, String part) {
    String[] lines = part.split("\n", 2);
    int space = lines[0].lastIndexOf(' ');
    return new Report(
        kind + " " + lines[0].substring(0, space), lines[0].substring(space + 1), lines[1].strip());
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Events.class.getResource("events")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A report.
   *
   * @param event what it is about
   * @param outlet who wrote it: the same outlet uses the same phrases
   */
  record Report(String event, String outlet, String text) {

    Story story() {
      return Stories.story(event + " " + outlet, text);
    }

    boolean isOfTheSame(Report other) {
      return event.equals(other.event);
    }
  }
}
