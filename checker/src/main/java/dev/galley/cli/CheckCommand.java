package dev.galley.cli;

import dev.galley.archive.Archive;
import dev.galley.archive.Hit;
import dev.galley.archive.References;
import dev.galley.engine.Checker;
import dev.galley.engine.Report;
import dev.galley.engine.Suppression;
import dev.galley.report.ReportFormat;
import dev.galley.report.ReportOptions;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @Parameters(
      paramLabel = "ARTICLE",
      description = "The article, plain text or a web page; - is standard input.")
  private String article = "";

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "Copy of the same story to compare with; repeatable.")
  private List<String> references = List.of();

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description =
          "Look there for copy of the same story to compare with; what is only perhaps the same is"
              + " named and not compared.")
  private Optional<Path> archive = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Formats.class,
      completionCandidates = Formats.class,
      description = "How to report: ${COMPLETION-CANDIDATES} (default: text).")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(names = "--all", description = "Show every sentence in article order, not suspects only.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report there and nothing to standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = Encodings.class,
      description = "What the files are encoded in (default: found out).")
  private Optional<Charset> encoding = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    if (Stream.concat(Stream.of(article), references.stream())
            .filter(Streams.STANDARD_INPUT::equals)
            .count()
        > 1) {
      throw new SettingsException("Standard input can be read only once");
    }
    if (archive.isPresent() && !references.isEmpty()) {
      throw new SettingsException("--archive finds the reference itself: leave --reference out");
    }
    try {
      return check(options.choose(folder()));
    } catch (OutOfMemoryError e) {
      throw new FileException(article, Galley.NO_MEMORY);
    }
  }

  private int check(RunOptions.Choice choice) throws IOException {
    Checker checker = new Checker(choice.settings());
    Document candidate = read(article);
    List<Document> documents = new ArrayList<>();
    for (String reference : references) {
      documents.add(read(reference));
    }
    Report report =
        archive.isPresent()
            ? checkTrusting(archive.get(), candidate, checker)
            : checker.check(article, candidate, documents);
    write(report);
    return report.verdicts().stream().anyMatch(verdict -> verdict.isAtLeast(choice.failOn()))
        ? ExitCode.SUSPECT
        : ExitCode.DONE;
  }

  private Report checkTrusting(Path folder, Document candidate, Checker checker)
      throws IOException {
    try (Archive trusted = Archive.open(folder)) {
      References found = trusted.references(candidate.text());
      references = found.sure().stream().map(hit -> Hit.line(hit.story().id())).toList();
      List<Document> documents = found.sure().stream().map(hit -> hit.story().document()).toList();
      return checker
          .check(article, candidate, documents, trusted.phrases(found))
          .remarking(found.remark());
    }
  }

  private Path folder() {
    return article.equals(Streams.STANDARD_INPUT)
        ? Path.of("")
        : Path.of(article).toAbsolutePath().resolveSibling("");
  }

  private Document read(String file) throws IOException {
    Document document = streams.article(file, encoding).document();
    if (document.blocks().isEmpty()) {
      throw new FileException(file, "is empty");
    }
    return document;
  }

  private void write(Report report) throws IOException {
    boolean color = out.isEmpty() && streams.terminal().hasColor();
    ReportOptions look = new ReportOptions(all, color, streams.terminal().width());
    Output.Result result = writer -> format.write(report, article, references, look, writer);
    if (out.isPresent()) {
      Output.write(result, out.get());
    } else {
      Output.write(result, streams.output());
    }
    if (format == ReportFormat.CSV) {
      // The other formats show these themselves.
      report.remarks().forEach(remark -> streams.say(article + ": " + remark));
      for (Suppression unused : report.unusedSuppressions()) {
        streams.say(
            "%s: nothing to suppress for %s in \"%s\""
                .formatted(article, unused.rule(), unused.sentence()));
      }
    }
  }
}
