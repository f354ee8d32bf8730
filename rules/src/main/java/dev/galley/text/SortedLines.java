package dev.galley.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A table on the class path that is searched as it stands: lines of a key, a tab and a value, in
 * the order of the keys' bytes. Nothing is parsed before it is asked for, which makes a cold start
 * cheap.
 */
public final class SortedLines {

  private final byte[] bytes;

  private SortedLines(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the table {@code name}: beside this class, or anywhere if it begins with a slash. */
  public static SortedLines load(String name) {
    try (InputStream in = SortedLines.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No " + name + " on the class path");
      }
      return new SortedLines(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + name, e);
    }
  }

  /** Returns the value of {@code key}, if there is a line for it. */
  public Optional<String> get(String key) {
    byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int end = lineEnd(start);
      int order = compare(start, wanted);
      if (order == 0) {
        int from = start + wanted.length;
        return Optional.of(new String(bytes, from, end - from, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return Optional.empty();
  }

  private int compare(int start, byte[] wanted) {
    int end = Math.min(start + wanted.length, bytes.length);
    return Arrays.compareUnsigned(bytes, start, end, wanted, 0, wanted.length);
  }

  private int lineStart(int within) {
    int start = within;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
