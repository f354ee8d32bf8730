package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Suppression;
import dev.galley.engine.Verdict;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a report for a terminal. */
final class TextReport {

  private static final String INDENT = "  ";
  private static final String REASON = "  - ";
  private static final String DEEP = "    ";

  private final Report report;
  private final String article;
  private final List<String> references;
  private final ReportOptions options;
  private final ReferencePlaces places;

  TextReport(Report report, String article, List<String> references, ReportOptions options) {
    this.report = report;
    this.article = article;
    this.references = references;
    this.options = options;
    this.places = new ReferencePlaces(report.references());
  }

  void write(Appendable out) throws IOException {
    summary().print(out, "", "", options);
    for (String remark : report.remarks()) {
      out.append('\n');
      new StyledText()
          .add("The article as a whole: ", Style.STRONG)
          .add(remark)
          .print(out, "", "", options);
    }
    if (options.all()) {
      for (Verdict verdict : report.verdicts()) {
        writeInOrder(out, verdict);
      }
    } else {
      for (Verdict verdict : report.suspects()) {
        writeSuspect(out, verdict);
      }
    }
    writeSuppressed(out);
    writeUnused(out);
  }

  private StyledText summary() {
    return new StyledText()
        .add(article, Style.STRONG)
        .add(": " + Wording.suspects(report) + ". " + Wording.score(report) + ". ")
        .add(Wording.comparison(report, references));
  }

  private void writeSuspect(Appendable out, Verdict verdict) throws IOException {
    out.append('\n');
    Severity severity = verdict.severity().orElse(Severity.NEUTRAL);
    new StyledText()
        .add(Wording.symbol(severity) + " " + severity.label(), Style.of(severity))
        .add(" " + Wording.place(verdict))
        .print(out, "", "", options);
    sentence(verdict).print(out, INDENT, INDENT, options);
    writeReasons(out, verdict);
    writeReference(out, verdict);
  }

  private void writeInOrder(Appendable out, Verdict verdict) throws IOException {
    out.append('\n');
    String number = String.format(Locale.ROOT, " %3d ", verdict.number());
    String letter = verdict.severity().map(TextReport::letter).orElse(" ");
    String margin =
        options.color() && verdict.severity().isPresent()
            ? verdict.severity().map(Style::of).map(s -> s.begin() + letter + s.end()).orElse("")
            : letter;
    sentence(verdict).print(out, margin + number, " ".repeat(1 + number.length()), options);
    writeReasons(out, verdict);
    if (verdict.isSuspect()) {
      writeReference(out, verdict);
    }
  }

  private static String letter(Severity severity) {
    return switch (severity) {
      case NEUTRAL -> "n";
      case MINOR -> "m";
      case MAJOR -> "M";
      case CRITICAL -> "C";
    };
  }

  /** Returns the sentence with the words at fault marked, unless that is all of them. */
  private StyledText sentence(Verdict verdict) {
    Sentence sentence = verdict.sentence();
    List<Mark> marks =
        verdict
            .counting()
            .filter(issue -> !issue.finding().span().contains(sentence.span()))
            .map(issue -> new Mark(issue.finding().span(), Style.marked(issue.severity())))
            .toList();
    return new StyledText().add(report.candidate().text(), sentence.span(), marks);
  }

  private void writeReasons(Appendable out, Verdict verdict) throws IOException {
    for (Issue issue : verdict.counting().sorted(Issue.WORST_FIRST).toList()) {
      new StyledText()
          .add(Wording.reason(issue))
          .add(" [" + issue.ruleId() + "]", Style.DIM)
          .print(out, REASON, DEEP, options);
    }
  }

  private void writeReference(Appendable out, Verdict verdict) throws IOException {
    if (verdict.reference().isEmpty()) {
      return;
    }
    List<Mark> marks = new ArrayList<>();
    for (Issue issue : verdict.counting().toList()) {
      Optional<Span> evidence = issue.finding().evidence();
      evidence.ifPresent(span -> marks.add(new Mark(span, Style.MARKED_EVIDENCE)));
    }
    int reference = places.of(verdict.reference().get(0)).reference();
    String name = references.size() == 1 ? "The reference" : references.get(reference);
    new StyledText().add(name + " says:", Style.DIM).print(out, INDENT, INDENT, options);
    StyledText said = new StyledText();
    for (Sentence sentence : verdict.reference()) {
      Document document = report.references().get(places.of(sentence).reference());
      said.add(document.text(), sentence.span(), marks).add(" ");
    }
    said.print(out, DEEP, DEEP, options);
  }

  private void writeSuppressed(Appendable out) throws IOException {
    boolean isFirst = true;
    for (Verdict verdict : report.verdicts()) {
      for (Issue issue : verdict.issues()) {
        if (issue.suppressed().isEmpty()) {
          continue;
        }
        if (isFirst) {
          out.append('\n');
          new StyledText().add("Suppressed", Style.STRONG).print(out, "", "", options);
          isFirst = false;
        }
        new StyledText()
            .add("%s: %s".formatted(Wording.place(verdict), Wording.reason(issue)))
            .add(" [" + issue.ruleId() + "]", Style.DIM)
            .add(" because: " + issue.suppressed().orElse(""))
            .print(out, REASON, DEEP, options);
      }
    }
  }

  private void writeUnused(Appendable out) throws IOException {
    if (report.unusedSuppressions().isEmpty()) {
      return;
    }
    out.append('\n');
    for (Suppression suppression : report.unusedSuppressions()) {
      new StyledText().add(Wording.unused(suppression)).print(out, "", INDENT, options);
    }
  }
}
