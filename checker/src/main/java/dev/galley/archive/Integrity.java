package dev.galley.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/** Reads all of an archive to find out whether it is whole. */
final class Integrity {

  private static final String LIST = "the list of its parts cannot be read: ";

  private Integrity() {}

  /** Returns what is damaged, a line each. Others may add meanwhile: what is open stays. */
  static List<String> check(ArchiveFolder folder) throws ArchiveException {
    folder.requireFolder();
    return folder.naming(
        () -> {
          try (Directory directory = FSDirectory.open(folder.path())) {
            folder.requireArchive(directory);
            return check(directory);
          } catch (ArchiveException e) {
            throw e;
          } catch (IOException e) {
            requireDamage(e);
            return List.of(LIST + said(e));
          }
        });
  }

  private static List<String> check(Directory directory) throws IOException {
    try (LuceneIndex index = LuceneStore.index(directory)) {
      List<String> damage = new ArrayList<>();
      for (LeafReaderContext leaf : index.reader().leaves()) {
        try {
          LuceneIndex.verify(leaf);
        } catch (IOException e) {
          requireDamage(e);
          damage.add(
              part(((SegmentReader) leaf.reader()).getSegmentName(), leaf.reader().maxDoc(), e));
        }
      }
      return damage;
    } catch (IOException e) {
      requireDamage(e);
      return unopened(directory, e);
    }
  }

  /**
   * Returns what is wrong with parts of which one cannot even be opened.
   *
   * @param failure what came of opening it
   */
  private static List<String> unopened(Directory directory, IOException failure)
      throws IOException {
    // Nothing is written, so nobody has to wait.
    Lock none = NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
    List<String> damage = new ArrayList<>();
    try (CheckIndex checker = new CheckIndex(directory, none)) {
      for (CheckIndex.Status.SegmentInfoStatus part : checker.checkIndex().segmentInfos) {
        if (part.error != null) {
          damage.add(part(part.name, part.maxDoc, part.error));
        }
      }
    }
    return damage.isEmpty() ? List.of(LIST + said(failure)) : damage;
  }

  /** Throws what says nothing of what is in the files: too many are open, the disk fails. */
  private static void requireDamage(IOException failure) throws IOException {
    if (failure instanceof FileSystemException && !(failure instanceof NoSuchFileException)) {
      throw failure;
    }
  }

  private static String part(String name, int stories, Throwable cause) {
    return String.format(
        Locale.ROOT,
        "part %s, %,d %s: %s",
        name,
        stories,
        stories == 1 ? "story" : "stories",
        said(cause));
  }

  private static String said(Throwable cause) {
    return cause.getMessage() == null
        ? cause.getClass().getSimpleName()
        : cause.getMessage().replaceAll("\\s+", " ");
  }
}
