package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Suppression;
import dev.galley.engine.Verdict;
import dev.galley.rule.Severity;
import dev.galley.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences that the reports for people share. */
final class Wording {

  private Wording() {}

  /** Returns {@code 21 sentences, 3 suspect: 1 critical, 2 minor}. */
  static String suspects(Report report) {
    int suspects = report.suspects().size();
    String sentences = count(report.verdicts().size(), "sentence");
    if (suspects == 0) {
      return sentences + ", none suspect";
    }
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)) {
      if (report.count(severity) > 0) {
        parts.add(report.count(severity) + " " + severity.label());
      }
    }
    return "%s, %d suspect: %s".formatted(sentences, suspects, String.join(", ", parts));
  }

  /**
   * Returns {@code Estimated at 26.3 MQM points, 12.1 per 100 words}: the sum for all sentences,
   * not only the suspect ones.
   */
  static String score(Report report) {
    return String.format(
        Locale.ROOT,
        "Estimated at %.1f MQM points, %.1f per 100 words",
        report.score(),
        report.scorePer100Words());
  }

  /** Returns {@code Compared with reference.txt: 18 aligned, 2 sentences of it missing}. */
  static String comparison(Report report, List<String> references) {
    if (references.isEmpty()) {
      return "No reference given";
    }
    String missing =
        report.missing().isEmpty()
            ? ""
            : ", %s of %s not in the article"
                .formatted(
                    count(report.missing().size(), "sentence"),
                    references.size() == 1 ? "it" : "them");
    return "Compared with %s: %d aligned%s"
        .formatted(String.join(", ", references), report.aligned(), missing);
  }

  /** Returns {@code Sentence 4}, and the kind of block if it is no paragraph. */
  static String place(Verdict verdict) {
    BlockKind block = verdict.sentence().block();
    return "sentence "
        + verdict.number()
        + (block == BlockKind.PARAGRAPH ? "" : " (" + block.label() + ")");
  }

  /** Returns the reason, and what should stand there if that is known. */
  static String reason(Issue issue) {
    return reason(
        issue.finding().message(),
        issue.finding().replacement().map(words -> words.isEmpty() ? " " : words).orElse(""));
  }

  /**
   * Returns the same.
   *
   * @param replacement what should stand there; blank for nothing, empty if that is not known
   */
  static String reason(String message, String replacement) {
    if (replacement.isEmpty()) {
      return message;
    }
    return message
        + (replacement.isBlank() ? "; should go" : "; should read “" + replacement.strip() + "”");
  }

  static String unused(Suppression suppression) {
    return "A suppression matches nothing: %s in “%s” (%s)"
        .formatted(suppression.rule(), suppression.sentence().strip(), suppression.reason());
  }

  static String symbol(Severity severity) {
    return switch (severity) {
      case NEUTRAL -> "○";
      case MINOR -> "●";
      case MAJOR -> "▲";
      case CRITICAL -> "✖";
    };
  }

  /** Returns {@code 1 sentence}, {@code 2 sentences}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
