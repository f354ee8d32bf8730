package dev.galley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.engine.Report;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MqmTableTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void issuesAndSentencesWithoutAreLines() throws IOException {
    new RunFolder(TableForm.PLAIN).add("a", SummaryTest.twice()).write(folder);

    assertThat(lines(Optional.empty()))
        .containsExactly(
            "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity",
            "candidate\ta\t1\t1\tgalley\t\tIt rained.\tNo-error\tNo-error",
            "candidate\ta\t2\t2\tgalley\t\tThe port and <v>port closed</v>."
                + "\tAccuracy/Mistranslation\tMajor");
  }

  @Test
  void segmentsAreCountedThroughAllArticles() throws IOException {
    new RunFolder(TableForm.PLAIN, "vendor")
        .add("a", SampleReports.clean(), "Nordwind")
        .fail("b", "gone", "Nordwind")
        .add("c", SampleReports.clean(), "")
        .write(folder);

    assertThat(lines(Optional.of("vendor")).stream().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Nordwind\ta\t1\t1\t"),
            line -> assertThat(line).startsWith("candidate\tc\t1\t2\t"));
  }

  @Test
  void referencesAreTheSource() throws IOException {
    new RunFolder(TableForm.EXCEL).add("a", SampleReports.full()).write(folder);

    assertThat(lines(Optional.empty()))
        .contains(
            "candidate\ta\t3\t3\tgalley\tRescuers pulled 41 people from the sea.\tRescuers pulled"
                + " <v>14</v> people from the sea.\tAccuracy/Mistranslation\tCritical");
  }

  @Test
  void textsStayInTheirCells() throws IOException {
    Report report =
        new ReportBuilder("- The <v>mayor</v>\tsaid\u0085so\u2028on \"Monday\".")
            .issue(Severity.MINOR, "stray-mark", "\tsaid", "A tab")
            .build();
    new RunFolder(TableForm.EXCEL).add("a\tb\nc", report).write(folder);

    assertThat(lines(Optional.empty()).stream().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(9))
        .allSatisfy(line -> assertThat(line).contains("\ta b c\t"))
        .first()
        .asString()
        .contains("\t- The ‹v›mayor‹/v›<v> said</v>");
  }

  private List<String> lines(Optional<String> groupBy) throws IOException {
    StringBuilder out = new StringBuilder();
    MqmTable.write(folder, groupBy, out);
    return out.toString().lines().toList();
  }
}
