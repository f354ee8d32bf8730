package dev.galley.report;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.report.HtmlPage.Item;
import dev.galley.report.HtmlPage.Jump;
import dev.galley.report.HtmlPage.Label;
import dev.galley.report.HtmlPage.Line;
import dev.galley.report.HtmlPage.Paragraph;
import dev.galley.report.HtmlPage.Piece;
import dev.galley.report.HtmlPage.Reason;
import dev.galley.report.HtmlPage.Reference;
import dev.galley.rule.Severity;
import dev.galley.text.Block;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a report as one page for a browser that needs nothing but itself. */
final class HtmlReport {

  private static final String TEMPLATE = "report.jte";

  private final Report report;
  private final String article;
  private final List<String> references;
  private final ReferencePlaces places;

  HtmlReport(Report report, String article, List<String> references) {
    this.report = report;
    this.article = article;
    this.references = references;
    this.places = new ReferencePlaces(report.references());
  }

  void write(Appendable out) throws IOException {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.galley.report");
    templates.render(TEMPLATE, page(), new WriterOutput(new AppendableWriter(out)));
  }

  private HtmlPage page() throws IOException {
    String style = resource("report.css");
    String script = resource("report.js");
    int suspects = report.suspects().size();
    int sentences = report.verdicts().size();
    return new HtmlPage(
        VisibleText.safe(article),
        suspects == 0
            ? "None of %s is suspect".formatted(Wording.count(sentences, "sentence"))
            : "%d of %s suspect".formatted(suspects, Wording.count(sentences, "sentence")),
        totals(),
        Wording.score(report),
        VisibleText.safe(Wording.comparison(report, references)),
        report.remarks().stream().map(VisibleText::safe).toList(),
        report.suspects().stream().map(this::item).toList(),
        candidate(),
        IntStream.range(0, references.size()).mapToObj(this::reference).toList(),
        suppressed(),
        report.unusedSuppressions().stream().map(Wording::unused).map(VisibleText::safe).toList(),
        report.signature(),
        style,
        script,
        "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(style), hash(script)));
  }

  private List<Label> totals() {
    List<Label> totals = new ArrayList<>();
    for (Severity severity : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)) {
      long count = report.count(severity);
      if (count > 0) {
        totals.add(
            new Label(severity.label(), Wording.symbol(severity), count + " " + severity.label()));
      }
    }
    return totals;
  }

  private static Label label(Severity severity) {
    return new Label(severity.label(), Wording.symbol(severity), severity.label());
  }

  private Item item(Verdict verdict) {
    Severity severity = verdict.severity().orElse(Severity.NEUTRAL);
    List<Piece> said = new ArrayList<>();
    for (Sentence sentence : verdict.reference()) {
      Document document = report.references().get(places.of(sentence).reference());
      said.addAll(HtmlMarks.pieces(document.text(), sentence.span(), evidence(List.of(verdict))));
      said.add(new Piece(" ", ""));
    }
    String source =
        verdict.reference().isEmpty()
            ? ""
            : references.size() == 1
                ? "The reference says"
                : VisibleText.safe(
                        references.get(places.of(verdict.reference().get(0)).reference()))
                    + " says";
    return new Item(
        verdict.number(),
        label(severity),
        Wording.place(verdict),
        words(verdict),
        verdict.counting().sorted(Issue.WORST_FIRST).map(issue -> reason(issue, "")).toList(),
        source,
        said,
        jumps(verdict));
  }

  private static Reason reason(Issue issue, String note) {
    return new Reason(
        VisibleText.safe(Wording.reason(issue)), issue.ruleId(), VisibleText.safe(note));
  }

  private List<Piece> words(Verdict verdict) {
    Span span = verdict.sentence().span();
    List<HtmlMarks.Range> ranges =
        verdict
            .counting()
            .filter(issue -> !issue.finding().span().contains(span))
            .map(issue -> new HtmlMarks.Range(issue.finding().span(), issue.severity().label()))
            .toList();
    return HtmlMarks.pieces(report.candidate().text(), span, ranges);
  }

