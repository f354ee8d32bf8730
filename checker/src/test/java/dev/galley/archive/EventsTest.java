package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.archive.Events.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Different events in the same phrases, and the same event in two wordings. */
final class EventsTest {

  @TempDir private Path folder;

  private List<Report> reports = List.of();

  @BeforeEach
  void addAllReports() throws IOException {
    reports = Events.all();
    assertThat(reports).hasSizeGreaterThan(30);
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      for (Report report : reports) {
        archive.add(report.story());
      }
    }
  }

  @Test
  void anotherEventInTheSamePhrasesIsNeverSure() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      for (Report report : reports) {
        assertThat(archive.find(report.text(), 50).stream().filter(Hit::isSure))
            .as(report.event())
            .isNotEmpty()
            .allSatisfy(hit -> assertThat(hit.story().id()).startsWith(report.event() + " "));
      }
    }
  }

  @Test
  void theSameEventInOtherWordsIsSure() throws IOException {
    List<Report> told = reports.stream().filter(report -> report.outlet().equals("paper")).toList();
    assertThat(told).hasSizeGreaterThan(10);
    try (Archive archive = Archive.open(folder)) {
      for (Report report : told) {
        assertThat(archive.find(report.text(), 5).stream().filter(Hit::isSure))
            .extracting(hit -> hit.story().id())
            .containsExactlyInAnyOrder(report.event() + " paper", report.event() + " agency");
      }
    }
  }

  @Test
  void anotherEventIsNotCompared() throws IOException {
    for (Report report : reports) {
      remove(report.event());
      try (Archive archive = Archive.open(folder)) {
        References references = archive.references(report.text());

        assertThat(references.sure()).as(report.event()).isEmpty();
        assertThat(references.doubtful()).allMatch(hit -> !hit.isSure());
      }
      add(report.event());
    }
  }

  private void remove(String event) throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      for (Report report : reports) {
        if (report.event().equals(event)) {
          archive.forget(report.story().id());
        }
      }
    }
  }

  private void add(String event) throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      for (Report report : reports) {
        if (report.event().equals(event)) {
          archive.add(report.story());
        }
      }
    }
  }
}
