package dev.galley.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Says which file or folder of a run failed, so that the input is not blamed for the output. */
public final class BatchFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final IOException reason;
  private final boolean isResumable;

  BatchFileException(Path file, IOException reason) {
    this(file.toString(), reason, false);
  }

  private BatchFileException(String file, IOException reason, boolean isResumable) {
    super(file + ": " + reason.getMessage(), reason);
    this.file = file;
    this.reason = reason;
    this.isResumable = isResumable;
  }

  /** Returns the same, of a run that had begun. */
  BatchFileException resumable() {
    return new BatchFileException(file, reason, true);
  }

  /** Returns whether the run had begun and can be resumed. */
  public boolean isResumable() {
    return isResumable;
  }

  /** Returns the file or folder. */
  public String file() {
    return file;
  }

  /** Returns what went wrong with it. */
  public IOException reason() {
    return reason;
  }

  /** Does what {@code access} does, and names {@code file} if that fails. */
  static <T> T naming(Path file, Access<T> access) throws BatchFileException {
    try {
      return access.get();
    } catch (BatchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new BatchFileException(file, e);
    }
  }

  /** Reads or writes. */
  @FunctionalInterface
  interface Access<T> {
    /** Returns what was read, or anything. */
    T get() throws IOException;
  }
}
