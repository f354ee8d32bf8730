package dev.galley.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Says in one line what is wrong with an archive, in plain words. */
public final class ArchiveException extends IOException {

  private static final long serialVersionUID = 1L;

  ArchiveException(Path folder, String reason) {
    super(folder + ": " + reason);
  }

  ArchiveException(Path folder, String reason, Throwable cause) {
    super(folder + ": " + reason, cause);
  }
}
