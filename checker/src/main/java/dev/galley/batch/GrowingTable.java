package dev.galley.batch;

import static dev.galley.batch.BatchFileException.naming;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A table that grows under another name, until it is complete. */
final class GrowingTable implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  private GrowingTable(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
  }

  /** Returns the name that a table has while it grows. */
  static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Starts a table. */
  static GrowingTable create(Path file, byte[] header) throws IOException {
    Path part = part(file);
    FileChannel channel =
        naming(
            part,
            () ->
                FileChannel.open(
                    part,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE));
    GrowingTable table = new GrowingTable(file, part, channel);
    table.append(header);
    return table;
  }

  /**
   * Goes on with a table.
   *
   * @param size where; what stands behind is of rows that will be checked again
   */
  static GrowingTable resume(Path file, long size) throws IOException {
    Path part = part(file);
    if (!Files.exists(part) && Files.exists(file)) {
      // It was complete, and others were not yet.
      naming(file, () -> Files.move(file, part));
    }
    FileChannel channel = naming(part, () -> FileChannel.open(part, StandardOpenOption.WRITE));
    if (channel.size() < size) {
      long there = channel.size();
      channel.close();
      throw new BatchFileException(
          part,
          new IOException(
              "has %d bytes, but run.json says %d; --force starts again".formatted(there, size)));
    }
    channel.truncate(size);
    channel.position(size);
    return new GrowingTable(file, part, channel);
  }

  /** Adds bytes. */
  void append(byte[] bytes) throws IOException {
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.capacity()) {
      write(ByteBuffer.wrap(bytes));
    } else {
      buffer.put(bytes);
    }
  }

  /** Returns how long it is. */
  long size() throws IOException {
    return channel.position() + buffer.position();
  }

  /** Returns when all is on the disk. */
  void force() throws IOException {
    flush();
    naming(
        part,
        () -> {
          channel.force(false);
          return part;
        });
  }

  /** Gives a table that is on the disk its own name. */
  void complete() throws IOException {
    channel.close();
    naming(
        file,
        () -> {
          Durable.move(part, file);
          return file;
        });
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void flush() throws IOException {
    write(buffer.flip());
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      naming(part, () -> channel.write(bytes));
    }
  }
}
