package dev.galley.feed;

import java.io.Closeable;
import java.io.IOException;

/** Lets go of files that were read. */
final class Closing {

  private Closing() {}

  /** Closes what was only read: that it cannot be closed costs nothing of what was read. */
  static void quietly(Closeable file) {
    try {
      file.close();
    } catch (IOException e) {
      return;
    }
  }
}
