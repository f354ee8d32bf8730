package dev.galley.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Reads all of an archive to find out whether it is whole. */
final class Integrity {

  private Integrity() {}

  /** Returns what is damaged, a line each. */
  static List<String> check(ArchiveFolder folder) throws ArchiveException {
    folder.requireFolder();
    return folder.naming(
        () -> {
          try (Directory directory = FSDirectory.open(folder.path())) {
            folder.requireArchive(directory);
            return check(directory);
          } catch (ArchiveException | LockObtainFailedException e) {
            throw e;
          } catch (IOException | RuntimeException e) {
            return List.of("the list of its parts cannot be read: " + said(e));
          }
        });
  }

  private static List<String> check(Directory directory) throws IOException {
    try (CheckIndex checker = new CheckIndex(directory)) {
      CheckIndex.Status status = checker.checkIndex();
      List<String> damage = new ArrayList<>();
      for (CheckIndex.Status.SegmentInfoStatus part : status.segmentInfos) {
        if (part.error != null) {
          damage.add(
              "part %s, %,d articles: %s".formatted(part.name, part.maxDoc, said(part.error)));
        }
      }
      if (!status.clean && damage.isEmpty()) {
        damage.add("the list of its parts cannot be read");
      }
      return damage;
    }
  }

  private static String said(Throwable cause) {
    return cause.getMessage() == null
        ? cause.getClass().getSimpleName()
        : cause.getMessage().replaceAll("\\s+", " ");
  }
}
