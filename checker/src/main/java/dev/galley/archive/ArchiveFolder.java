package dev.galley.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of an archive: tells it from others, and says in plain words what is wrong with it.
 */
final class ArchiveFolder {

  /** What a writer leaves that was killed before it had made an archive. */
  private static final Pattern UNFINISHED = Pattern.compile("write\\.lock|pending_segments_.*");

  private final Path path;

  ArchiveFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Returns what the archive holds at this moment. */
  LuceneIndex read() throws ArchiveException {
    requireFolder();
    return naming(
        () -> {
          Directory directory = FSDirectory.open(path);
          requireArchive(directory);
          return LuceneStore.index(directory);
        });
  }

  /** Opens the archive for its one writer, and makes it if there is nothing in the folder. */
  LuceneStore write() throws ArchiveException {
    if (Files.exists(path)) {
      requireFolder();
    }
    return naming(
        () -> {
          Files.createDirectories(path);
          Directory directory = FSDirectory.open(path);
          try {
            boolean isNew = !DirectoryReader.indexExists(directory);
            if (isNew) {
              requireEmpty();
            } else {
              requireArchive(directory);
            }
            return LuceneStore.open(directory, isNew ? OpenMode.CREATE : OpenMode.APPEND);
          } catch (IOException | RuntimeException e) {
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

  /** Does something with the archive; whatever is wrong is said in one line. */
  <T> T naming(Action<T> action) throws ArchiveException {
    try {
      return action.run();
    } catch (ArchiveException e) {
      throw e;
    } catch (LockObtainFailedException e) {
      throw new ArchiveException(path, "another process is adding to this archive", e);
    } catch (AccessDeniedException e) {
      throw new ArchiveException(path, "permission denied", e);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw new ArchiveException(path, "was made by another version of Galley", e);
    } catch (IOException e) {
      throw isFull(e) ? new ArchiveException(path, "no space left on the disk", e) : damaged(e);
    } catch (RuntimeException e) {
      // Lucene checks what it reads only in part; damage shows as any exception.
      throw damaged(e);
    }
  }

  private ArchiveException damaged(Exception cause) {
    return new ArchiveException(
        path, "the archive is damaged; galley archive check says where", cause);
  }

  private static boolean isFull(IOException cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
  }

  void requireFolder() throws ArchiveException {
    if (!Files.exists(path)) {
      throw new ArchiveException(path, "no such folder");
    }
    if (!Files.isDirectory(path)) {
      throw new ArchiveException(path, "is a file; an archive is a folder");
    }
  }

  private void requireEmpty() throws IOException {
    for (Path file : files()) {
      if (!UNFINISHED.matcher(String.valueOf(file.getFileName())).matches()) {
        throw new ArchiveException(path, "is not empty and no archive of Galley");
      }
    }
  }

  void requireArchive(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new ArchiveException(path, "is no archive of Galley");
    }
    String format =
        SegmentInfos.readLatestCommit(directory).getUserData().get(LuceneStore.FORMAT_KEY);
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
