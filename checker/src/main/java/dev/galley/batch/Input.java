package dev.galley.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
   * A stream or pipe, which can be read only once; kept in the output folder until the run is
   * complete, so that it can be resumed.
   *
   * @param folder what paths are relative to
   */
  record Stream(Opener opener, Path folder, Path name) implements Input {

    /** Returns standard input. */
    public static Stream standard(InputStream in, Path folder) {
      return new Stream(() -> in, folder, Path.of("standard input"));
    }
  }

  /** Opens a stream; not called by a run that is resumed. */
  @FunctionalInterface
  interface Opener {
    /** Returns the stream. */
    InputStream open() throws IOException;
  }

  /**
   * Returns what stands at a path.
   *
   * @param folder what paths in a pipe are relative to
   */
  static Input at(Path file, Path folder) {
    boolean isPipe = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    return isPipe ? new Stream(() -> Files.newInputStream(file), folder, file) : new Table(file);
  }
}
