package dev.galley.cli;

import dev.galley.archive.ArchiveException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes results: whole files or none, and no complaint when the reader of a pipe has left. */
final class Output {

  private Output() {}

  /** What writes a result. */
  @FunctionalInterface
  interface Result {
    /** Writes all of it. */
    void writeTo(Appendable out) throws IOException;
  }

  /** Returns a printer for help and the like. */
  static PrintWriter printer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes to standard output. */
  static void write(Result result, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      result.writeTo(writer);
      writer.flush();
    } catch (ArchiveException e) {
      throw e; // What was to be written could not be read.
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw FileException.of("standard output", e);
      }
    }
  }

  /** Writes a file; it stands there whole or is left as it was. */
  static void write(Result result, Path file) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        throw new FileException(file.toString(), "is a folder");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeInto(result, file, StandardOpenOption.WRITE);
        return;
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path draft =
          target.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
      try {
        writeInto(result, draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (ArchiveException e) {
      throw e;
    } catch (IOException e) {
      throw FileException.of(file.toString(), e);
    }
  }

  private static void writeInto(Result result, Path file, StandardOpenOption... options)
      throws IOException {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file, options), StandardCharsets.UTF_8))) {
      result.writeTo(writer);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe");
  }
}
