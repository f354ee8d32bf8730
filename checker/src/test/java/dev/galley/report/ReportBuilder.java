package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Suppression;
import dev.galley.engine.Verdict;
import dev.galley.rule.Category;
import dev.galley.rule.Finding;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Makes reports by hand, whatever the rules and the aligner do. */
final class ReportBuilder {

  private final Document candidate;
  private final List<Document> references;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Integer, List<Sentence>> links = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Suppression> unused = new ArrayList<>();

  ReportBuilder(String candidate, String... references) {
    this.candidate = Document.of(candidate);
    this.references = Stream.of(references).map(Document::of).toList();
  }

  ReportBuilder issue(Severity severity, String rule, String words, String message) {
    return add(severity, rule, Finding.at(find(candidate, words), message));
  }

  ReportBuilder replacement(
      Severity severity, String rule, String words, String message, String replacement) {
    return add(
        severity, rule, Finding.at(find(candidate, words), message).withReplacement(replacement));
  }

  ReportBuilder evidence(
      Severity severity, String rule, String words, String message, String referenceWords) {
    Span evidence =
        references.stream()
            .filter(reference -> reference.text().contains(referenceWords))
            .map(reference -> find(reference, referenceWords))
            .findFirst()
            .orElseThrow();
    return add(severity, rule, Finding.at(find(candidate, words), message).withEvidence(evidence));
  }

  ReportBuilder suppressed(
      Severity severity, String rule, String words, String message, String reason) {
    issue(severity, rule, words, message);
    Issue last = issues.remove(issues.size() - 1);
    issues.add(last.suppressedFor(reason));
    return this;
  }

  /** Links a sentence to those of a reference, all counted from 1. */
  ReportBuilder link(int sentence, int reference, int... referenceSentences) {
    List<Sentence> all = references.get(reference - 1).sentences();
    for (int number : referenceSentences) {
      links.computeIfAbsent(sentence, key -> new ArrayList<>()).add(all.get(number - 1));
    }
    return this;
  }

  ReportBuilder remark(String remark) {
    remarks.add(remark);
    return this;
  }

  ReportBuilder unused(String rule, String sentence, String reason) {
    unused.add(new Suppression("*", rule, sentence, reason));
    return this;
  }

  Report build() {
    issues.sort(Issue.BY_POSITION);
    List<Verdict> verdicts = new ArrayList<>();
    for (Sentence sentence : candidate.sentences()) {
      int number = verdicts.size() + 1;
      List<Issue> mine =
          issues.stream().filter(i -> i.finding().span().touches(sentence.span())).toList();
      List<Sentence> linked = links.getOrDefault(number, List.of());
      double score =
          mine.stream()
              .filter(Issue::counts)
              .mapToDouble(i -> i.severity().weight())
              .max()
              .orElse(0);
      verdicts.add(
          new Verdict(
              sentence,
              number,
              mine,
              score,
              linked,
              linked.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(0.5)));
    }
    List<Sentence> missing =
        references.stream()
            .flatMap(reference -> reference.sentences().stream())
            .filter(sentence -> links.values().stream().noneMatch(some -> some.contains(sentence)))
            .toList();
    return new Report(
        candidate, references, verdicts, remarks, missing, unused, "0123456789abcdef");
  }

  private ReportBuilder add(Severity severity, String rule, Finding finding) {
    issues.add(new Issue(finding, rule, Category.MISTRANSLATION, severity, Optional.empty()));
    return this;
  }

  private static Span find(Document document, String words) {
    int start = document.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("No \"" + words + "\" in: " + document.text());
    }
    return new Span(start, start + words.length());
  }
}
