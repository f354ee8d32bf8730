package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.feed.StoryLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code archive export}: the stories as JSON lines. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes the stories of an archive as JSON lines, which archive add reads back.",
      "Withdrawn and removed ones are lines without a text, so that they stay away."
    })
final class ArchiveExportCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the archive.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write there and nothing to standard output.")
  private Optional<Path> out = Optional.empty();

  ArchiveExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (out.isPresent() && out.get().toAbsolutePath().startsWith(folder.toAbsolutePath())) {
      throw new FileException(out.get().toString(), "is inside the archive");
    }
    try (Archive archive = Archive.open(folder)) {
      Output.Result result =
          writer -> archive.forEachKnown(story -> StoryLines.write(story, writer));
      if (out.isPresent()) {
        Output.write(result, out.get());
      } else {
        Output.write(result, streams.output());
      }
    }
    return ExitCode.DONE;
  }
}
