package dev.galley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The process: its streams in, its exit code out. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter errors =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    Streams streams =
        new Streams(
            System.in, new FileOutputStream(FileDescriptor.out), errors, Terminal.ofProcess());
    int code = new Galley(streams).run(arguments);
    errors.flush();
    System.exit(code);
  }
}
