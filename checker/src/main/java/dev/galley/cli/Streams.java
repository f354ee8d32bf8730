package dev.galley.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a run reads and writes.
 *
 * @param input what {@code -} reads
 * @param output results; unbuffered, and a failed write throws
 * @param errors messages and progress
 * @param terminal whether people are watching
 */
record Streams(InputStream input, OutputStream output, PrintWriter errors, Terminal terminal) {

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
}
