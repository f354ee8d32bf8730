package dev.galley.archive;

import static dev.galley.archive.Stories.BUDGET;
import static dev.galley.archive.Stories.FERRY;
import static dev.galley.archive.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.feed.Story;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

  @TempDir private Path folder;

  @Test
  void findsTheStoryAndNoOther() throws IOException {
    add(story("ferry", FERRY), story("budget", BUDGET));

    List<Hit> hits =
        find(
            "Off Tarnholm a ferry carrying 212 individuals ran on to the ground. Harbour master"
                + " Okkerdal told that the guiding had fizzled two times since March 4.");

    assertThat(hits).extracting(hit -> hit.story().id()).containsExactly("ferry");
    assertThat(hits.get(0).covered()).isEqualTo(1);
    assertThat(hits.get(0).score()).isBetween(0.3, 1.0);
  }

  @Test
  void findsNothingForAnotherStory() throws IOException {
    add(story("ferry", FERRY));

    assertThat(find(BUDGET)).isEmpty();
    assertThat(find("")).isEmpty();
    assertThat(find("The of and.")).isEmpty();
  }

  @Test
  void findsAStoryBehindManyWordsOfAnotherLanguage() throws IOException {
    String story =
        "Volunteers of Wexmoor repaint the signal tower. The Wexmoor society unveiled its restored"
            + " semaphore yesterday, and Verity Zellwood thanked the painters for the vermilion"
            + " weatherboards.";
    add(story("tower", story), story("budget", BUDGET));
    StringBuilder untranslated = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      untranslated.append(i % 12 == 0 ? ". " : " ").append("ab").append(letters(i)).append("ung");
    }

    assertThat(find(story + "\n\n" + untranslated))
        .extracting(hit -> hit.story().id())
        .containsExactly("tower");
  }

  @Test
  void figuresInTheWayOfOtherLanguagesAreTheSame() throws IOException {
    String story =
        "Tarvian inflation slows to 4.4 percent. Prices in Tarvia rose by 4.4 percent in a year, the"
            + " office said, after 4.9 percent. Food cost 6.2 percent more, housing 5.1. Core"
            + " inflation eased to 3.9 percent. Some 18,000 homes fell behind with 1,250 crowns.";
    add(story("inflation", story));

    List<Hit> hits = find(story.replaceAll("(\\d)\\.(\\d)", "$1,$2").replace("18,000", "18.000"));

    assertThat(hits).extracting(Hit::isSure).containsExactly(true);
  }

  @Test
  void theFullStoryComesBeforeAFlash() throws IOException {
    add(
        story("flash", FERRY.substring(0, FERRY.indexOf(" Nobody"))),
        story(
            "full",
            FERRY.replace("aground", "on a reef").replace("steering", "rudder")
                + " The weather was calm, and the lighthouse of Skell was lit."));

    assertThat(find(FERRY)).extracting(hit -> hit.story().id()).containsExactly("full", "flash");
  }

  @Test
  void nearCopiesOfOneStoryLeaveRoomForOthers() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stories.add(story("copy" + i, FERRY + " Edition " + i + " follows."));
    }
    String pool = BUDGET.substring(BUDGET.indexOf("Its treasurer"));
    stories.add(story("budget", BUDGET));
    add(stories.toArray(Story[]::new));

    List<Hit> hits = find(FERRY + "\n\n" + pool);

    assertThat(hits).hasSize(2);
    assertThat(hits.get(0).story().id()).startsWith("copy");
    assertThat(hits.get(0).copies().count()).isEqualTo(39);
    assertThat(hits.get(0).copies().some())
        .hasSize(5)
        .doesNotContain(hits.get(0).story().id())
        .allMatch(id -> id.startsWith("copy"));
    assertThat(hits.get(1).story().id()).isEqualTo("budget");
  }

  @Test
  void whatManyStoriesDoNotSayIsLookedUpByItself() throws IOException {
    List<Story> stories = takes(30);
    stories.add(story("budget", BUDGET));
    add(stories.toArray(Story[]::new));

    try (Archive archive = Archive.open(folder)) {
      References references =
          archive.references(
              FERRY
                  + "\n\nBrackwell rejects a pool by 19 to 12."
                  + "\n\nPaul Anwick had put it at 8.4 million pounds.");

      assertThat(references.sure()).extracting(hit -> hit.story().id()).contains("budget");
    }
  }

  @Test
  void aShortArticleOfTwoHalvesHasTwoReferences() throws IOException {
    add(story("ferry", FERRY), story("budget", BUDGET));

    try (Archive archive = Archive.open(folder)) {
      References references =
          archive.references(
              "A ferry with 212 people ran aground off Tarnholm on Tuesday. The harbour master, Ines"
                  + " Okkerdal, said that the steering had failed. The council of Brackwell voted 19"
                  + " to 12 against a new swimming pool. Its treasurer, Paul Anwick, had put the cost"
                  + " at 8.4 million pounds.");

      assertThat(references.sure())
          .extracting(hit -> hit.story().id())
          .containsExactlyInAnyOrder("ferry", "budget");
    }
  }

  @Test
  void asManyAreNamedAsAreAskedFor() throws IOException {
    add(takes(30).toArray(Story[]::new));

    assertThat(find(FERRY, 25)).hasSize(25);
    assertThat(find(FERRY, 100)).hasSize(30);
  }

  @Test
  void saysWhatItHolds() throws IOException {
    add(
        story("a", "2026-03-10T06:00:00Z", FERRY),
        story("b", "2026-03-11T23:59:59Z", BUDGET),
        story("c", FERRY + " More to follow."),
        Stories.withdrawn("d", "2026-03-12T06:00:00Z"));

    try (Archive archive = Archive.open(folder)) {
      Info info = archive.info();

      assertThat(info.articles()).isEqualTo(3);
      assertThat(info.withdrawn()).isEqualTo(1);
      assertThat(info.sources()).isEqualTo(Map.of("", 1L, "Tideline", 2L));
      assertThat(info.days())
          .isEqualTo(Map.of(LocalDate.parse("2026-03-10"), 1L, LocalDate.parse("2026-03-11"), 1L));
      assertThat(info.newest()).contains(Instant.parse("2026-03-11T23:59:59Z"));
      assertThat(info.bytes()).isGreaterThan(1000);
    }
  }

  @Test
  void everyChangeHasAnotherGeneration() throws IOException {
    add(story("a", FERRY));
    String before = generation();
    assertThat(generation()).isEqualTo(before);

    add(story("b", BUDGET));

    assertThat(generation()).isNotEqualTo(before);
  }

  @Test
  void phrasesAreUsualThatOtherStoriesHave() throws IOException {
    add(
        story("ferry", FERRY),
        story("copy", FERRY + " More to follow."),
        story("budget", BUDGET),
        story("other", "Divers found a hole in the swimming pool of Eastholt."));

    try (Archive archive = Archive.open(folder)) {
      PhraseStatistics english = PhraseStatistics.ofEnglish();
      PhraseStatistics all = archive.phrases(new References(List.of(), List.of(), List.of()));
      assertThat(all.count("a", "hole") - english.count("a", "hole")).isEqualTo(3);
      assertThat(all.count("tarnholm")).isEqualTo(2);
      assertThat(all.count("tarnholm", "tuesday")).isZero();

      PhraseStatistics others = archive.phrases(archive.references(FERRY));
      assertThat(others.count("a", "hole") - english.count("a", "hole")).isEqualTo(1);
      assertThat(others.count("tarnholm")).isZero();
      assertThat(others.count("swimming", "pool") - english.count("swimming", "pool")).isEqualTo(2);
      assertThat(others.countOfLemma("be")).isEqualTo(english.countOfLemma("be"));
      assertThat(others.logProbability(BUDGET)).isEqualTo(english.logProbability(BUDGET));
    }
  }

  @Test
  void copiesOutsideTheSampleAndEarlierVersionsDoNotVouch() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String hole = i < 40 ? "Drivers avoid Kestrel Lane, where a hole opened, and turn back." : "";
      stories.add(story("filler" + i, "Item " + i + " of the list follows. " + hole));
    }
    stories.add(story("wire", "2026-03-10T06:00:00Z", FERRY));
    stories.add(story("wire", "2026-03-10T07:00:00Z", FERRY + " Later."));
    for (int i = 0; i < 300; i++) {
      stories.add(story("copy" + i, FERRY + " Edition " + i + " follows."));
    }
    add(stories.toArray(Story[]::new));
    add(
        stories.subList(5_002, 5_102).stream()
            .map(story -> story(story.id(), story.text() + " It is a new one."))
            .toArray(Story[]::new));

    try (Archive archive = Archive.open(folder)) {
      References references = archive.references(FERRY);
      PhraseStatistics others = archive.phrases(references);
      PhraseStatistics english = PhraseStatistics.ofEnglish();

      assertThat(references.sure().get(0).copies().count()).isEqualTo(300);
      assertThat(others.count("tarnholm")).isZero();
      assertThat(others.count("a", "hole") - english.count("a", "hole")).isEqualTo(40);
    }
  }

  @Test
  void whatIsFoundAndNotComparedDoesNotVouchEither() throws IOException {
    add(takes(12).toArray(Story[]::new));

    try (Archive archive = Archive.open(folder)) {
      References references = archive.references(FERRY);

      assertThat(references.sure()).hasSizeLessThan(12);
      assertThat(archive.phrases(references).count("tarnholm")).isZero();
    }
  }

  @Test
  void whatChangesNothingHasTheSameGeneration() throws IOException {
    add(story("a", FERRY));
    add(story("b", BUDGET));
    String before = generation();

    add(story("a", FERRY));
    add();
    assertThat(generation()).isEqualTo(before);

    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      archive.compact();
    }
    assertThat(generation()).isEqualTo(before);
  }

  private static String letters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private String generation() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      return archive.generation();
    }
  }

  /** Returns stories of one event, none of them a near copy of another. */
  private static List<Story> takes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> story("take" + i, FERRY.replaceAll("(\\w+ \\w+) ", "$1 take" + i + " ")))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<Hit> find(String text) throws IOException {
    return find(text, 5);
  }

  private List<Hit> find(String text, int max) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      return archive.find(text, max);
    }
  }

  private void add(Story... stories) throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      for (Story story : stories) {
        archive.add(story);
      }
    }
  }
}
