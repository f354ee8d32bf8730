package dev.galley.batch;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the input comes from. */
public sealed interface Input {

  /** Returns the folder that its paths are relative to. */
  Path folder();

  /** Returns what messages call it. */
  Path name();

  /** A file. */
  record Table(Path file) implements Input {
    @Override
    public Path folder() {
      return file.toAbsolutePath().resolveSibling("");
    }

    @Override
    public Path name() {
      return file;
    }
  }

  /**
   * A stream; kept in the output folder until the run is complete, so that it can be resumed.
   *
   * @param folder what paths are relative to
   */
  record Stream(InputStream in, Path folder) implements Input {
    @Override
    public Path name() {
      return Path.of("standard input");
    }
  }
}
