package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.archive.ArchiveWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code archive compact}: makes an archive as small and as fast as it gets. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes an archive as small and as fast as it gets; takes a while.")
final class ArchiveCompactCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "The archive's folder.")
  private Path folder = Path.of("");

  ArchiveCompactCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long before = bytes();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.compact();
    }
    long after = bytes();
    String sizes =
        "%s: %s, was %s\n".formatted(folder, InfoReport.size(after), InfoReport.size(before));
    Output.write(out -> out.append(sizes), streams.output());
    return ExitCode.DONE;
  }

  /** Also refuses a folder that is no archive; a writer would make one. */
  private long bytes() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      return archive.bytes();
    }
  }
}
