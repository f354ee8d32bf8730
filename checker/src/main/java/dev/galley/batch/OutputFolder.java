package dev.galley.batch;

import dev.galley.report.Summary;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder that a run writes to, and no other run at the same time. */
final class OutputFolder implements Closeable {

  private static final String LOCK = ".galley.lock";

  /** Where an input that can be read only once is kept while it is worked through. */
  private static final String SPOOL = ".galley-input.csv";

  /** What may stand there without a run: ours, whoever was killed before there was one. */
  private static final Set<String> LEFTOVERS =
      Set.of(LOCK, SPOOL, SPOOL + ".new", "run.json.new", Summary.PAGE + ".new");

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
      // Other processes may read the file meanwhile.
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock != null && isAt(file, channel)) {
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

  /** Returns where an input that can be read only once is kept while it is worked through. */
  Path spool() {
    return path.resolve(SPOOL);
  }

  /** Returns where such an input is written, until {@link #clear} makes room for it. */
  Path spoolDraft() {
    return path.resolve(SPOOL + ".new");
  }

  /**
   * Refuses a new run that may not replace what stands there; changes nothing.
   *
   * @param start what to do with what stands there
   * @param read what may not be removed
   */
  Path require(Start start, List<Path> read, List<OutputTable.Kind> tables) throws IOException {
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
    List<Path> ours = ours(path, tables);
    if (!Files.exists(path.resolve(RunFile.NAME)) && there.stream().anyMatch(ours::contains)) {
      throw new IOException("holds files of these names, but no run.json; remove them yourself");
    }
    for (Path file : ours) {
      for (Path input : read) {
        if (Files.exists(input) && Files.exists(file) && Files.isSameFile(file, input)) {
          throw new IOException("this run reads %s, which --force would remove".formatted(file));
        }
      }
    }
    return path;
  }

  /** Makes room for a new run, and gives a spooled input its name. */
  Path clear(List<OutputTable.Kind> tables) throws IOException {
    for (Path file : ours(path, tables)) {
      Files.deleteIfExists(file);
    }
    if (Files.exists(spoolDraft())) {
      Durable.move(spoolDraft(), spool());
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
      Files.deleteIfExists(spoolDraft());
      if (!Files.exists(path.resolve(RunFile.NAME))) {
        Files.deleteIfExists(spool());
      }
      Files.deleteIfExists(path.resolve(LOCK));
      if (created.isPresent() && content().isEmpty()) {
        Files.deleteIfExists(created.get());
      }
      lock.release();
    }
  }

  private List<Path> content() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> !LEFTOVERS.contains(String.valueOf(file.getFileName()))).toList();
    }
  }

  /** The run before may have removed the file that was locked, and another have made a new one. */
  private static boolean isAt(Path file, FileChannel channel) throws IOException {
    String mark = UUID.randomUUID().toString();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
    return Files.exists(file) && Files.readString(file).equals(mark);
  }

  /** The record of the run comes last: while files of a run stand there, it does. */
  private static List<Path> ours(Path path, List<OutputTable.Kind> tables) {
    List<Path> files = new ArrayList<>();
    for (OutputTable.Kind table : tables) {
      files.add(path.resolve(table.file()));
      files.add(GrowingTable.part(path.resolve(table.file())));
    }
    files.add(path.resolve(Summary.PAGE));
    files.add(Durable.draft(path.resolve(Summary.PAGE)));
    files.add(Durable.draft(path.resolve(RunFile.NAME)));
    files.add(path.resolve(SPOOL));
    files.add(path.resolve(RunFile.NAME));
    return files;
  }
}
