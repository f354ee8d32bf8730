package dev.galley.batch;

import java.io.IOException;
import java.nio.file.Path;

/** A table that is damaged or says what it may not; the message names file and line. */
public final class TableException extends IOException {

  private static final long serialVersionUID = 1L;

  private TableException(String message) {
    super(message);
  }

  /** Returns one about a line, counted from 1. */
  static TableException at(Path file, long line, String message) {
    return new TableException(file + ":" + line + ": " + message);
  }

  /** Returns one about a whole file. */
  static TableException of(Path file, String message) {
    return new TableException(file + ": " + message);
  }
}
