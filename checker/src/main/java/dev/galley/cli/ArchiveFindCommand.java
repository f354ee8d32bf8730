package dev.galley.cli;

import dev.galley.archive.Archive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code archive find}: the stories that an article is a copy of. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Names the stories that an article is a copy of, those that say most of it first; exits with"
          + " 0 for none too.",
      "The score, 0 to 1, is how much of the shorter of both the other says: 0.18 is the least."
          + " \"Sure\" are stories whose names, numbers and dates agree too; \"perhaps\" may tell of"
          + " another event in the same phrases."
    })
final class ArchiveFindCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "DIR", description = "The archive's folder.")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "ARTICLE",
      description = "The article, plain text or a web page; - is standard input.")
  private String article = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Name so many stories at most (default: 5).")
  private int top = 5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or json for programs: an array (default: text).")
  private ArchiveFormat format = ArchiveFormat.TEXT;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Encodings.class,
      description = "What the article is encoded in (default: found out).")
  private Optional<Charset> encoding = Optional.empty();

  ArchiveFindCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    if (top < 1) {
      throw new SettingsException("--top takes a number from 1 on, not " + top);
    }
    try (Archive archive = Archive.open(folder)) {
      String text = streams.article(article, encoding).text();
      if (text.isBlank()) {
        throw new FileException(article, "is empty");
      }
      HitsReport report = new HitsReport(archive.find(text, top));
      Output.Result result =
          switch (format) {
            case TEXT -> report::writeText;
            case JSON -> report::writeJson;
          };
      Output.write(result, streams.output());
      return ExitCode.DONE;
    }
  }
}
