package dev.galley.archive;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of an archive: tells it from others, and says in plain words what is wrong with it.
 */
final class ArchiveFolder {

  /** What a writer leaves that was killed before it had made an archive. */
  private static final Pattern UNFINISHED = Pattern.compile("write\\.lock|pending_segments_.*");

  /** So much is compared with its sums whoever opens it: that takes some 0.1 s. */
  private static final long MOST_VERIFIED = 100_000_000;

  /** What is thrown where files are not what was written. */
  private static final List<Class<? extends Exception>> DAMAGE =
      List.of(
          CorruptIndexException.class,
          DataFormatException.class,
          EOFException.class,
          FileNotFoundException.class,
          NoSuchFileException.class);

  /** Causes may go round in a ring. */
  private static final int MOST_CAUSES = 20;

  private final Path path;
  private final long mostVerified;

  ArchiveFolder(Path path) {
    this(path, MOST_VERIFIED);
  }

  /**
   * @param mostVerified how many bytes {@link #read} compares with their sums
   */
  ArchiveFolder(Path path, long mostVerified) {
    this.path = path;
    this.mostVerified = mostVerified;
  }

  Path path() {
    return path;
  }

  /**
   * Returns what the archive holds at this moment. The sums of a large one are not looked at: what
   * is damaged in its stories shows when they are read, but in what finds them perhaps never.
   */
  LuceneIndex read() throws ArchiveException {
    requireFolder();
    return bytes() <= mostVerified ? readVerified() : readUnverified();
  }

  /** Returns the same after all of it was compared with its sums: about a second for a GB. */
  LuceneIndex readVerified() throws ArchiveException {
    return naming(
        () -> {
          LuceneIndex index = readUnverified();
          try {
            index.verify();
            return index;
          } catch (IOException | RuntimeException | Error e) {
            index.close();
            throw e;
          }
        });
  }

  /** Returns the same, and says nothing of damage in files that it did not have to read. */
  LuceneIndex readUnverified() throws ArchiveException {
    requireFolder();
    return naming(
        () -> {
          // What is open outlives it.
          try (Directory directory = FSDirectory.open(path)) {
            requireArchive(directory);
            return LuceneStore.index(directory);
          }
        });
  }

  /**
   * Opens the archive for its one writer, and makes it if there is nothing in the folder. All that
   * is there is compared with its sums before.
   *
   * @param patience how long to wait for another writer
   */
  LuceneStore write(Duration patience) throws ArchiveException {
    if (Files.exists(path)) {
      requireFolder();
    }
    return naming(
        () -> {
          Files.createDirectories(path);
          Directory directory = FSDirectory.open(path);
          try {
            if (DirectoryReader.indexExists(directory)) {
              readVerified().close();
            } else {
              requireEmpty(directory);
            }
            return LuceneStore.open(directory, patience);
          } catch (IOException | RuntimeException | Error e) {
            directory.close();
            throw e;
          }
        });
  }

  /** Returns what the files of the archive take, in bytes. */
  long bytes() throws ArchiveException {
    return naming(
        () -> {
          long bytes = 0;
          for (Path file : files()) {
            bytes += size(file);
          }
          return bytes;
        });
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0; // A writer removes what it has merged.
    }
  }

  /** Does something with the archive; whatever is wrong with it is said in one line. */
  <T> T naming(Action<T> action) throws ArchiveException {
    try {
      return action.run();
    } catch (ArchiveException e) {
      throw e;
    } catch (IOException | AlreadyClosedException e) {
      // What ended a writer in the background stands behind what its next call throws.
      throw new ArchiveException(path, reason(e), e);
    }
  }

  private static String reason(Exception failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable next = failure;
    while (next != null && causes.size() < MOST_CAUSES) {
      causes.add(0, next);
      next = next.getCause();
    }
    return causes.stream()
        .flatMap(cause -> reason(cause).stream())
        .findFirst()
        .orElseGet(() -> said(causes.get(0)));
  }

  /** Returns what is wrong, if this says so. What is damaged is no use to keep; all else is. */
  private static Optional<String> reason(Throwable cause) {
    if (cause instanceof LockObtainFailedException) {
      return Optional.of("another process is adding to this archive");
    }
    if (cause instanceof AccessDeniedException) {
      return Optional.of("permission denied");
    }
    if (cause instanceof IndexFormatTooNewException
        || cause instanceof IndexFormatTooOldException) {
      return Optional.of("was made by another version of Galley");
    }
    if (said(cause).toLowerCase(Locale.ROOT).contains("no space left")) {
      return Optional.of("no space left on the disk");
    }
    return DAMAGE.stream().anyMatch(kind -> kind.isInstance(cause))
        ? Optional.of("the archive is damaged; galley archive check says where")
        : Optional.empty();
  }

  private static String said(Throwable cause) {
    Optional<String> reason =
        cause instanceof FileSystemException system
            ? Optional.ofNullable(system.getReason())
            : Optional.ofNullable(cause.getMessage());
    return reason.orElseGet(() -> cause.getClass().getSimpleName());
  }

  void requireFolder() throws ArchiveException {
    if (!Files.exists(path)) {
      throw new ArchiveException(path, "no such folder");
    }
    if (!Files.isDirectory(path)) {
      throw new ArchiveException(path, "is a file; an archive is a folder");
    }
  }

  /** Another writer may make the archive meanwhile. */
  private void requireEmpty(Directory directory) throws IOException {
    for (Path file : files()) {
      if (!UNFINISHED.matcher(String.valueOf(file.getFileName())).matches()
          && !DirectoryReader.indexExists(directory)) {
        throw new ArchiveException(path, "is not empty and no archive of Galley");
      }
    }
  }

  void requireArchive(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new ArchiveException(path, "is no archive of Galley");
    }
    SegmentInfos parts = LuceneIndex.reading(() -> SegmentInfos.readLatestCommit(directory));
    String format = parts.getUserData().get(LuceneStore.FORMAT_KEY);
    if (format == null) {
      throw new ArchiveException(path, "is an index, but no archive of Galley");
    }
    if (!format.equals(LuceneStore.FORMAT)) {
      throw new ArchiveException(path, "was made by another version of Galley");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().toList();
    }
  }

  /** Does something with an archive. */
  interface Action<T> {
    T run() throws IOException;
  }
}