  private static List<HtmlMarks.Range> evidence(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(Verdict::counting)
        .flatMap(issue -> issue.finding().evidence().stream())
        .map(span -> new HtmlMarks.Range(span, "evidence"))
        .toList();
  }

  private List<Jump> jumps(Verdict verdict) {
    return verdict.reference().stream()
        .map(places::of)
        .map(
            place ->
                new Jump(
                    anchor(place),
                    "→ " + place.number(),
                    "To sentence %d of %s"
                        .formatted(
                            place.number(),
                            references.size() == 1
                                ? "the reference"
                                : "reference " + (place.reference() + 1))))
        .toList();
  }

  private static String anchor(ReferencePlaces.Place place) {
    return "r%d-%d".formatted(place.reference() + 1, place.number());
  }

  private List<Paragraph> candidate() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int next = 0;
    for (Block block : report.candidate().blocks()) {
      int end = next + block.sentences().size();
      List<Line> lines = report.verdicts().subList(next, end).stream().map(this::line).toList();
      paragraphs.add(new Paragraph(block.kind().label(), lines));
      next = end;
    }
    return paragraphs;
  }

  private Line line(Verdict verdict) {
    return new Line(
        "s" + verdict.number(),
        verdict.number(),
        verdict.isSuspect() ? "sentence suspect " + verdict.severityLabel() : "sentence",
        verdict.isSuspect()
            ? verdict.severity().map(HtmlReport::label).stream().toList()
            : List.of(),
        words(verdict),
        verdict.isSuspect() ? jumps(verdict) : List.of(),
        verdict.reference().stream()
            .map(sentence -> anchor(places.of(sentence)))
            .collect(Collectors.joining(" ")));
  }

  private Reference reference(int index) {
    Map<Integer, List<Verdict>> saidBy = new TreeMap<>();
    for (Verdict verdict : report.verdicts()) {
      for (Sentence sentence : verdict.reference()) {
        ReferencePlaces.Place place = places.of(sentence);
        if (place.reference() == index) {
          saidBy.computeIfAbsent(place.number(), key -> new ArrayList<>()).add(verdict);
        }
      }
    }
    Set<ReferencePlaces.Place> missing = new HashSet<>();
    report.missing().forEach(sentence -> missing.add(places.of(sentence)));
    Document document = report.references().get(index);
    List<Paragraph> paragraphs = new ArrayList<>();
    int number = 1;
    for (Block block : document.blocks()) {
      List<Line> lines = new ArrayList<>();
      for (Sentence sentence : block.sentences()) {
        ReferencePlaces.Place place = new ReferencePlaces.Place(index, number++);
        lines.add(
            line(
                document,
                sentence,
                place,
                saidBy.getOrDefault(place.number(), List.of()),
                missing.contains(place)));
      }
      paragraphs.add(new Paragraph(block.kind().label(), lines));
    }
    return new Reference(index + 1, VisibleText.safe(references.get(index)), paragraphs);
  }

  private Line line(
      Document document,
      Sentence sentence,
      ReferencePlaces.Place place,
      List<Verdict> saidBy,
      boolean isMissing) {
    List<Jump> back =
        saidBy.stream()
            .filter(Verdict::isSuspect)
            .map(
                verdict ->
                    new Jump(
                        "s" + verdict.number(),
                        "← " + verdict.number(),
                        "Back to sentence %d of the article".formatted(verdict.number())))
            .toList();
    return new Line(
        anchor(place),
        place.number(),
        isMissing ? "sentence missing" : "sentence",
        List.of(),
        HtmlMarks.pieces(document.text(), sentence.span(), evidence(saidBy)),
        back,
        saidBy.stream().map(verdict -> "s" + verdict.number()).collect(Collectors.joining(" ")));
  }

  private List<Reason> suppressed() {
    List<Reason> reasons = new ArrayList<>();
    for (Verdict verdict : report.verdicts()) {
      for (Issue issue : verdict.issues()) {
        issue
            .suppressed()
            .ifPresent(
                why ->
                    reasons.add(reason(issue, "in %s: %s".formatted(Wording.place(verdict), why))));
      }
    }
    return reasons;
  }

  static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
      // A browser reads CRLF as LF before it hashes.
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
