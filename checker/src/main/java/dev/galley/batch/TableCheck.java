package dev.galley.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/**
 * A first look at the whole input.
 *
 * @param hash the SHA-256 of the file, in hexadecimal digits
 * @param bytes its length
 * @param lines how many lines it has
 * @param damagedLines how many of them hold bytes that are not UTF-8
 */
record TableCheck(String hash, long bytes, long lines, long damagedLines) {

  private static final int BUFFER = 1 << 16;

  /**
   * Reads a file to its end.
   *
   * @param isStopped whether to give up
   * @throws InterruptedIOException if that was so
   */
  static TableCheck of(Path file, BooleanSupplier isStopped) throws IOException {
    MessageDigest digest = Hash.digest();
    Utf8Lines lines = new Utf8Lines();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (isStopped.getAsBoolean()) {
          throw new InterruptedIOException("interrupted before the first row was checked");
        }
        digest.update(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          lines.add(buffer[i] & 0xFF);
        }
        bytes += n;
      }
    }
    lines.end();
    return new TableCheck(
        HexFormat.of().formatHex(digest.digest()), bytes, lines.count, lines.damaged);
  }

  /**
   * Returns whether most lines are damaged: then the table was saved in another encoding, and a run
   * would be one long list of errors.
   */
  boolean isOtherEncoding() {
    return 2 * damagedLines > lines - 1;
  }

  /** Counts lines and those of them that are not UTF-8; good enough to tell encodings apart. */
  private static final class Utf8Lines {

    private long bytes;
    private long count;
    private long damaged;
    private int expected;
    private boolean isDamaged;

    void add(int b) {
      if (expected > 0 && b >> 6 == 0b10) {
        expected--;
      } else {
        isDamaged |= expected > 0 || b >> 6 == 0b10 || b >= 0xF8;
        expected = b < 0xC0 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
      }
      if (b == '\n' || b == '\r') {
        end();
      } else {
        bytes++;
      }
    }

    /** Ends a line; an empty one does not count. */
    void end() {
      if (bytes > 0) {
        count++;
        damaged += isDamaged ? 1 : 0;
      }
      bytes = 0;
      isDamaged = false;
    }
  }
}
