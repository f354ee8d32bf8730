package dev.galley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code galley}: hands over to its subcommands and turns failures into exit codes. */
@Command(
    name = "galley",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Proofs syndicated copy before it is published.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; no sentence at or above --fail-on",
      "1:done; at least one sentence at or above --fail-on",
      "2:usage",
      "3:could not read, write or build; a batch with error rows",
      "4:internal error"
    })
final class Galley implements Runnable {

  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  Galley(Streams streams) {
    this.streams = streams;
  }

  /** Runs one command line and returns the exit code. */
  int run(String... arguments) {
    CommandLine commands = new CommandLine(this);
    commands.addSubcommand(new CheckCommand(streams));
    commands.addSubcommand(new BatchCommand(streams));
    commands.setOut(Output.printer(streams.output()));
    commands.setErr(streams.errors());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setAbbreviatedOptionsAllowed(false);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commands.setParameterExceptionHandler((failure, rest) -> usage(failure));
    commands.setExecutionExceptionHandler((failure, command, result) -> failed(failure));
    int code = commands.execute(arguments);
    commands.getOut().flush();
    return code;
  }

  /** A command is missing. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }

  private int usage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    say(String.valueOf(failure.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, streams.errors())) {
      streams.errors().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'");
    }
    return ExitCode.USAGE;
  }

  private int failed(Exception failure) {
    if (failure instanceof IOException unreadable) {
      say(String.valueOf(unreadable.getMessage()));
      return ExitCode.FILE;
    }
    if (failure instanceof UncheckedIOException unreadable) {
      say(String.valueOf(unreadable.getMessage()));
      return ExitCode.FILE;
    }
    say("internal error: " + failure);
    return ExitCode.INTERNAL;
  }

  private void say(String message) {
    streams.errors().println("galley: " + message);
  }
}
