package dev.galley.archive;

import dev.galley.feed.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one writer of an archive. Readers may be open beside it and go on seeing what was there when
 * they were opened.
 *
 * <p>Stories are collected and written in groups; what became of each is told, in order, once the
 * group is safe on the disk. Whatever was told before a crash is there after it.
 *
 * <pre>{@code
 * try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> say(receipt))) {
 *   archive.add(story);
 *   archive.commit();
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class ArchiveWriter implements AutoCloseable {

  /** The most stories of a group. */
  private static final int MOST_STORIES = 4_000;

  /** The most characters of a group, which take up to four bytes each until they are written. */
  private static final long MOST_CHARACTERS = 12_000_000;

  /** Longer names are no names, and an index could not hold them. */
  private static final int LONGEST_NAME = 2_000;

  private final ArchiveFolder folder;
  private final StoryIndex.Store store;
  private final Consumer<Receipt> receipts;
  private final List<Change> waiting = new ArrayList<>();
  private long characters;

  private ArchiveWriter(ArchiveFolder folder, StoryIndex.Store store, Consumer<Receipt> receipts) {
    this.folder = folder;
    this.store = store;
    this.receipts = receipts;
  }

  /**
   * Opens the archive in a folder; makes one if the folder is empty or missing.
   *
   * @param receipts is told what became of each story
   * @throws ArchiveException if the folder holds something else, the archive is damaged or another
   *     writer has it
   */
  public static ArchiveWriter open(Path folder, Consumer<Receipt> receipts)
      throws ArchiveException {
    ArchiveFolder place = new ArchiveFolder(folder);
    return new ArchiveWriter(place, place.write(), receipts);
  }

  /**
   * Adds a story, or a later version of one; takes out one that is withdrawn.
   *
   * @throws ArchiveException if what was collected cannot be written, or the story's id is too long
   */
  public void add(Story story) throws ArchiveException {
    for (String name : List.of(story.id(), story.source())) {
      if (name.length() > LONGEST_NAME) {
        throw new ArchiveException(
            folder.path(),
            "\"%s…\" is too long for a name: more than %d characters"
                .formatted(name.substring(0, 40), LONGEST_NAME));
      }
    }
    await(new Change.Put(story), story.text().length());
  }

  /** Takes a story out. */
  public void remove(String id) throws ArchiveException {
    await(new Change.Removal(id), 0);
  }

  /** Writes what was collected. */
  public void commit() throws ArchiveException {
    if (waiting.isEmpty()) {
      return;
    }
    List<Receipt> done =
        folder.naming(
            () -> {
              try (StoryIndex index = store.index()) {
                Group group = Group.of(waiting, index);
                store.write(group.filings(), group.removed());
                return group.receipts();
              }
            });
    waiting.clear();
    characters = 0;
    done.forEach(receipts);
  }

  /** Writes what was collected, and makes the archive as small and as fast as it gets. */
  public void compact() throws ArchiveException {
    commit();
    folder.naming(
        () -> {
          store.compact();
          return true;
        });
  }

  /** Writes what was collected, and lets others write. */
  @Override
  public void close() throws ArchiveException {
    try {
      commit();
    } finally {
      folder.naming(
          () -> {
            store.close();
            return true;
          });
    }
  }

  private void await(Change change, long length) throws ArchiveException {
    waiting.add(change);
    characters += length;
    if (waiting.size() >= MOST_STORIES || characters >= MOST_CHARACTERS) {
      commit();
    }
  }
}
