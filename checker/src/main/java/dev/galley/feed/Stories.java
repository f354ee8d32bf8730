package dev.galley.feed;

import java.io.Closeable;
import java.util.Optional;

/** The stories of a file or stream, one after the other. */
public interface Stories extends Closeable {

  /**
   * Returns what comes next, or nothing at the end. What cannot be read is an entry too: no
   * exception ends the reading.
   */
  Optional<FeedEntry> next();

  /** Lets go of the file; what cannot be closed is of no harm to what was read. */
  @Override
  void close();
}
