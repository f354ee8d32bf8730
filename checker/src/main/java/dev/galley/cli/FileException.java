package dev.galley.cli;

import dev.galley.batch.TableException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** A file that could not be read or written; the message names it and the reason. */
final class FileException extends IOException {

  private static final long serialVersionUID = 1L;

  FileException(String file, String reason) {
    super(file + ": " + reason);
  }

  private FileException(TableException cause) {
    super(cause.getMessage(), cause);
  }

  /** Returns {@code cause} as a reason that a reader of files understands, with the file's name. */
  static FileException of(String file, IOException cause) {
    if (cause instanceof FileException same) {
      return same;
    }
    return cause instanceof TableException table
        ? new FileException(table)
        : new FileException(file, reason(cause));
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "exists";
    }
    if (cause instanceof CharacterCodingException) {
      return "not UTF-8 text; name its encoding with --encoding";
    }
    Optional<String> reason =
        cause instanceof FileSystemException system
            ? Optional.ofNullable(system.getReason())
            : Optional.ofNullable(cause.getMessage());
    return reason.orElseGet(() -> cause.getClass().getSimpleName());
  }
}
