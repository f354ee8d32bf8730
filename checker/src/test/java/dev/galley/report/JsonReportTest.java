package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SpecificationVersion;
import dev.galley.engine.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonReportTest {

  private static final String SCHEMA = "/dev/galley/report/galley-report-1.schema.json";

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void reportsKeepToTheSchema(Report report) throws IOException {
    String json = SampleReports.write(ReportFormat.JSON, report);

    assertThat(JsonSchemas.errors(SCHEMA, SpecificationVersion.DRAFT_2020_12, json)).isEmpty();
  }

  @Test
  void theSchemaRejectsWhatIsNoReport() throws IOException {
    String json =
        SampleReports.write(ReportFormat.JSON, SampleReports.full())
            .replace("\"severity\": \"major\"", "\"severity\": \"grave\"");

    assertThat(JsonSchemas.errors(SCHEMA, SpecificationVersion.DRAFT_2020_12, json)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.galley.report.SampleReports#all")
  void spansCutTheirTextOutOfTheArticle(Report report) throws IOException {
    JsonNode json = parse(report);

    assertThat(json.at("/article/text").asText()).isEqualTo(report.candidate().text());
    assertThat(json.get("sentences").size()).isEqualTo(report.verdicts().size()).isPositive();
    for (JsonNode sentence : json.get("sentences")) {
      assertThat(cut(json.get("article"), sentence)).isEqualTo(sentence.get("text").asText());
      for (JsonNode issue : sentence.get("issues")) {
        assertThat(cut(json.get("article"), issue)).isEqualTo(issue.get("quote").asText());
        JsonNode evidence = issue.path("evidence");
        if (!evidence.isMissingNode()) {
          JsonNode reference = json.get("references").get(evidence.get("article").asInt() - 1);
          assertThat(cut(reference, evidence)).isEqualTo(evidence.get("quote").asText());
        }
      }
    }
    for (JsonNode reference : json.get("references")) {
      for (JsonNode sentence : reference.get("sentences")) {
        assertThat(cut(reference, sentence)).isEqualTo(sentence.get("text").asText());
      }
    }
  }

  @Test
  void everySentenceStandsInOneBlock() throws IOException {
    JsonNode json = parse(SampleReports.full());

    int next = 1;
    for (JsonNode block : json.at("/article/blocks")) {
      assertThat(block.get("firstSentence").asInt()).isEqualTo(next);
      next = block.get("lastSentence").asInt() + 1;
    }
    assertThat(next).isEqualTo(json.get("sentences").size() + 1);
  }

  @Test
  void linksEvidenceAndSuppressionsAreTold() throws IOException {
    JsonNode json = parse(SampleReports.full());

    assertThat(json.at("/sentences/5/reference/0/article").asInt()).isEqualTo(2);
    assertThat(json.at("/sentences/5/reference/0/sentence").asInt()).isEqualTo(2);
    assertThat(json.at("/sentences/2/issues/0/evidence/quote").asText()).isEqualTo("41");
    assertThat(json.findValuesAsText("suppressed")).containsExactly("Withheld by police");
    assertThat(json.at("/unusedSuppressions/0/reason").asText()).isEqualTo("Checked by phone");
    assertThat(json.at("/references/0/sentences/2/missing").asBoolean()).isTrue();
    assertThat(json.at("/references/0/sentences/1/missing").asBoolean()).isFalse();
    assertThat(json.at("/totals/critical").asInt()).isEqualTo(1);
  }

  private static JsonNode parse(Report report) throws IOException {
    return new ObjectMapper().readTree(SampleReports.write(ReportFormat.JSON, report));
  }

  private static String cut(JsonNode article, JsonNode range) {
    return article
        .get("text")
        .asText()
        .substring(range.get("start").asInt(), range.get("end").asInt());
  }
}
