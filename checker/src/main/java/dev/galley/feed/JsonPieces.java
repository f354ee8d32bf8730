package dev.galley.feed;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts JSON in UTF-8 into its objects: one a line, or one behind the other, in an array or not. No
 * more of an object is held than it may have; a line that is no JSON, or a string that lacks its
 * last quotation mark, costs itself only.
 */
final class JsonPieces implements Closeable {

  /**
   * The most bytes of an object; an article of the greatest length fits, and the memory holds it.
   */
  private static final int MOST_BYTES = 24 << 20;

  private static final int CHUNK = 1 << 16;
  private static final int END = -1;

  private final InputStream in;
  private final boolean isLines;
  private final byte[] buffer = new byte[CHUNK];
  private ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private int start;
  private int end;
  private long line = 1;
  private boolean isTooLong;

  /**
   * @param isLines whether each line is an object, or else a line may be broken anywhere
   */
  JsonPieces(InputStream in, boolean isLines) {
    this.in = in;
    this.isLines = isLines;
  }

  /**
   * An object.
   *
   * @param line where it begins, counted from 1
   * @param json the object; empty if it has a fault
   * @param fault why it cannot be read
   */
  record Piece(long line, String json, Optional<String> fault) {}

  /** Returns the next object, or nothing at the end. */
  Optional<Piece> next() throws IOException {
    return isLines ? nextLine() : nextObject();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Optional<Piece> nextLine() throws IOException {
    while (true) {
      begin();
      long first = line;
      if (!hasMore()) {
        return Optional.empty();
      }
      boolean isBlank = true;
      boolean isEnded = false;
      while (!isEnded && hasMore()) {
        int from = start;
        while (start < end && buffer[start] != '\n') {
          isBlank &= isSpace(buffer[start]);
          start++;
        }
        keepFrom(from);
        isEnded = start < end;
      }
      if (isEnded) {
        start++;
        line++;
      }
      if (!isBlank) {
        return Optional.of(piece(first));
      }
    }
  }

  private Optional<Piece> nextObject() throws IOException {
    begin();
    int c = read();
    while (isSpace(c) || c == ',' || c == '[' || c == ']' || c >= 0x80) {
      c = read();
    }
    if (c == END) {
      return Optional.empty();
    }
    long first = line;
    if (c != '{') {
      skipToObject();
      return Optional.of(new Piece(first, "", Optional.of("is no JSON object")));
    }
    return Optional.of(
        object() ? piece(first) : new Piece(first, "", Optional.of("is cut off: the JSON ends")));
  }

  /**
   * Takes an object whose first brace is read; returns whether it is whole as far as its braces
   * tell. One whose strings have no end is taken up to the line on which another seems to begin.
   */
  private boolean object() throws IOException {
    int depth = 1;
    boolean isQuoted = false;
    boolean isEscaped = false;
    boolean isBroken = false;
    boolean isLineStart = false;
    keep('{');
    while (depth > 0 && !(isBroken && isLineStart && hasMore() && buffer[start] == '{')) {
      int c = read();
      if (c == END) {
        return false;
      }
      keep(c);
      isLineStart = c == '\n' || isLineStart && (isSpace(c) || c == ',');
      if (isEscaped) {
        isEscaped = false;
      } else if (c == '\\') {
        isEscaped = isQuoted;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted && c == '\n') {
        isBroken = true; // Strings end before their lines do.
        isQuoted = false;
      } else if (!isQuoted) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return true;
  }

  /** Skips what stands before the next object. */
  private void skipToObject() throws IOException {
    while (hasMore() && buffer[start] != '{') {
      read();
    }
  }

  private Piece piece(long first) {
    if (isTooLong) {
      String fault = "is longer than %d MB".formatted(MOST_BYTES >> 20);
      return new Piece(first, "", Optional.of(fault));
    }
    byte[] bytes = piece.toByteArray();
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Piece(
          first, json.startsWith("\ufeff") ? json.substring(1) : json, Optional.empty());
    } catch (CharacterCodingException e) {
      return new Piece(first, "", Optional.of("is not UTF-8, as JSON has to be"));
    }
  }

  private void begin() {
    // A long object is seldom followed by another.
    if (piece.size() > CHUNK) {
      piece = new ByteArrayOutputStream();
    }
    piece.reset();
    isTooLong = false;
  }

  private void keep(int c) {
    if (piece.size() < MOST_BYTES) {
      piece.write(c);
    } else {
      isTooLong = true;
    }
  }

  /** Keeps what was read from a place of the buffer on. */
  private void keepFrom(int from) {
    if (piece.size() + start - from <= MOST_BYTES) {
      piece.write(buffer, from, start - from);
    } else {
      isTooLong = true;
    }
  }

  private boolean hasMore() throws IOException {
    if (start == end) {
      end = Math.max(0, in.read(buffer, 0, CHUNK));
      start = 0;
    }
    return start < end;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private int read() throws IOException {
    if (!hasMore()) {
      return END;
    }
    int c = buffer[start++] & 0xFF;
    line += c == '\n' ? 1 : 0;
    return c;
  }

  /** Returns whether a feed that begins so has an object a line. */
  static boolean isLines(String head) {
    String text = head.strip();
    int lineEnd = text.indexOf('\n');
    if (!text.startsWith("{") || lineEnd < 0) {
      return text.startsWith("{");
    }
    String first = text.substring(0, lineEnd).strip();
    String rest = text.substring(lineEnd).strip();
    return first.endsWith("}") || first.length() > 1 && rest.startsWith("{");
  }
}
