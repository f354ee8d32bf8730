package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.rule.Finding;
import dev.galley.rule.Severity;
import dev.galley.text.Block;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes a report as JSON, as {@code galley-report-1.schema.json} beside this class describes it.
 *
 * <p>What is not known is left out; nothing is null. A member that changes its meaning or goes away
 * makes a new {@code schema} number; new members do not.
 */
final class JsonReport {

  private static final int SCHEMA = 1;

  private final Report report;
  private final String article;
  private final List<String> references;
  private final ReferencePlaces places;

  JsonReport(Report report, String article, List<String> references) {
    this.report = report;
    this.article = article;
    this.references = references;
    this.places = new ReferencePlaces(report.references());
  }

  void write(Appendable out) throws IOException {
    try (Json json = new Json(out)) {
      json.object(() -> writeMembers(json));
    }
  }

  private void writeMembers(Json json) throws IOException {
    json.put("schema", SCHEMA);
    json.put("signature", report.signature());
    json.object("totals", () -> writeTotals(json));
    json.strings("remarks", report.remarks());
    json.object(
        "article",
        () -> {
          json.put("name", article).put("text", report.candidate().text());
          writeBlocks(json, report.candidate());
        });
    json.objects("sentences", report.verdicts(), verdict -> writeVerdict(json, verdict));
    writeReferences(json);
    json.objects(
        "unusedSuppressions",
        report.unusedSuppressions(),
        suppression ->
            json.put("article", suppression.article())
                .put("rule", suppression.rule())
                .put("sentence", suppression.sentence())
                .put("reason", suppression.reason()));
  }

  private void writeTotals(Json json) throws IOException {
    json.put("severity", report.severity().map(Severity::label).orElse("none"))
        .put("score", report.score())
        .put("scorePer100Words", report.scorePer100Words())
        .put("words", report.words())
        .put("sentences", report.verdicts().size())
        .put("suspect", report.suspects().size())
        .put("critical", report.count(Severity.CRITICAL))
        .put("major", report.count(Severity.MAJOR))
        .put("minor", report.count(Severity.MINOR))
        .put("aligned", report.aligned())
        .put("missing", report.missing().size());
  }

  private static void writeBlocks(Json json, Document document) throws IOException {
    int[] number = {1};
    json.objects(
        "blocks",
        document.blocks(),
        (Block block) -> {
          json.put("kind", block.kind().label());
          writeSpan(json, block.span());
          json.put("firstSentence", number[0]);
          number[0] += block.sentences().size();
          json.put("lastSentence", number[0] - 1);
        });
  }

  private void writeVerdict(Json json, Verdict verdict) throws IOException {
    Sentence sentence = verdict.sentence();
    json.put("number", verdict.number()).put("block", sentence.block().label());
    writeSpan(json, sentence.span());
    json.put("text", sentence.text())
        .put("severity", verdict.severityLabel())
        .put("score", verdict.score());
    if (verdict.similarity().isPresent()) {
      json.put("similarity", verdict.similarity().getAsDouble());
    }
    json.objects(
        "reference",
        verdict.reference(),
        linked -> {
          ReferencePlaces.Place place = places.of(linked);
          json.put("article", place.reference() + 1).put("sentence", place.number());
        });
    json.objects("issues", verdict.issues(), issue -> writeIssue(json, verdict, issue));
  }

  private void writeIssue(Json json, Verdict verdict, Issue issue) throws IOException {
    Finding finding = issue.finding();
    json.put("rule", issue.ruleId())
        .put("category", issue.category().label())
        .put("severity", issue.severity().label());
    writeSpan(json, finding.span());
    json.put("quote", finding.span().of(report.candidate().text()))
        .put("message", finding.message());
    if (finding.replacement().isPresent()) {
      json.put("replacement", finding.replacement().get());
    }
    if (finding.evidence().isPresent()) {
      Span evidence = finding.evidence().get();
      int reference = places.ofEvidence(verdict, evidence);
      json.object(
          "evidence",
          () -> {
            json.put("article", reference + 1);
            writeSpan(json, evidence);
            json.put("quote", evidence.of(report.references().get(reference).text()));
          });
    }
    if (issue.suppressed().isPresent()) {
      json.put("suppressed", issue.suppressed().get());
    }
  }

  private void writeReferences(Json json) throws IOException {
    Set<ReferencePlaces.Place> missing = new HashSet<>();
    report.missing().forEach(sentence -> missing.add(places.of(sentence)));
    json.objects(
        "references",
        IntStream.range(0, references.size()).boxed().toList(),
        index -> {
          Document document = report.references().get(index);
          List<Sentence> sentences = document.sentences();
          json.put("number", index + 1)
              .put("name", references.get(index))
              .put("text", document.text());
          writeBlocks(json, document);
          json.objects(
              "sentences",
              IntStream.range(0, sentences.size()).boxed().toList(),
              i -> {
                json.put("number", i + 1).put("block", sentences.get(i).block().label());
                writeSpan(json, sentences.get(i).span());
                json.put("text", sentences.get(i).text())
                    .put("missing", missing.contains(new ReferencePlaces.Place(index, i + 1)));
              });
        });
  }

  private static void writeSpan(Json json, Span span) throws IOException {
    json.put("start", span.start()).put("end", span.end());
  }
}
