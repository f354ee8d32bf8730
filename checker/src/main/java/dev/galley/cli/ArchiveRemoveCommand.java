package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.archive.ArchiveWriter;
import dev.galley.archive.Receipt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code archive remove}: stories are taken out of an archive. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes stories out of an archive; only later versions of them are added again.")
final class ArchiveRemoveCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the archive.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "What the feed calls the story; - reads one a line from standard input.")
  private List<String> ids = List.of();

  @Option(
      names = "--forget",
      description = "Remember nothing of them: the next reading of their feed brings them back.")
  private boolean forget;

  ArchiveRemoveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Archive.open(folder).close(); // A writer would make what is not there.
    List<Receipt> receipts = new ArrayList<>();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      for (String id : ids) {
        if (id.equals("-")) {
          removeAll(archive);
        } else {
          remove(id, archive);
        }
      }
    }
    long removed = receipts.stream().filter(ArchiveRemoveCommand::isRemoved).count();
    for (Receipt receipt : receipts) {
      if (!isRemoved(receipt)) {
        streams.say("no story \"" + receipt.id() + "\" in " + folder);
      }
    }
    String stories = removed == 1 ? "1 story" : String.format(Locale.ROOT, "%,d stories", removed);
    Output.write(out -> out.append(stories).append(" removed\n"), streams.output());
    return removed == receipts.size() ? ExitCode.DONE : ExitCode.FILE;
  }

  private static boolean isRemoved(Receipt receipt) {
    return receipt.outcome() == Receipt.Outcome.REMOVED;
  }

  private void remove(String id, ArchiveWriter archive) throws IOException {
    if (forget) {
      archive.forget(id);
    } else {
      archive.remove(id);
    }
  }

  private void removeAll(ArchiveWriter archive) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(streams.input(), StandardCharsets.UTF_8.newDecoder()));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          remove(line.strip(), archive);
        }
      }
    } catch (CharacterCodingException e) {
      throw new FileException("standard input", "is not UTF-8");
    }
  }
}
