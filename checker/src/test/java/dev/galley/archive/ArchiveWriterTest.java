package dev.galley.archive;

import static dev.galley.archive.Receipt.Outcome.ABSENT;
import static dev.galley.archive.Receipt.Outcome.ADDED;
import static dev.galley.archive.Receipt.Outcome.KEPT_AWAY;
import static dev.galley.archive.Receipt.Outcome.OUTDATED;
import static dev.galley.archive.Receipt.Outcome.REMOVED;
import static dev.galley.archive.Receipt.Outcome.REPLACED;
import static dev.galley.archive.Receipt.Outcome.UNCHANGED;
import static dev.galley.archive.Stories.BUDGET;
import static dev.galley.archive.Stories.FERRY;
import static dev.galley.archive.Stories.story;
import static dev.galley.archive.Stories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.feed.Story;
import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import dev.galley.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveWriterTest {

  private static final int WRITERS = 6;

  @TempDir private Path folder;

  @Test
  void storiesComeBackAsTheyWere() throws IOException {
    Story story =
        new Story(
            "tag:tideline.example,2026:/ferry/../7?x=1 ü",
            "Tideline",
            "en-GB",
            Optional.of(Instant.parse("2026-03-10T06:07:08.123456789Z")),
            OptionalLong.of(4),
            "Ferry runs aground off Tarnholm",
            FERRY,
            List.of(
                new Region(new Span(0, 31), Optional.of(BlockKind.HEADLINE)),
                new Region(new Span(33, FERRY.length()), Optional.empty())),
            false);

    assertThat(outcomes(story)).containsExactly(ADDED);

    assertThat(fetched(story.id())).contains(story);
  }

  @Test
  void theSameStoryTwiceIsRecognised() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);

    assertThat(outcomes(story, story)).containsExactly(ADDED, UNCHANGED);
    assertThat(outcomes(story)).containsExactly(UNCHANGED);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void laterVersionsReplaceEarlierOnes() throws IOException {
    Story first = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story second = story("a", "2026-03-10T08:00:00Z", FERRY + " All were taken ashore.");

    assertThat(outcomes(first)).containsExactly(ADDED);
    assertThat(outcomes(second)).containsExactly(REPLACED);
    assertThat(outcomes(first)).containsExactly(OUTDATED);
    assertThat(fetched("a")).contains(second);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void versionsOfOneGroupReplaceEachOther() throws IOException {
    Story first = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story second = story("a", "2026-03-10T08:00:00Z", BUDGET);

    assertThat(outcomes(second, first, second)).containsExactly(ADDED, OUTDATED, UNCHANGED);
    assertThat(fetched("a")).contains(second);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void withdrawnStoriesGoAndStayAway() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story end = withdrawn("a", "2026-03-10T07:00:00Z");

    assertThat(outcomes(story, end)).containsExactly(ADDED, REMOVED);
    assertThat(fetched("a")).isEmpty();
    assertThat(outcomes(story, end)).containsExactly(KEPT_AWAY, ABSENT);
    assertThat(ids()).isEmpty();

    Story anew = story("a", "2026-03-11T06:00:00Z", BUDGET);
    assertThat(outcomes(anew)).containsExactly(ADDED);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void withdrawalsWithoutADateHold() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story end = version(withdrawn("a", "2026-03-10T07:00:00Z"), 0, false);

    assertThat(outcomes(story, end)).containsExactly(ADDED, REMOVED);
    assertThat(outcomes(story, end)).containsExactly(KEPT_AWAY, ABSENT);
    assertThat(ids()).isEmpty();
    assertThat(outcomes(story("a", "2026-03-11T06:00:00Z", BUDGET))).containsExactly(ADDED);
  }

  @Test
  void withdrawalsWithoutADateHoldWhenTheyComeFirst() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story end = version(withdrawn("a", "2026-03-10T07:00:00Z"), 0, false);

    assertThat(outcomes(end, story, end)).containsExactly(ABSENT, KEPT_AWAY, ABSENT);
    assertThat(outcomes(story, story("a", FERRY))).containsExactly(KEPT_AWAY, KEPT_AWAY);
    assertThat(ids()).isEmpty();
  }

  @Test
  void withdrawalsOfAnEarlierDateHoldIfTheirNumberIsNotLower() throws IOException {
    Story story = version(story("a", "2026-03-10T06:00:00Z", FERRY), 2, true);
    Story end = withdrawn("a", "2026-03-09T07:00:00Z");

    for (Story each : List.of(version(end, 2, true), version(end, 3, true))) {
      assertThat(outcomes(story, each, story)).containsExactly(ADDED, REMOVED, KEPT_AWAY);
      forget("a");
      assertThat(outcomes(each, story, each)).containsExactly(ABSENT, KEPT_AWAY, ABSENT);
      forget("a");
    }
    assertThat(outcomes(story, version(end, 1, true), story))
        .containsExactly(ADDED, OUTDATED, UNCHANGED);
  }

  @Test
  void aStoryOfALaterDateThanItsWithdrawalIsThere() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);
    Story end = withdrawn("a", "2026-03-09T07:00:00Z");

    assertThat(outcomes(story, end, story)).containsExactly(ADDED, OUTDATED, UNCHANGED);
    forget("a");
    assertThat(outcomes(end, story, end)).containsExactly(ABSENT, ADDED, OUTDATED);
  }

  @Test
  void theHigherNumberHoldsWhateverTheDates() throws IOException {
    Story second = version(story("a", "2026-03-10T08:00:00Z", FERRY), 2, true);
    Story third = version(story("a", "2026-03-10T06:00:00Z", BUDGET), 3, true);

    assertThat(outcomes(second, third, second)).containsExactly(ADDED, REPLACED, OUTDATED);
    assertThat(fetched("a")).contains(third);
  }

  @Test
  void theSameDateOrNoneReplacesNothing() throws IOException {
    Story story = story("a", "2026-03-10T08:00:00Z", FERRY);

    assertThat(outcomes(story, story("a", "2026-03-10T08:00:00Z", BUDGET), story("a", BUDGET)))
        .containsExactly(ADDED, OUTDATED, OUTDATED);
    assertThat(fetched("a")).contains(story);
  }

  @Test
  void whatHasNoDateIsReplacedByWhatComesAfterIt() throws IOException {
    Story dated = story("a", "2026-03-10T08:00:00Z", FERRY);

    assertThat(outcomes(story("a", FERRY), story("a", BUDGET), dated))
        .containsExactly(ADDED, REPLACED, REPLACED);
    assertThat(fetched("a")).contains(dated);
  }

  @Test
  void removedStoriesStayAwayUntilTheyAreForgotten() throws IOException {
    Story story = story("a", "2026-03-10T06:00:00Z", FERRY);
    List<Receipt> receipts = new ArrayList<>();

    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      archive.add(story);
      archive.add(story("b", BUDGET));
      archive.commit();
      archive.remove("a");
      archive.remove("a");
      archive.remove("c");
      archive.add(story);
      archive.forget("a");
      archive.forget("c");
      archive.add(story);
      archive.remove("b");
    }

    assertThat(receipts)
        .extracting(Receipt::outcome)
        .containsExactly(
            ADDED, ADDED, REMOVED, ABSENT, ABSENT, KEPT_AWAY, REMOVED, ABSENT, ADDED, REMOVED);
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void nearCopiesAreKeptApartAndLinked() throws IOException {
    String edited = FERRY.replace("Tuesday", "Wednesday");
    List<Receipt> receipts = new ArrayList<>();

    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      archive.add(story("wire", FERRY));
      archive.add(story("council", BUDGET));
      archive.add(story("paper", edited));
      archive.commit();
      archive.add(story("site", edited + " More to follow."));
    }

    assertThat(receipts)
        .extracting(Receipt::copyOf)
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.of("wire"), Optional.of("wire"));
    assertThat(ids()).containsExactly("wire", "council", "paper", "site");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.find(FERRY, 1).get(0).copies().some()).containsExactly("paper", "site");
    }
  }

  @Test
  void storiesThatAreGoneHaveNoCopies() throws IOException {
    Story paper = story("paper", FERRY.replace("Tuesday", "Wednesday"));
    List<Receipt> receipts = new ArrayList<>();

    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      archive.add(story("wire", FERRY));
      archive.add(paper);
      archive.commit();
      archive.remove("wire");
      archive.add(paper);
      archive.add(story("site", FERRY + " More to follow."));
      archive.commit();
      archive.add(story("blog", FERRY + " More to come."));
    }

    assertThat(receipts)
        .extracting(Receipt::outcome)
        .containsExactly(ADDED, ADDED, REMOVED, UNCHANGED, ADDED, ADDED);
    assertThat(receipts.subList(2, 6)).extracting(Receipt::copyOf).containsOnly(Optional.empty());
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.find(FERRY, 1).get(0).copies().some())
          .isNotEmpty()
          .doesNotContain("wire")
          .isSubsetOf("paper", "site", "blog");
    }
  }

  @Test
  void copiesOfAStoryThatIsWrittenAnewAreCopiesOfEachOther() throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.add(story("wire", FERRY));
      archive.add(story("paper", FERRY.replace("Tuesday", "Wednesday")));
      archive.add(story("site", FERRY + " More to follow."));
      archive.commit();
      archive.add(story("wire", BUDGET));
    }

    // "site" is named: "paper" says another day.
    assertThat(copies(FERRY)).containsExactly(List.of("paper"));
    assertThat(copies(BUDGET)).containsExactly(List.of());
  }

  @Test
  void theSameIfAllOfItComesTogether() throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      archive.add(story("wire", FERRY));
      archive.add(story("paper", FERRY.replace("Tuesday", "Wednesday")));
      archive.add(story("site", FERRY + " More to follow."));
      archive.add(story("wire", BUDGET));
    }

    assertThat(receipts)
        .extracting(Receipt::copyOf)
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.of("paper"), Optional.empty());
    // "site" is named: "paper" says another day.
    assertThat(copies(FERRY)).containsExactly(List.of("paper"));
    assertThat(copies(BUDGET)).containsExactly(List.of());
  }

  @Test
  void copiesOfAStoryThatComesBackAsAnotherAreNotItsCopies() throws IOException {
    for (boolean isForgotten : List.of(false, true)) {
      for (boolean isApart : List.of(false, true)) {
        Path place = folder.resolve("%s %s".formatted(isForgotten, isApart));
        try (ArchiveWriter archive = ArchiveWriter.open(place, receipt -> {})) {
          archive.add(story("wire", "2026-03-10T06:00:00Z", FERRY));
          archive.add(story("paper", FERRY.replace("Tuesday", "Wednesday")));
          archive.add(story("site", FERRY + " More to follow."));
          if (isApart) {
            archive.commit();
          }
          if (isForgotten) {
            archive.forget("wire");
          } else {
            archive.remove("wire");
          }
          if (isApart) {
            archive.commit();
          }
          archive.add(story("wire", "2026-03-11T06:00:00Z", BUDGET));
        }

        assertThat(copies(place, BUDGET)).as("in %s", place).containsExactly(List.of());
        assertThat(copies(place, FERRY)).as("in %s", place).containsExactly(List.of("paper"));
      }
    }
  }

  @Test
  void copiesOfCopiesAreCopiesOnlyIfTheyAreLikeTheFirst() throws IOException {
    List<String> words = IntStream.range(0, 300).mapToObj(i -> "word" + i).toList();
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      // Each has most words of the one before it.
      stories.add(story("" + i, String.join(" ", words.subList(4 * i, 4 * i + 60)) + "."));
    }
    List<Receipt> receipts = new ArrayList<>();

    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      for (Story story : stories) {
        archive.add(story);
        if (story.id().endsWith("5")) {
          archive.commit();
        }
      }
    }

    assertThat(receipts).filteredOn(each -> each.copyOf().isPresent()).hasSizeGreaterThan(10);
    for (Receipt receipt : receipts) {
      for (String leader : receipt.copyOf().stream().toList()) {
        Story copy = stories.get(Integer.parseInt(receipt.id()));
        assertThat(Copies.areCopies(copy, stories.get(Integer.parseInt(leader))))
            .as("%s of %s", receipt.id(), leader)
            .isTrue();
      }
    }
  }

  @Test
  void aNewVersionThatIsMuchTheSameKeepsItsCopies() throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.add(story("wire", FERRY));
      archive.add(story("paper", FERRY.replace("Tuesday", "Wednesday")));
      archive.commit();
      archive.add(story("wire", FERRY + " More to follow."));
    }

    assertThat(copies(FERRY + " More to follow.")).containsExactly(List.of("paper"));
  }

  /** Returns the near copies of each story that is found. */
  private List<List<String>> copies(String article) throws IOException {
    return copies(folder, article);
  }

  private static List<List<String>> copies(Path folder, String article) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      return archive.find(article, 5).stream().map(hit -> hit.copies().some()).toList();
    }
  }

  @Test
  void nothingIsToldBeforeItIsWritten() throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      archive.add(story("a", FERRY));

      assertThat(receipts).isEmpty();
      assertThat(ids()).isEmpty();

      archive.commit();
      assertThat(receipts).hasSize(1);
      assertThat(ids()).containsExactly("a");
    }
  }

  @Test
  void anArchiveHasOneWriter() throws IOException {
    try (ArchiveWriter first = ArchiveWriter.open(folder, receipt -> {})) {
      first.add(story("a", FERRY));

      assertThatExceptionOfType(ArchiveException.class)
          .isThrownBy(() -> ArchiveWriter.open(folder, receipt -> {}, Duration.ZERO))
          .withMessage(folder + ": another process is adding to this archive");
      assertThat(Archive.check(folder)).isEmpty();
    }
  }

  @Test
  void writersWaitForEachOther() throws Exception {
    List<FutureTask<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String id = "story " + i;
      writers.add(
          new FutureTask<>(
              () -> {
                try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
                  archive.add(story(id, BUDGET));
                }
                return true;
              }));
    }

    writers.forEach(writer -> new Thread(writer).start());
    for (FutureTask<Boolean> writer : writers) {
      assertThat(writer.get()).isTrue();
    }

    assertThat(ids()).hasSize(WRITERS);
  }

  @Test
  void aFailedWriterSaysSoAgain() throws IOException {
    Path place = folder.resolve("archive");
    ArchiveWriter archive = ArchiveWriter.open(place, receipt -> {});
    delete(place);
    archive.add(story("a", FERRY));

    assertThatExceptionOfType(ArchiveException.class).isThrownBy(archive::commit);
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> archive.add(story("b", BUDGET)))
        .withMessageStartingWith(place + ": ");
    archive.close();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void foreignFoldersAreRefused() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear desk");

    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> ArchiveWriter.open(folder, receipt -> {}))
        .withMessage(folder + ": is not empty and no archive of Galley");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(folder))
        .withMessage(folder + ": is no archive of Galley");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> ArchiveWriter.open(letter, receipt -> {}))
        .withMessage(letter + ": is a file; an archive is a folder");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(folder.resolve("none")))
        .withMessage(folder.resolve("none") + ": no such folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(letter);
    }
  }

  @Test
  void foreignIndexesAreRefused() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      new IndexWriter(directory, new IndexWriterConfig()).close();
    }

    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> ArchiveWriter.open(folder, receipt -> {}))
        .withMessage(folder + ": is an index, but no archive of Galley");
  }

  private List<Receipt.Outcome> outcomes(Story... stories) throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipts::add)) {
      for (Story story : stories) {
        archive.add(story);
      }
    }
    assertThat(receipts)
        .extracting(Receipt::id)
        .containsExactlyElementsOf(Stream.of(stories).map(Story::id).toList());
    return receipts.stream().map(Receipt::outcome).toList();
  }

  /** Returns a story as another version, with its date or without. */
  private static Story version(Story story, long number, boolean isDated) {
    return new Story(
        story.id(),
        story.source(),
        story.language(),
        isDated ? story.date() : Optional.empty(),
        number == 0 ? OptionalLong.empty() : OptionalLong.of(number),
        story.headline(),
        story.text(),
        story.regions(),
        story.isWithdrawn());
  }

  private void forget(String id) throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.forget(id);
    }
  }

  private Optional<Story> fetched(String id) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      return archive.fetch(id);
    }
  }

  private List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Archive archive = Archive.open(folder)) {
      archive.forEach(story -> ids.add(story.id()));
    }
    return ids;
  }
}
