package dev.galley.feed;

import dev.galley.read.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads feeds to their ends. */
final class Feeds {

  private static final Path SAMPLES = Path.of("src/test/resources/dev/galley/feed");

  private final List<Story> stories = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Feeds(Stories all) {
    try (all) {
      for (Optional<FeedEntry> entry = all.next(); entry.isPresent(); entry = all.next()) {
        if (entry.get() instanceof FeedEntry.Article article) {
          stories.add(article.story());
        } else if (entry.get() instanceof FeedEntry.Fault fault) {
          faults.add(fault.message());
        } else if (entry.get() instanceof FeedEntry.Note note) {
          notes.add(note.message());
        }
      }
    }
  }

  static Feeds sample(String name) {
    return file(SAMPLES.resolve(name));
  }

  static Feeds file(Path file) {
    return new Feeds(FeedReader.of(ArticleReader.detecting()).open(file));
  }

  static Feeds input(String text) {
    return input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Feeds input(InputStream in) {
    return new Feeds(FeedReader.of(ArticleReader.detecting()).open(in));
  }

  static Feeds named(Path leftOut, String... names) {
    return new Feeds(
        FeedReader.of(ArticleReader.detecting())
            .open(List.of(names), InputStream.nullInputStream(), leftOut));
  }

  List<Story> stories() {
    return stories;
  }

  List<String> faults() {
    return faults;
  }

  List<String> notes() {
    return notes;
  }

  List<String> ids() {
    return stories.stream().map(Story::id).toList();
  }

  /** Returns the story of an id; there must be one. */
  Story story(String id) {
    return stories.stream().filter(story -> story.id().equals(id)).findFirst().orElseThrow();
  }

  /** Returns the blocks of a story, each with its kind if the feed says it. */
  static List<String> blocks(Story story) {
    return story.regions().stream()
        .map(
            region ->
                region.kind().map(kind -> kind.label() + ": ").orElse("")
                    + region.span().of(story.text()))
        .toList();
  }
}
