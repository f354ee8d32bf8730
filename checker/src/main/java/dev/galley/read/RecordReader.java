package dev.galley.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a CSV table in UTF-8 into its records, and goes on behind one that is malformed.
 *
 * <p>A malformed record costs its first line: if a quotation mark is not closed, the lines below it
 * are records of their own. Whatever the table, no more of it is held than one record may have.
 */
public final class RecordReader implements Closeable {

  /** The most bytes of a record; two articles of the greatest length fit. */
  static final int MOST_BYTES = 32 << 20;

  private static final int CHUNK = 1 << 16;
  private static final int END = -1;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final char delimiter;
  private byte[] buffer = new byte[CHUNK];
  private int start;
  private int end;
  private long line = 1;
  private long consumed;
  private Fault last = new Fault(0, 0, 0, "");

  /** Reads the records of {@code in}, whose cells are separated by an ASCII character. */
  public RecordReader(InputStream in, char delimiter) throws IOException {
    this.in = in;
    this.delimiter = delimiter;
    at(BYTE_ORDER_MARK.length - 1);
    if (end >= BYTE_ORDER_MARK.length
        && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3)) {
      consume(BYTE_ORDER_MARK.length);
    }
  }

  /** Returns the next record, or nothing at the end. */
  public Optional<RawRecord> next() throws IOException {
    if (at(0) == END) {
      return Optional.empty();
    }
    Scan scan = scan();
    return Optional.of(scan.fault().isPresent() ? malformed(scan.fault().get()) : taken(scan));
  }

  /** Returns how many bytes the records so far have taken. */
  public long consumed() {
    return consumed;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private RawRecord taken(Scan scan) throws IOException {
    long first = line;
    int length = scan.length();
    ByteBuffer bytes = ByteBuffer.wrap(buffer, start, length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(length);
    CoderResult result = decoder.decode(bytes, text, true);
    Optional<String> fault = Optional.empty();
    if (result.isError()) {
      int place = bytes.position() - start;
      fault =
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "byte 0x%02X in line %d is not UTF-8; save the table as UTF-8",
                  at(place),
                  line + lineEnds(place)));
    }
    line += lineEnds(length) + 1;
    consume(length);
    consumeLineEnd();
    return new RawRecord(first, fault.isPresent() ? "" : text.flip().toString(), length, fault);
  }

  private RawRecord malformed(String fault) throws IOException {
    long first = line;
    int length = 0;
    while (!isLineEnd(at(0))) {
      int there = 1;
      while (start + there < end && !isLineEnd(buffer[start + there])) {
        there++;
      }
      consume(there);
      length += there;
    }
    consumeLineEnd();
    line++;
    return new RawRecord(first, "", Math.min(length, MOST_BYTES), Optional.of(fault));
  }

  /** Finds the end of the record that begins here. */
  private Scan scan() throws IOException {
    Place place = Place.CELL_START;
    int opened = 0;
    for (int i = 0; i <= MOST_BYTES; i++) {
      int b = at(i);
      switch (place) {
        case CELL_START, CELL -> {
          if (isLineEnd(b)) {
            return new Scan(i, Optional.empty());
          }
          if (b == '"' && place == Place.CELL_START) {
            place = Place.QUOTED;
            opened = i;
          } else {
            place = b == delimiter ? Place.CELL_START : Place.CELL;
          }
        }
        case QUOTED -> {
          if (b == END) {
            return fault(
                i,
                opened,
                opened,
                "the quotation mark that opens a cell in line %d is never closed");
          }
          // The last scan that failed stood between quotation marks at every line end, as this one
          // does: it would go the same way, and a scan to the end for each line takes forever.
          if (isLineEnd(b) && consumed + i < last.end()) {
            return new Scan(0, Optional.of(last.text(consumed + i, line)));
          }
          place = b == '"' ? Place.CLOSED : Place.QUOTED;
        }
        case CLOSED -> {
          if (isLineEnd(b)) {
            return new Scan(i, Optional.empty());
          }
          if (b != '"' && b != delimiter) {
            return fault(i, i, i, "text behind a closing quotation mark in line %d");
          }
          place = b == '"' ? Place.QUOTED : Place.CELL_START;
        }
      }
    }
    return place == Place.QUOTED
        ? fault(
            MOST_BYTES, opened, opened, "the cell that opens in line %d is not closed within 32 MB")
        : fault(MOST_BYTES, MOST_BYTES, 0, "line %d is longer than 32 MB");
  }

  /**
   * Returns a fault, and remembers it.
   *
   * @param end how far the scan looked
   * @param decided from where on whoever gets there meets the same fault, in the same line
   * @param place what is in the line that the message names
   */
  private Scan fault(int end, int decided, int place, String message) {
    last = new Fault(consumed + end, consumed + decided, line + lineEnds(place), message);
    return new Scan(0, Optional.of(last.text(consumed, line)));
  }

  /** Counts the line ends among the first bytes of the record; CR LF is one. */
  private long lineEnds(int length) {
    long count = 0;
    for (int i = start; i < start + length; i++) {
      boolean pair = buffer[i] == '\r' && i + 1 < start + length && buffer[i + 1] == '\n';
      if (!pair && isLineEnd(buffer[i])) {
        count++;
      }
    }
    return count;
  }

  private static boolean isLineEnd(int b) {
    return b == '\n' || b == '\r' || b == END;
  }

  private void consumeLineEnd() throws IOException {
    int first = at(0);
    if (first == '\r' && at(1) == '\n') {
      consume(2);
    } else if (first != END) {
      consume(1);
    }
  }

  private void consume(int length) {
    start += length;
    consumed += length;
  }

  /** Returns a byte, 0 to 255, counted from where the record begins. */
  private int at(int place) throws IOException {
    while (start + place >= end) {
      if (!fill()) {
        return END;
      }
    }
    return buffer[start + place] & 0xFF;
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
      // A long record is seldom followed by another.
      if (end < CHUNK / 2 && buffer.length > CHUNK) {
        buffer = Arrays.copyOf(buffer, CHUNK);
      }
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      return false;
    }
    end += read;
    return true;
  }

  /**
   * A record of the table.
   *
   * @param line where it begins: a line of the file, from 1
   * @param text its cells as they stand there, without the line end; empty if it has a fault
   * @param bytes how long it is
   * @param fault why it cannot be read
   */
  public record RawRecord(long line, String text, int bytes, Optional<String> fault) {}

  /** Where a scan stands. */
  private enum Place {
    CELL_START,
    CELL,
    QUOTED,
    CLOSED
  }

  private record Scan(int length, Optional<String> fault) {}

  /**
   * Why a record cannot be read.
   *
   * @param end how far the scan looked, in bytes from the start of the table
   * @param decided where the cause stands
   * @param line the line of that
   * @param message with a place for the line
   */
  private record Fault(long end, long decided, long line, String message) {

    /**
     * Returns the message for a scan that meets this fault from a line end in a cell of its own.
     */
    String text(long lineEnd, long ownLine) {
      return "malformed CSV: " + message.formatted(lineEnd <= decided ? line : ownLine);
    }
  }
}
