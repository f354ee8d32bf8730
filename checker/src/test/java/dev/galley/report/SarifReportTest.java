package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import dev.galley.engine.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SarifReportTest {

  /** The schema of OASIS, as a SARIF library carries it. */
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void reportsKeepToTheSchema(Report report) throws IOException {
    String json = SampleReports.write(ReportFormat.SARIF, report);

    assertThat(JsonSchemas.errors(SCHEMA, SpecificationVersion.DRAFT_7, json)).isEmpty();
  }

  @Test
  void theSchemaRejectsWhatIsNoReport() throws IOException {
    String json =
        SampleReports.write(ReportFormat.SARIF, SampleReports.full())
            .replace("\"level\": \"error\"", "\"level\": \"grave\"");

    assertThat(JsonSchemas.errors(SCHEMA, SpecificationVersion.DRAFT_7, json)).isNotEmpty();
  }

  @Test
  void resultsComeByPositionAndOnceEach() throws IOException {
    List<String> results = new ArrayList<>();
    for (JsonNode result : run(SampleReports.full()).get("results")) {
      results.add(result.get("ruleId").asText() + " " + result.get("level").asText());
    }

    assertThat(results)
        .containsExactly(
            "stacked-determiners note",
            "changed-number error",
            "doubled-word warning",
            "lost-name error",
            "breaks-off error",
            "floating-pronoun warning",
            "altered-quotation error");
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void regionsCutTheirTextOutOfTheArtifact(Report report) throws IOException {
    JsonNode run = run(report);

    for (JsonNode location : run.get("results").findValues("physicalLocation")) {
      JsonNode region = location.get("region");
      int artifact = location.at("/artifactLocation/index").asInt();
      String text = run.get("artifacts").get(artifact).at("/contents/text").asText();
      String snippet = region.at("/snippet/text").asText();
      int start = region.get("charOffset").asInt();
      assertThat(text.substring(start, start + region.get("charLength").asInt()))
          .isEqualTo(snippet);
      String[] lines = text.split("\n", -1);
      assertThat(lines[region.get("startLine").asInt() - 1])
          .satisfies(
              line ->
                  assertThat(line.substring(region.get("startColumn").asInt() - 1))
                      .startsWith(snippet.split("\n", -1)[0]));
    }
  }

  @Test
  void evidenceAndSuppressionsAreTold() throws IOException {
    JsonNode results = run(SampleReports.full()).get("results");

    assertThat(
            results
                .get(6)
                .at("/relatedLocations/0/physicalLocation/artifactLocation/index")
                .asInt())
        .isEqualTo(2);
    assertThat(results.get(3).at("/suppressions/0/justification").asText())
        .isEqualTo("Withheld by police");
  }

  @Test
  void remarksAndUnusedSuppressionsAreNotifications() throws IOException {
    JsonNode notes = run(SampleReports.full()).at("/invocations/0/toolExecutionNotifications");

    assertThat(notes.findValuesAsText("text"))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("Reads as spun"),
            second -> assertThat(second).contains("matches nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "desk/copy.txt, desk/copy.txt",
    "a b%c?.txt, a%20b%25c%3F.txt",
    "c:réf.txt, c%3Ar%C3%A9f.txt",
    "/home/desk/copy.txt, file:///home/desk/copy.txt",
  })
  void pathsBecomeUris(String path, String uri) {
    assertThat(SarifReport.uri(path)).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "3, 1, 4", "4, 2, 1", "5, 3, 1", "7, 3, 3"})
  void linesAndColumnsCountFromOne(int offset, int line, int column) {
    LineIndex index = new LineIndex("abc\n\nxy");

    assertThat(index.line(offset)).isEqualTo(line);
    assertThat(index.column(offset)).isEqualTo(column);
  }

  private static JsonNode run(Report report) throws IOException {
    return new ObjectMapper()
        .readTree(SampleReports.write(ReportFormat.SARIF, report))
        .at("/runs/0");
  }
}
