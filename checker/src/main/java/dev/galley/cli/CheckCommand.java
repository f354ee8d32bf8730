package dev.galley.cli;

import dev.galley.engine.Checker;
import dev.galley.engine.Report;
import dev.galley.report.SentencesTable;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: one article, alone or against references. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Proofs one article and prints its suspect sentences, worst first.")
final class CheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "ARTICLE", description = "The article; - is standard input.")
  private String article = "";

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "Copy of the same story to compare with; repeatable.")
  private List<String> references = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.csv;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write there, not to standard output.")
  private Optional<Path> out = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Checker checker = new Checker(options.settings());
    Document candidate = read(article);
    List<Document> documents = new ArrayList<>();
    for (String reference : references) {
      documents.add(read(reference));
    }
    Report report = checker.check(article, candidate, documents);
    Output.Result result = writer -> write(report, writer);
    if (out.isPresent()) {
      Output.write(result, out.get());
    } else {
      Output.write(result, streams.output());
    }
    return report.verdicts().stream().anyMatch(verdict -> verdict.isAtLeast(options.failOn()))
        ? ExitCode.SUSPECT
        : ExitCode.DONE;
  }

  private void write(Report report, Appendable out) throws IOException {
    switch (format) {
      case csv -> new SentencesTable(out).add(article, report);
    }
  }

  private static Document read(String file) throws IOException {
    try {
      return Document.of(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw FileException.of(file, e);
    }
  }

  enum Format {
    csv
  }
}
