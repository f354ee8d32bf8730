package dev.galley.archive;

import dev.galley.feed.Story;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Trusted copy, as an archive held it when it was opened: finds the stories that an article is a
 * copy of.
 *
 * <p>Whatever is added later is seen by who opens it later. Share one among threads.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(folder)) {
 *   List<Hit> hits = archive.find(text, 5);   // best first; none if no story is near
 * }
 * }</pre>
 */
public final class Archive implements AutoCloseable {

  /** How many near copies of a story are named: there may be thousands. */
  private static final int MOST_NAMED = 5;

  private final ArchiveFolder folder;
  private final LuceneIndex index;

  private Archive(ArchiveFolder folder, LuceneIndex index) {
    this.folder = folder;
    this.index = index;
  }

  /**
   * Opens the archive in a folder. Up to 100 MB are compared with their check sums. What is damaged
   * in the stories of a larger one is refused when they are read; what is damaged in the rest of it
   * may go unseen, so that stories are not found.
   *
   * @throws ArchiveException if there is none, or it is damaged
   */
  public static Archive open(Path folder) throws ArchiveException {
    ArchiveFolder place = new ArchiveFolder(folder);
    return new Archive(place, place.read());
  }

  /**
   * Opens the archive in a folder after all of it was compared with its check sums, which takes
   * about a second for a GB.
   *
   * @throws ArchiveException if there is none, or it is damaged
   */
  public static Archive openVerified(Path folder) throws ArchiveException {
    ArchiveFolder place = new ArchiveFolder(folder);
    return new Archive(place, place.readVerified());
  }

  /** Returns a name for what it holds, which changes with every change. */
  public String generation() {
    return index.generation();
  }

  /**
   * Returns the stories that an article is a copy of, best first; none if there are none. Of near
   * copies one is returned, which names some of the others.
   */
  public List<Hit> find(String article, int max) throws ArchiveException {
    return find(article, max, max);
  }

  /** Returns the stories to compare an article with. */
  public References references(String article) throws ArchiveException {
    return References.of(find(article, Search.CONFIRMED, Integer.MAX_VALUE));
  }

  /**
   * Returns how usual phrases are in the archive, for an article that {@code references} were found
   * for: all that was found and the near copies of it do not count. It throws an {@link
   * UncheckedIOException} that says what is wrong if the archive cannot be read.
   */
  public PhraseStatistics phrases(References references) throws ArchiveException {
    return folder.naming(
        () -> {
          SortedSet<String> own = new TreeSet<>();
          references.all().forEach(hit -> own.add(hit.copies().group()));
          StoryIndex.PhraseCounter others = index.phrases(own);
          return new ArchivePhrases(phrase -> folder.naming(() -> others.count(phrase)));
        });
  }

  /**
   * Reads the whole archive in a folder and returns what is damaged, a line each; nothing if all is
   * well.
   *
   * @throws ArchiveException if there is none
   */
  public static List<String> check(Path folder) throws ArchiveException {
    return Integrity.check(new ArchiveFolder(folder));
  }

  /** Returns a story by its id; withdrawn ones are gone. */
  public Optional<Story> fetch(String id) throws ArchiveException {
    return folder.naming(() -> index.fetch(id).map(Entry::story).filter(s -> !s.isWithdrawn()));
  }

  /** Hands all stories to {@code reader}, in the order of their adding. */
  public void forEach(StoryReader reader) throws IOException {
    forEachKnown(
        story -> {
          if (!story.isWithdrawn()) {
            reader.read(story);
          }
        });
  }

  /** Hands all stories to {@code reader}, and of withdrawn ones what is remembered of them. */
  public void forEachKnown(StoryReader reader) throws IOException {
    Optional<IOException> failure = folder.naming(() -> readAll(reader));
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Returns what {@code reader} throws, which does not mean that the archive is damaged. */
  private Optional<IOException> readAll(StoryReader reader) throws IOException {
    List<IOException> failures = new ArrayList<>();
    index.forEach(
        entry -> {
          if (!failures.isEmpty()) {
            return;
          }
          try {
            reader.read(entry.story());
          } catch (IOException e) {
            failures.add(e);
          }
        });
    return failures.stream().findFirst();
  }

  /** Returns how many stories there are, without withdrawn ones. */
  public long size() {
    return index.size();
  }

  /** Returns what the files take, in bytes. */
  public long bytes() throws ArchiveException {
    return folder.bytes();
  }

  /** Returns what the archive holds. */
  public Info info() throws ArchiveException {
    return folder.naming(() -> Inventory.of(index, bytes()));
  }

  @Override
  public void close() throws ArchiveException {
    folder.naming(
        () -> {
          index.close();
          return true;
        });
  }

  private List<Hit> find(String article, int wanted, int max) throws ArchiveException {
    return folder.naming(
        () -> {
          List<Hit> hits = new ArrayList<>();
          for (Search.Match match :
              Search.of(article, index, wanted).stream().limit(max).toList()) {
            hits.add(hit(match));
          }
          return hits;
        });
  }

  private Hit hit(Search.Match match) throws IOException {
    return new Hit(
        match.entry().story(),
        match.isSure(),
        match.resemblance().score(),
        (double) match.covered().cardinality() / match.sentences(),
        match.resemblance().said(),
        index.copies(match.entry(), MOST_NAMED));
  }

  /** Takes stories. */
  @FunctionalInterface
  public interface StoryReader {
    /** Takes one. */
    void read(Story story) throws IOException;
  }
}
