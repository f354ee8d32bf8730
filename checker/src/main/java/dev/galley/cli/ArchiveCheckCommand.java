package dev.galley.cli;

import dev.galley.archive.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code archive check}: whether an archive is whole. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads all of an archive and says what is damaged.")
final class ArchiveCheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The archive's folder.")
  private Path folder = Path.of("");

  ArchiveCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<String> damage = Archive.check(folder);
    if (!damage.isEmpty()) {
      damage.forEach(line -> streams.say(folder + ": " + line));
      streams.say(
          folder + ": the archive is damaged; add its stories to a new one from where they came");
      return ExitCode.FILE;
    }
    try (Archive archive = Archive.open(folder)) {
      Output.write(
          out ->
              out.append(
                  String.format(
                      Locale.ROOT,
                      "%s: %,d %s, all whole%n",
                      folder,
                      archive.size(),
                      archive.size() == 1 ? "story" : "stories")),
          streams.output());
    }
    return ExitCode.DONE;
  }
}
