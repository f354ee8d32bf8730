package dev.galley.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Turns the bytes of one file into text; refuses rather than garbles. */
final class Decoder {

  /** What an article is decoded as if its bytes are not UTF-8 and read as English in it. */
  private static final String[] LATIN = {"windows-1252", "x-MacRoman"};

  /** {@code <meta charset="gbk">}, {@code <?xml version="1.0" encoding='gbk'?>}. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta[^>]{1,300}?charset|\\?xml[^>]{1,100}?encoding)\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** How far into a page a declaration is looked for, in bytes; browsers look at 1,024. */
  private static final int DECLARATION_LIMIT = 4096;

  /** Text has hardly any control characters but line ends and tabs. */
  private static final double MAX_CONTROL_SHARE = 0.002;

  /** How many of the characters beyond ASCII may look odd before a Latin encoding is ruled out. */
  private static final double MAX_ODD_SHARE = 0.1;

  private final String name;
  private final byte[] bytes;

  /**
   * @param name what messages call the file
   */
  Decoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Decodes the bytes as the user says. */
  Decoded decodeAs(Charset charset) throws UnreadableArticleException {
    refuseBinaryFormat();
    Optional<Mark> mark = Mark.of(bytes);
    if (mark.isPresent() && !mark.get().fits(charset)) {
      throw refusal(
          "begins with the byte-order mark of %s, but is said to be %s",
          mark.get().charset(), charset);
    }
    Attempt attempt = attempt(charset, mark.map(Mark::length).orElse(0));
    if (attempt.failedAt() >= 0) {
      throw refusal("byte %d, in line %d, is not %s", attempt.failedAt(), line(attempt), charset);
    }
    String text = withoutMark(attempt.text());
    if (hasControls(text)) {
      throw refusal("reads as binary data in %s, not as text", charset);
    }
    return new Decoded(text, charset, Optional.empty());
  }

  /** Finds out how the bytes are encoded, and decodes them. */
  Decoded decodeDetected() throws UnreadableArticleException {
    refuseBinaryFormat();
    Optional<Charset> wide = Mark.of(bytes).map(Mark::charset).or(this::wideCharset);
    if (wide.isPresent()) {
      return decodeAs(wide.get());
    }
    Attempt utf8 = attempt(StandardCharsets.UTF_8, 0);
    if (utf8.failedAt() < 0) {
      return text(utf8.text(), StandardCharsets.UTF_8, Optional.empty());
    }
    if (hasControls(new String(bytes, StandardCharsets.ISO_8859_1))) {
      throw refusal("is binary data, not text");
    }
    Optional<Decoded> guess = declared().or(() -> hasUtf8() ? Optional.empty() : guessed());
    return guess.orElseThrow(
        () ->
            refusal(
                "byte %d, in line %d, is not UTF-8, and the encoding is not certain;"
                    + " name it with --encoding",
                utf8.failedAt(), line(utf8)));
  }

  private void refuseBinaryFormat() throws UnreadableArticleException {
    Optional<String> format = BinaryFormat.of(bytes);
    if (format.isPresent()) {
      throw refusal("is %s, not plain text or HTML", format.get());
    }
  }

  /**
   * Returns the kind of UTF-16 without a byte-order mark: every other byte of English in it is 0.
   */
  private Optional<Charset> wideCharset() {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    int pairs = bytes.length / 2;
    if (bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) < pairs * 0.7) {
      return Optional.empty();
    }
    if (Math.min(zeros[0], zeros[1]) > pairs * 0.02) {
      return Optional.empty();
    }
    return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** Returns the text as the page itself says it is encoded. */
  private Optional<Decoded> declared() {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_LIMIT), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARED.matcher(head);
    if (!declaration.find()) {
      return Optional.empty();
    }
    String declared = declaration.group(1).toLowerCase(Locale.ROOT);
    // Browsers read both as windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
    boolean latin = declared.equals("iso-8859-1") || declared.equals("us-ascii");
    return decoded(latin ? LATIN[0] : declared, Optional.empty());
  }

  /** Returns whether the bytes hold at least as much sound UTF-8 beyond ASCII as unsound. */
  private boolean hasUtf8() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long unsound = text.chars().filter(c -> c == '\ufffd').count();
    long sound = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
    return sound >= unsound;
  }

  private Optional<Decoded> guessed() {
    for (String charset : LATIN) {
      Optional<Decoded> decoded = guess(charset);
      if (decoded.isPresent() && LatinText.oddShare(decoded.get().text()) <= MAX_ODD_SHARE) {
        return decoded;
      }
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .filter(charset -> !Arrays.asList(LATIN).contains(charset.toLowerCase(Locale.ROOT)))
        .flatMap(this::guess)
        .filter(decoded -> LatinText.isAssigned(decoded.text()));
  }

  private Optional<Decoded> guess(String charset) {
    return decoded(charset, Optional.of(name + ": is not UTF-8; read as " + charset));
  }

  private Optional<Decoded> decoded(String name, Optional<String> note) {
    if (!isSupported(name)) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(name);
    Attempt attempt = attempt(charset, 0);
    return attempt.failedAt() >= 0 || hasControls(attempt.text())
        ? Optional.empty()
        : Optional.of(new Decoded(attempt.text(), charset, note));
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false; // The page names an encoding that cannot be a name.
    }
  }

  private Decoded text(String text, Charset charset, Optional<String> note)
      throws UnreadableArticleException {
    if (hasControls(text)) {
      throw refusal("is binary data, not text");
    }
    return new Decoded(text, charset, note);
  }

  private Attempt attempt(Charset charset, int from) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    int failedAt = result.isError() ? in.position() : -1;
    return new Attempt(out.flip().toString(), failedAt);
  }

  /** Returns the line, counted from 1, in which decoding failed. */
  private static long line(Attempt attempt) {
    return 1 + attempt.text().chars().filter(c -> c == '\n').count();
  }

  /** Returns whether the text holds what no text holds: NULs, or more than stray controls. */
  private static boolean hasControls(String text) {
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    return text.indexOf('\0') >= 0 || controls > 1 + text.length() * MAX_CONTROL_SHARE;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private UnreadableArticleException refusal(String format, Object... arguments) {
    return new UnreadableArticleException(name, String.format(Locale.ROOT, format, arguments));
  }

  /**
   * A text and what it was decoded from.
   *
   * @param note what the user should know
   */
  record Decoded(String text, Charset charset, Optional<String> note) {}

  /**
   * @param text what could be decoded
   * @param failedAt the first byte that could not, counted from 0; -1 if all could
   */
  private record Attempt(String text, int failedAt) {}

  /** A byte-order mark. */
  private record Mark(Charset charset, int length) {

    static Optional<Mark> of(byte[] bytes) {
      String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
      if (head.startsWith("\u00ef\u00bb\u00bf")) {
        return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
      }
      if (head.equals("\u00ff\u00fe\0\0")) {
        return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
      }
      if (head.equals("\0\0\u00fe\u00ff")) {
        return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
      }
      if (head.startsWith("\u00ff\u00fe")) {
        return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
      }
      return head.startsWith("\u00fe\u00ff")
          ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2))
          : Optional.empty();
    }

    /**
     * Returns whether a file in {@code named} may begin with this: "UTF-16" leaves the order open.
     */
    boolean fits(Charset named) {
      return charset.equals(named) || charset.name().startsWith(named.name());
    }
  }
}
