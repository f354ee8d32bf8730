package dev.galley.report;

import static dev.galley.rule.Severity.CRITICAL;
import static dev.galley.rule.Severity.MAJOR;
import static dev.galley.rule.Severity.MINOR;
import static dev.galley.rule.Severity.NEUTRAL;

import dev.galley.engine.Checker;
import dev.galley.engine.Report;
import dev.galley.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports on which every format is tried. */
final class SampleReports {

  private static final Path PAIRS = Path.of("..", "testdata", "pairs");

  private SampleReports() {}

  /** Returns a report that has some of everything. */
  static Report full() {
    return new ReportBuilder(
            """
            Ferry sinks off Norbay

            The ferry Aurelia sank off Norbay on Tuesday. Rescuers pulled 14 people from the sea. \
            🚢 The the captain denied that the hull was damaged. Officials in. “Nobody was warned,” \
            she said.
            """,
            """
            The ferry Aurelia sank on Tuesday. Rescuers pulled 41 people from the sea. \
            Divers went down at dawn.
            """,
            "Ferry sinks\n\n“Everybody was warned,” she said. The owner paid a fine in May.\n")
        .link(2, 1, 1)
        .link(3, 1, 2)
        .link(6, 2, 2)
        .evidence(CRITICAL, "changed-number", "14", "The reference says 41, this says 14", "41")
        .replacement(MINOR, "doubled-word", "The the", "A word stands twice", "The")
        .issue(MAJOR, "breaks-off", "Officials in.", "Breaks off after “in”")
        .evidence(MAJOR, "altered-quotation", "Nobody", "Changes a quotation", "Everybody")
        .issue(MINOR, "floating-pronoun", "in. “Nobody was warned,” she", "Nobody is meant")
        .issue(NEUTRAL, "stacked-determiners", "Norbay on", "Worth a look")
        .suppressed(MAJOR, "lost-name", "captain", "The captain has no name", "Withheld by police")
        .remark("Reads as spun")
        .unused("changed-number", "Forty people were hurt.", "Checked by phone")
        .build();
  }

  /** Returns a report on an article that tries to break out of whatever it is written into. */
  static Report hostile() {
    String words =
        "</script><script>alert(1)</script> & \"quotes\" 'n' <img src=x onerror=alert(2)>";
    return new ReportBuilder(
            "The mayor said " + words + " on \u202eMonday\u2066 😀 to \u0007 the שלום press.",
            "A mayor said <b>" + words + "</b> on Monday. ]]> --> ${1+1} {{x}} \u2028 end here.")
        .link(1, 1, 1)
        .evidence(MAJOR, "changed-name", words, "Says <i>" + words + "</i>", "<b>" + words)
        .replacement(MINOR, "stray-mark", "😀", "A \"stray\" mark </style>", "<u onclick='x'>")
        .remark("Remark " + words)
        .unused("some-rule", words, words)
        .build();
  }

  /** Returns an article without anything to say of it. */
  static Report clean() {
    return new ReportBuilder("The council met on Monday.").build();
  }

  /** Returns what the rules say of the pairs written for the project. */
  static Stream<Report> ofPairs() {
    Checker checker = Checker.standard();
    return Stream.of("harbour-ferry", "lake-accord", "lost-symphony")
        .map(
            story ->
                checker.check(
                    Document.of(read(PAIRS.resolve(story).resolve("garbled.txt"))),
                    Document.of(read(PAIRS.resolve(story).resolve("reference.txt")))));
  }

  /** Returns all of these. */
  static Stream<Report> all() {
    return Stream.concat(Stream.of(full(), hostile(), clean()), ofPairs());
  }

  /** Returns names that are not easy to escape. */
  static List<String> names(Report report) {
    return IntStream.range(0, report.references().size())
        .mapToObj(i -> "wire copy/<réf> & \"" + (i + 1) + "\".txt")
        .toList();
  }

  static String write(ReportFormat format, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(
        report, "desk/the <article> & more.txt", names(report), ReportOptions.plain(), out);
    return out.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
