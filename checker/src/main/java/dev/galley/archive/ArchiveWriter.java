package dev.galley.archive;

import dev.galley.feed.Story;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** The most characters of a group. Two groups are in memory, the second while it is written. */
  private static final long MOST_CHARACTERS = 10_000_000;

  /** Longer names are no names, and an index could not hold them. */
  private static final int LONGEST_NAME = 2_000;

  private static final int SHOWN = 40;

  /** How long to wait for another writer: one that adds what a feed just gave is soon done. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The phrases of so many stories are all counted. */
  private static final long COUNTED_WHOLE = 5_000;

  /** Of more, those of one in so many: usual ones still stand in hundreds. */
  private static final int SAMPLE = 8;

  private final ArchiveFolder folder;
  private final StoryIndex.Store store;
  private final Consumer<Receipt> receipts;
  private final ExecutorService analysts = threads("analysis", 2);
  private final ExecutorService scribe = threads("writing", 1);
  private List<Group.Analysed> waiting = new ArrayList<>();
  private long characters;
  private long stories;
  private Future<List<Receipt>> written = CompletableFuture.completedFuture(List.of());
  private Optional<ArchiveException> failure = Optional.empty();

  private ArchiveWriter(
      ArchiveFolder folder, StoryIndex.Store store, long stories, Consumer<Receipt> receipts) {
    this.stories = stories;
    this.folder = folder;
    this.store = store;
    this.receipts = receipts;
  }

  /**
   * Opens the archive in a folder; makes one if the folder is empty or missing. All of it is
   * compared with its check sums first, which takes about a second for a GB.
   *
   * @param receipts is told what became of each story
   * @throws ArchiveException if the folder holds something else, the archive is damaged or another
   *     writer has it for more than 30 s
   */
  public static ArchiveWriter open(Path folder, Consumer<Receipt> receipts)
      throws ArchiveException {
    return open(folder, receipts, PATIENCE);
  }

  /** Opens it, and waits so long for another writer. */
  static ArchiveWriter open(Path folder, Consumer<Receipt> receipts, Duration patience)
      throws ArchiveException {
    ArchiveFolder place = new ArchiveFolder(folder);
    LuceneStore store = place.write(patience);
    return place.naming(
        () -> {
          try (StoryIndex index = store.index()) {
            return new ArchiveWriter(place, store, index.size(), receipts);
          } catch (IOException | RuntimeException | Error e) {
            store.close();
            throw e;
          }
        });
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
                .formatted(name.substring(0, SHOWN), LONGEST_NAME));
      }
    }
    await(new Change.Put(story), story.text().length());
  }

  /** Takes a story out. As if its feed had withdrawn it, only a later version comes back. */
  public void remove(String id) throws ArchiveException {
    await(new Change.Removal(id, false), 0);
  }

  /** Takes a story out, or what is remembered of a withdrawn one: it may come back as it was. */
  public void forget(String id) throws ArchiveException {
    await(new Change.Removal(id, true), 0);
  }

  /** Writes what was collected, and tells what became of it. */
  public void commit() throws ArchiveException {
    handOver();
    tell();
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

  /** Writes what was collected, unless writing has failed, and lets others write. */
  @Override
  public void close() throws ArchiveException {
    try {
      if (failure.isEmpty()) {
        commit();
      }
    } finally {
      analysts.shutdownNow();
      scribe.shutdownNow();
      closeStore();
    }
  }

  private void closeStore() throws ArchiveException {
    try {
      folder.naming(
          () -> {
            store.close();
            return true;
          });
    } catch (ArchiveException e) {
      if (failure.isEmpty()) {
        throw e;
      }
      failure.get().addSuppressed(e); // What came first has been said.
    }
  }

  /** What it is looked up by is found out while the group before it is written. */
  private void await(Change change, long length) throws ArchiveException {
    requireWhole();
    boolean isSample = isSample(change.id(), stories++);
    waiting.add(new Group.Analysed(change, analysts.submit(() -> Group.terms(change, isSample))));
    characters += length;
    if (waiting.size() >= MOST_STORIES || characters >= MOST_CHARACTERS) {
      handOver();
    }
  }

  /** Returns whether the phrases of a story count that so many came before. */
  private static boolean isSample(String id, long stories) {
    return stories < COUNTED_WHOLE || Math.floorMod(id.hashCode(), SAMPLE) == 0;
  }

  private void handOver() throws ArchiveException {
    requireWhole();
    tell();
    if (waiting.isEmpty()) {
      return;
    }
    List<Group.Analysed> group = waiting;
    waiting = new ArrayList<>();
    characters = 0;
    written = scribe.submit(() -> write(group));
  }

  private List<Receipt> write(List<Group.Analysed> changes) throws IOException {
    try (StoryIndex index = store.index()) {
      long kept = index.size();
      Group group = Group.of(changes, index, id -> isSample(id, kept));
      store.write(group.filings(), group.removed());
      return group.receipts();
    }
  }

  /** Waits for the group that is being written, and tells what became of it. */
  private void tell() throws ArchiveException {
    Future<List<Receipt>> done = written;
    written = CompletableFuture.completedFuture(List.of());
    List<Receipt> told;
    try {
      told = folder.naming(() -> finished(done));
    } catch (ArchiveException e) {
      failure = Optional.of(e);
      throw e;
    } catch (RuntimeException | Error e) {
      failure = Optional.of(new ArchiveException(folder.path(), "could not be written", e));
      throw e;
    }
    told.forEach(receipts);
  }

  /** What was collected after a group that could not be written is not written either. */
  private void requireWhole() throws ArchiveException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private static List<Receipt> finished(Future<List<Receipt>> group) throws IOException {
    try {
      return group.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static ExecutorService threads(String name, int count) {
    return Executors.newFixedThreadPool(
        count,
        task -> {
          Thread thread = new Thread(task, "archive " + name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
