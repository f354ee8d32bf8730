package dev.galley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs command lines as the process would. */
final class CommandRuns {

  private CommandRuns() {}

  /** What came of a run. */
  record Result(int code, String output, String errors) {}

  static Result run(String... arguments) {
    return runWith("", arguments);
  }

  static Result runWith(String input, String... arguments) {
    StringWriter errors = new StringWriter();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Galley galley =
        new Galley(new Streams(in, output, new PrintWriter(errors, true), Terminal.NONE));
    int code = galley.run(arguments);
    return new Result(code, output.toString(StandardCharsets.UTF_8), errors.toString());
  }
}
