package dev.galley.cli;

/**
 * An option or settings file that asks for what there is not; of a file, the message names the
 * line.
 */
final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }

  /** Returns one about a line, counted from 1. */
  static SettingsException at(String file, long line, String message) {
    return new SettingsException(file + ":" + line + ": " + message);
  }
}
