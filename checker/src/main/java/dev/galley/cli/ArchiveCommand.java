package dev.galley.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code archive}: hands over to its subcommands. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Keeps trusted copy, and finds the story that an article is a copy of.",
    synopsisSubcommandLabel = "COMMAND")
final class ArchiveCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private ArchiveCommand() {}

  /** Returns the command with its subcommands. */
  static CommandLine of(Streams streams) {
    return new CommandLine(new ArchiveCommand())
        .addSubcommand(new ArchiveAddCommand(streams))
        .addSubcommand(new ArchiveRemoveCommand(streams))
        .addSubcommand(new ArchiveFindCommand(streams))
        .addSubcommand(new ArchiveInfoCommand(streams))
        .addSubcommand(new ArchiveExportCommand(streams))
        .addSubcommand(new ArchiveCheckCommand(streams))
        .addSubcommand(new ArchiveCompactCommand(streams));
  }

  /** A command is missing. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }
}
