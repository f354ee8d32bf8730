package dev.galley.batch;

import dev.galley.report.Summary;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that a run writes to, and no other run at the same time. */
final class OutputFolder implements Closeable {

  private static final String LOCK = ".galley.lock";

  /** Where standard input is kept while it is worked through. */
  private static final String SPOOL = "standard-input.csv";

  private final Path path;
  private final Optional<Path> created;
  private final FileChannel channel;
  private final FileLock lock;

  private OutputFolder(Path path, Optional<Path> created, FileChannel channel, FileLock lock) {
    this.path = path;
    this.created = created;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes a folder if there is none, and locks it.
   *
   * @throws IOException if it cannot be made, or another run has it
   */
  static OutputFolder lock(Path path) throws IOException {
    Optional<Path> created = Files.exists(path) ? Optional.empty() : Optional.of(path);
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(e.getFile() + " is a file, not a folder", e);
    }
    Path file = path.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      // The run before may have removed the file that was just locked.
      if (lock != null && Files.exists(file)) {
        return new OutputFolder(path, created, channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("another run writes there", e);
    }
    channel.close();
    throw new IOException("another run writes there");
  }

  Path path() {
    return path;
  }

  /** Returns where standard input is kept while it is worked through. */
  Path spool() {
    return path.resolve(SPOOL);
  }

  /** Keeps a stream there. */
  Path spool(Input input) throws IOException {
    if (input instanceof Input.Stream stream) {
      Files.copy(stream.in(), spool());
    }
    return spool();
  }

  /**
   * Makes it ready for a new run.
   *
   * @param start what to do with what stands there
   * @param input what may not be removed
   */
  Path clear(Start start, Path input, List<OutputTable.Kind> tables) throws IOException {
    List<Path> there = content();
    if (there.isEmpty()) {
      return path;
    }
    if (start != Start.FORCED) {
      throw new IOException(
          Files.exists(path.resolve(RunFile.NAME))
              ? "holds a run already; --resume goes on with it, --force replaces it"
              : "exists and is not empty");
    }
    Set<Path> ours = ours(path, tables);
    if (!Files.exists(path.resolve(RunFile.NAME)) && there.stream().anyMatch(ours::contains)) {
      throw new IOException("holds files of these names, but no run.json; remove them yourself");
    }
    for (Path file : ours) {
      if (Files.exists(input) && Files.exists(file) && Files.isSameFile(file, input)) {
        throw new IOException("the input stands where a table is to be written: " + file);
      }
    }
    for (Path file : ours) {
      Files.deleteIfExists(file);
    }
    return path;
  }

  /** Returns whether a run in {@code folder} has this file for itself. */
  static boolean isOurs(Path folder, Path file, List<OutputTable.Kind> tables) throws IOException {
    Path parent = file.toAbsolutePath().normalize().resolveSibling("");
    Path own = folder.toAbsolutePath().normalize();
    boolean isInside =
        parent.equals(own)
            || (Files.exists(parent) && Files.exists(own) && Files.isSameFile(parent, own));
    Path there = folder.resolve(String.valueOf(file.getFileName()));
    return isInside && (there.endsWith(LOCK) || ours(folder, tables).contains(there));
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(path.resolve(LOCK));
      if (created.isPresent() && content().isEmpty()) {
        Files.deleteIfExists(created.get());
      }
      lock.release();
    }
  }

  private List<Path> content() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> !file.endsWith(LOCK)).toList();
    }
  }

  private static Set<Path> ours(Path path, List<OutputTable.Kind> tables) {
    List<Path> files = new ArrayList<>();
    for (OutputTable.Kind table : tables) {
      files.add(path.resolve(table.file()));
      files.add(GrowingTable.part(path.resolve(table.file())));
    }
    files.add(path.resolve(RunFile.NAME));
    files.add(Durable.draft(path.resolve(RunFile.NAME)));
    files.add(path.resolve(Summary.PAGE));
    files.add(Durable.draft(path.resolve(Summary.PAGE)));
    files.add(path.resolve(SPOOL));
    return new HashSet<>(files);
  }
}
