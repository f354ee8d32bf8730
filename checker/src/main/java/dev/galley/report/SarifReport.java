package dev.galley.report;

import static java.util.Comparator.comparingInt;

import dev.galley.engine.Issue;
import dev.galley.engine.Report;
import dev.galley.engine.Verdict;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Span;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes a report in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
 *
 * <p>Offsets are those of the text that was read out of the article, which stands in {@code
 * artifacts}: for a web page, it is not the file's.
 */
final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String UNRESERVED = "-._~/";

  private final Report report;
  private final List<String> names = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<LineIndex> lines;
  private final ReferencePlaces places;

  SarifReport(Report report, String article, List<String> references) {
    this.report = report;
    names.add(article);
    names.addAll(references);
    documents.add(report.candidate());
    documents.addAll(report.references());
    lines = documents.stream().map(document -> new LineIndex(document.text())).toList();
    places = new ReferencePlaces(report.references());
  }

  void write(Appendable out) throws IOException {
    Map<String, Issue> rules = new TreeMap<>();
    report.issues().forEach(issue -> rules.putIfAbsent(issue.ruleId(), issue));
    List<String> ruleIds = List.copyOf(rules.keySet());
    try (Json json = new Json(out)) {
      json.object(
          () -> {
            json.put("$schema", SCHEMA).put("version", "2.1.0");
            json.objects(
                "runs",
                List.of(report),
                run -> {
                  json.object("tool", () -> writeTool(json, rules));
                  writeInvocation(json);
                  writeArtifacts(json);
                  json.objects("results", results(), r -> writeResult(json, r, ruleIds));
                  json.put("columnKind", "utf16CodeUnits");
                  json.object("properties", () -> writeTotals(json));
                });
          });
    }
  }

  private static void writeTool(Json json, Map<String, Issue> issues) throws IOException {
    Map<String, Rule> known = new HashMap<>();
    RuleSet.standard().rules().forEach(rule -> known.put(rule.id(), rule));
    String version = SarifReport.class.getPackage().getImplementationVersion();
    json.object(
        "driver",
        () -> {
          json.put("name", "Galley");
          if (version != null) {
            json.put("version", version);
          }
          json.objects(
              "rules",
              List.copyOf(issues.values()),
              issue -> writeRule(json, issue, Optional.ofNullable(known.get(issue.ruleId()))));
        });
  }

  private static void writeRule(Json json, Issue issue, Optional<Rule> rule) throws IOException {
    String category = issue.category().label();
    String summary = rule.map(known -> known.info().summary()).orElse(category);
    String help = rule.map(known -> known.info().explanation()).orElse(summary);
    Severity severity = rule.map(known -> known.info().severity()).orElse(issue.severity());
    json.put("id", issue.ruleId());
    json.object("shortDescription", () -> json.put("text", summary));
    json.object("help", () -> json.put("text", help).put("markdown", help));
    json.object("defaultConfiguration", () -> json.put("level", level(severity)));
    json.object("properties", () -> json.put("category", category));
  }

  private void writeInvocation(Json json) throws IOException {
    List<String> notes = new ArrayList<>(report.remarks());
    report.unusedSuppressions().forEach(unused -> notes.add(Wording.unused(unused)));
    json.objects(
        "invocations",
        List.of(notes),
        all -> {
          json.put("executionSuccessful", true);
          json.objects(
              "toolExecutionNotifications",
              all,
              note -> {
                json.put("level", "warning");
                json.object("message", () -> json.put("text", note));
              });
        });
  }

  private void writeArtifacts(Json json) throws IOException {
    json.objects(
        "artifacts",
        IntStream.range(0, documents.size()).boxed().toList(),
        i -> {
          json.object("location", () -> json.put("uri", uri(names.get(i))));
          json.object("contents", () -> json.put("text", documents.get(i).text()));
          json.strings("roles", List.of(i == 0 ? "analysisTarget" : "referencedOnCommandLine"));
        });
  }

  /** Returns the issues by position, one over two sentences once. */
  private List<Result> results() {
    Map<List<Object>, Result> results = new LinkedHashMap<>();
    for (Verdict verdict : report.verdicts()) {
      for (Issue issue : verdict.issues()) {
        results.merge(
            List.of(issue.ruleId(), issue.finding()),
            new Result(verdict, issue),
            (first, second) -> first.issue().counts() ? first : second);
      }
    }
    return results.values().stream()
        .sorted(comparingInt((Result r) -> r.issue().finding().span().start()))
        .toList();
  }

  private void writeResult(Json json, Result result, List<String> ruleIds) throws IOException {
    Issue issue = result.issue();
    json.put("ruleId", issue.ruleId()).put("ruleIndex", ruleIds.indexOf(issue.ruleId()));
    json.put("level", level(issue.severity()));
    json.object("message", () -> json.put("text", Wording.reason(issue)));
    json.objects(
        "locations", List.of(issue.finding().span()), span -> writeLocation(json, 0, span));
    json.objects(
        "relatedLocations",
        issue.finding().evidence().stream().toList(),
        span -> {
          json.put("id", 1);
          json.object("message", () -> json.put("text", "The reference"));
          writeLocation(json, 1 + places.ofEvidence(result.verdict(), span), span);
        });
    json.objects(
        "suppressions",
        issue.suppressed().stream().toList(),
        reason -> json.put("kind", "external").put("justification", reason));
    json.object(
        "properties",
        () ->
            json.put("severity", issue.severity().label())
                .put("category", issue.category().label())
                .put("sentence", result.verdict().number()));
  }

  private void writeLocation(Json json, int artifact, Span span) throws IOException {
    LineIndex index = lines.get(artifact);
    json.object(
        "physicalLocation",
        () -> {
          json.object(
              "artifactLocation",
              () -> json.put("uri", uri(names.get(artifact))).put("index", artifact));
          json.object(
              "region",
              () -> {
                json.put("startLine", index.line(span.start()))
                    .put("startColumn", index.column(span.start()))
                    .put("endLine", index.line(span.end()))
                    .put("endColumn", index.column(span.end()))
                    .put("charOffset", span.start())
                    .put("charLength", span.length());
                String text = span.of(documents.get(artifact).text());
                json.object("snippet", () -> json.put("text", text));
              });
        });
  }

  private void writeTotals(Json json) throws IOException {
    json.put("signature", report.signature())
        .put("score", report.score())
        .put("scorePer100Words", report.scorePer100Words());
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case NEUTRAL -> "note";
      case MINOR -> "warning";
      case MAJOR, CRITICAL -> "error";
    };
  }

  /** Returns a path as a URI: relative if it is, every byte that could mean something escaped. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(isPlain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.indexOf("/") == 0 ? "file://" + uri : uri.toString();
  }

  /** An issue and the first sentence that has it. */
  private record Result(Verdict verdict, Issue issue) {}
}
