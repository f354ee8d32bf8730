package dev.galley.cli;

import dev.galley.read.ArticleReader;
import dev.galley.read.ArticleText;
import dev.galley.read.UnreadableArticleException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run reads and writes.
 *
 * @param input what {@code -} reads
 * @param output results; unbuffered, and a failed write throws
 * @param errors messages and progress
 * @param terminal whether people are watching
 */
record Streams(InputStream input, OutputStream output, PrintWriter errors, Terminal terminal) {

  /** What users write for standard input in the place of a file. */
  static final String STANDARD_INPUT = "-";

  private static final int LONGEST_MESSAGE = 500;

  /** Returns a text from a file as a terminal may show it: what would command it is replaced. */
  static String shown(String text) {
    return text.replaceAll("[\\p{Cntrl}\u0080-\u009f]", "\ufffd");
  }

  /** Tells the user something, in one line. */
  void say(String message) {
    String line = shown(message.strip().replaceAll("\\s*\\R\\s*", " "));
    errors.println(
        "galley: "
            + (line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…"));
    errors.flush();
  }

  /**
   * Reads an article that the user names, and says what the user should know of the reading.
   *
   * @param file its path; {@link #STANDARD_INPUT} for what comes in
   * @param encoding what it is encoded in, if the user says so
   */
  ArticleText article(String file, Optional<Charset> encoding) throws UnreadableArticleException {
    ArticleReader reader =
        encoding.map(ArticleReader::decoding).orElseGet(ArticleReader::detecting);
    ArticleText text =
        file.equals(STANDARD_INPUT)
            ? reader.read(input, "standard input")
            : reader.read(Path.of(file));
    text.note().ifPresent(note -> say(file + ": " + note));
    return text;
  }
}
