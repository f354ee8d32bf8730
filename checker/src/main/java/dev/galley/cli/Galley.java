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
      "3:could not read, write or build; a batch with error rows, a feed with faults",
      "4:internal error"
    })
final class Galley implements Runnable {

  /** What a run says that takes more memory than the virtual machine may have. */
  static final String NO_MEMORY = "not enough memory for this; GALLEY_OPTS=-Xmx2g allows more";

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
    commands.addSubcommand(new DiffCommand(streams));
    commands.addSubcommand(ArchiveCommand.of(streams));
    commands.addSubcommand(new RulesCommand(streams));
    commands.setOut(Output.printer(streams.output()));
    commands.setErr(streams.errors());
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commands.setParameterExceptionHandler((failure, rest) -> usage(failure));
    commands.setExecutionExceptionHandler((failure, command, result) -> failed(failure));
    try {
      int code = commands.execute(arguments);
      commands.getOut().flush();
      return code;
    } catch (OutOfMemoryError e) {
      streams.say(NO_MEMORY);
      return ExitCode.FILE;
    } catch (Error e) {
      // Nothing but suspect copy may end a process with 1, and an uncaught error would.
      return internal(e);
    }
  }

  /** A command is missing. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }

  private int usage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    streams.say(String.valueOf(failure.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, streams.errors())) {
      streams.errors().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'");
    }
    return ExitCode.USAGE;
  }

  private int failed(Exception failure) {
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      streams.say(String.valueOf(failure.getMessage()));
      return ExitCode.FILE;
    }
    if (failure instanceof SettingsException) {
      streams.say(String.valueOf(failure.getMessage()));
      return ExitCode.USAGE;
    }
    return internal(failure);
  }

  private int internal(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    streams.say(
        "internal error: %s (%s); a rule can be left out with --without, GALLEY_DEBUG=1 shows more"
            .formatted(failure.getMessage(), cause));
    if (Boolean.getBoolean("galley.debug")) {
      failure.printStackTrace(streams.errors());
    }
    return ExitCode.INTERNAL;
  }
}
