package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.archive.Hit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
      List<Hit> hits = archive.find(streams.article(article, encoding).text(), top);
      Output.write(
          out -> {
            for (Hit hit : hits) {
              write(hit, out);
            }
            if (hits.isEmpty()) {
              out.append("none\n");
            }
          },
          streams.output());
      return ExitCode.DONE;
    }
  }

  private static void write(Hit hit, Appendable out) throws IOException {
    out.append(Hit.line(hit.story().id())).append('\n');
    out.append("    ").append(hit.summary()).append('\n');
    if (!hit.story().headline().isBlank()) {
      out.append("    ").append(Hit.line(hit.story().headline())).append('\n');
    }
    if (!hit.copies().isEmpty()) {
      out.append(
          String.format(
              Locale.ROOT, "    near copies: %s%n", Hit.line(String.join(", ", hit.copies()))));
    }
  }
}
