package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.archive.Info;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code archive info}: what an archive holds. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Says what an archive holds: how many stories, by source and day, and its size.")
final class ArchiveInfoCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the archive.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text: the latest days only; json: all (default: text).")
  private ArchiveFormat format = ArchiveFormat.TEXT;

  ArchiveInfoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Info info;
    try (Archive archive = Archive.open(folder)) {
      info = archive.info();
    }
    InfoReport report = new InfoReport(folder.toString(), info);
    Output.Result result =
        switch (format) {
          case TEXT -> report::writeText;
          case JSON -> report::writeJson;
        };
    Output.write(result, streams.output());
    return ExitCode.DONE;
  }
}
