package dev.galley.cli;

/**
 * What the launcher knows of the terminal.
 *
 * @param output whether standard output is one
 * @param errors whether standard error is one
 * @param width its columns
 * @param isPlain whether the user wants no colour
 */
record Terminal(boolean output, boolean errors, int width, boolean isPlain) {

  private static final int USUAL_WIDTH = 80;

  /** No terminal: output goes to files and pipes. */
  static final Terminal NONE = new Terminal(false, false, USUAL_WIDTH, true);

  /** Returns the terminal that the launcher describes in system properties. */
  static Terminal ofProcess() {
    return new Terminal(
        Boolean.getBoolean("galley.terminal.output"),
        Boolean.getBoolean("galley.terminal.errors"),
        Integer.getInteger("galley.terminal.width", USUAL_WIDTH),
        !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || System.getenv().getOrDefault("TERM", "dumb").equals("dumb"));
  }

  /** Returns whether results may be coloured. */
  boolean hasColor() {
    return output && !isPlain;
  }
}
