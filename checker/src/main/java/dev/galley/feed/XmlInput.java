package dev.galley.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file. Bytes that are no text in its encoding become U+FFFD, so that they
 * cost the story they stand in and no other; control characters, which XML forbids, become spaces.
 */
final class XmlInput extends Reader {

  /** What stands for bytes that are no text. */
  static final char LOST = '\ufffd';

  /** The most characters of one tag, comment or name: a parser holds them whole. */
  private static final int LONGEST_PIECE = 8 << 20;

  private static final int CHUNK = 1 << 14;

  /** A parser reads no further ahead of what it has understood. */
  private static final int TAIL = 1 << 16;

  private static final Pattern DECLARATION =
      Pattern.compile("\\s*+<\\?xml[^>]{0,200}?encoding\\s*+=\\s*+[\"']([\\w.:-]{1,40})[\"']");

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final Charset charset;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private boolean isEnded;
  private boolean isFlushed;
  private boolean isDamaged;
  private long sincePiece;
  private long skippedLines;
  private CharBuffer pushedBack = CharBuffer.allocate(0);
  private final StringBuilder tail = new StringBuilder();
  private long handedOut;

  /**
   * Begins to read.
   *
   * @param named what the user says that the file is encoded in
   * @throws IOException if it cannot be read, or names an encoding that there is not
   */
  XmlInput(InputStream in, Optional<Charset> named) throws IOException {
    this.in = in;
    bytes.limit(0);
    chars.limit(0);
    fill();
    charset = mark().or(() -> named).isPresent() ? mark().or(() -> named).get() : declared();
    decoder = charset.newDecoder();
    skipBlank();
  }

  /** Returns whether some bytes so far were no text. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** Returns what the file is read as. */
  Charset charset() {
    return charset;
  }

  /** Returns how many lines stand before the first character that is handed out. */
  long skippedLines() {
    return skippedLines;
  }

  /** Says that what was read so far is understood. */
  void endPiece() {
    sincePiece = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    CharBuffer source = pushedBack.hasRemaining() ? pushedBack : chars;
    int count = Math.min(length, source.remaining());
    source.get(buffer, offset, count);
    handedOut += count;
    tail.append(buffer, offset, count);
    if (tail.length() > 2 * TAIL) {
      tail.delete(0, tail.length() - TAIL);
    }
    sincePiece += count;
    if (sincePiece > LONGEST_PIECE) {
      throw new IOException("holds a tag or comment of more than 8 million characters");
    }
    return count;
  }

  /**
   * Goes on for a new parser at the next tag of a name, behind what the parser before it has
   * understood; returns whether there is one.
   *
   * @param understood how many characters that is
   * @param opening what the new parser is to read before that tag
   */
  boolean resume(long understood, String opening, String name) throws IOException {
    long back = handedOut - understood;
    String ahead =
        back > 0 && back <= tail.length() ? tail.substring((int) (tail.length() - back)) : "";
    pushedBack = CharBuffer.wrap(ahead + pushedBack);
    String tag = "<" + name;
    int matched = 0;
    while (hasMore()) {
      char c = next();
      if (matched == tag.length() && (Character.isWhitespace(c) || c == '>' || c == '/')) {
        pushedBack = CharBuffer.wrap(opening + tag + c + pushedBack);
        tail.setLength(0);
        handedOut = 0;
        sincePiece = 0;
        return true;
      }
      skippedLines += c == '\n' ? 1 : 0;
      matched = matched < tag.length() && c == tag.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private char next() {
    return pushedBack.hasRemaining() ? pushedBack.get() : chars.get();
  }

  private boolean hasMore() throws IOException {
    while (!pushedBack.hasRemaining() && !chars.hasRemaining()) {
      if (isFlushed) {
        return false;
      }
      decode();
    }
    return true;
  }

  private void decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, isEnded);
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      isDamaged = true;
      if (!chars.hasRemaining()) {
        chars.position(chars.position() - 1);
      }
      chars.put(LOST);
    } else if (result.isUnderflow()) {
      if (isEnded) {
        decoder.flush(chars);
        isFlushed = true;
      } else {
        fill();
      }
    }
    chars.flip();
    for (int i = 0; i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        chars.put(i, ' ');
      } else if (c >= '\ufffe') {
        chars.put(i, LOST);
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    // A pipe that stays open hands out what has come so far.
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isEnded = read < 0;
    bytes.position(bytes.position() + Math.max(0, read));
    bytes.flip();
  }

  /** Blank lines before the declaration are a mistake that programs make often. */
  private void skipBlank() throws IOException {
    while (hasMore()) {
      char c = chars.get(chars.position());
      if (!Character.isWhitespace(c) && c != '\ufeff') {
        return;
      }
      skippedLines += c == '\n' ? 1 : 0;
      next();
    }
  }

  /** Returns what a byte-order mark says, or the first bytes of UTF-16 without one. */
  private Optional<Charset> mark() {
    String head = head(4);
    if (head.startsWith("\u00ef\u00bb\u00bf")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (head.equals("\u00ff\u00fe\0\0")) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (head.equals("\0\0\u00fe\u00ff")) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\0")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return head.startsWith("\u00fe\u00ff") || head.startsWith("\0<")
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private Charset declared() throws IOException {
    Matcher declaration = DECLARATION.matcher(head(1024));
    if (!declaration.lookingAt()) {
      return StandardCharsets.UTF_8;
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    // Browsers read both as windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
    boolean latin = name.equals("iso-8859-1") || name.equals("us-ascii");
    if (name.startsWith("utf-16") || name.startsWith("ucs-2") || name.startsWith("utf-32")) {
      return StandardCharsets.UTF_8; // The declaration could be read: it stands in single bytes.
    }
    try {
      return Charset.forName(latin ? "windows-1252" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException("says it is encoded in " + name + ", which is not known", e);
    }
  }

  private String head(int length) {
    return new String(
        bytes.array(), 0, Math.min(bytes.limit(), length), StandardCharsets.ISO_8859_1);
  }
}
