package dev.galley.batch;

import java.io.IOException;
import java.nio.file.Path;

/** What is done with the tables of a run once all rows are in them, before another run may. */
@FunctionalInterface
public interface Finish<R> {

  /**
   * Returns what came of it.
   *
   * @param folder of the tables
   */
  R run(Path folder) throws IOException;
}
