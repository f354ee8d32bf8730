package dev.galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockFinderTest {

  private static final String STORY =
      "The council dropped its plan for a quarry above the village late on Tuesday, officials said.";

  private static final Pattern CLEAN = Pattern.compile("clean.[\\w-]+\\.txt$|original\\.txt$");

  private static List<BlockFinder.Part> parts(String text) {
    return BlockFinder.parts(text, BlockFinder.regions(text));
  }

  private static List<BlockKind> kinds(String... lines) {
    return parts(String.join("\n\n", lines)).stream().map(BlockFinder.Part::kind).toList();
  }

  /** Returns what the line is between two paragraphs. */
  private static BlockKind kindInside(String line) {
    return kinds("Quarry plan dropped", STORY, line, STORY).get(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Orla Benn in Derry",
        "By CARLA DIMOND, Newswire",
        "Reporting by Ed Hall; editing by Ana Roy",
        "(Additional reporting by Ed Hall.)",
        "desk@harbour.example",
        "Published 3:15 p.m. ET, May 4",
        "Updated: 4 May 2024 at 16.20",
        "9 May 2024, 4.20pm · 3 min read",
        "17.42",
        "- Harbour News Service",
        "Harbour News Service reporter Orla Benn",
        "Ed Hall in Derry and Ana Roy in Cork contributed to this report.",
      })
  void bylinesAreTold(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.BYLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Minister Ana Roy, left, greets farmers in Derry on May 4, 2024. (Ed Hall/Newswire)",
        "Residents watch the blast. (Orla Benn / Lumen Images via Newswire)",
        "The mayor speaks in Derry. (Newswire Photo/Ed Hall, file)",
        "FILE - The mayor speaks in Derry, May 4, 2024.",
        "Photo: Ed Hall",
        "[Image: Ed Hall for Newswire]",
        "The quarry at dusk. Photograph: Ed Hall/Lumen",
        "Photo by Ed Hall",
        "Ana Roy, center, is seen in this undated photo.",
      })
  void captionsAreTold(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.CAPTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "• Close the library",
        "- close the library",
        "* Close the library.",
        "------",
        "* * *",
      })
  void listItemsAndSeparatorsAreTold(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.LIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hundreds stranded", "‘We knew nothing’", "What happens next?", "£2m for pier"})
  void headingsAreTold(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.HEADLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our morning newsletter",
        "Log in or create a free account to continue reading",
        "Already a member? Sign in to comment",
        "Join our community",
        "Story continues below advertisement",
        "Advertisement",
        "Read more: Ferries stay in port",
        "Related articles",
        "Share this story",
        "Facebook Twitter WhatsApp",
        "© 2024 Harbour Post. All rights reserved.",
        "You have read 3 of your 4 free articles this month.",
        "Your support helps our reporters to ask hard questions. Give $2 a month and keep it free.",
      })
  void theSitesOwnWordsAreTold(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the end of May, doctors in Derry had seen 40 cases.",
        "By noon the ferry was full.",
        "The paper will remove its paywall in June and ask subscribers to become members.",
        "Readers who donate more than £50 a year get a tote bag, and the newsletter stays free.",
        "“We ask you to support us,” the editor, Hanna Lyle, wrote. “Your donation keeps us free.”",
        "Members contribute an average of $8 a month, and one in ten cancels within a year.",
        "Joining us for the ride was a retired postman with a gift for stories.",
        "Log in to any bank and you leave a trace.",
        "Share prices fell on Monday.",
        "Related charges against two other men were dropped.",
        "We went to the island in March. Our son, who is a member of the club, had told us so.",
        "The car hit 96 km/h (60 mph).",
        "The ministry (and its staff) left the photo out.",
        "Twenty-two of the sailors were sent home for",
        "He said that he would resign",
        "nobody knows why",
        "1912 was a good year for the port.",
      })
  void theStoryStaysTheStory(String line) {
    assertThat(kindInside(line)).isEqualTo(BlockKind.PARAGRAPH);
  }

  @Test
  void appealsAreFoundToTheirEnds() {
    List<BlockKind> kinds =
        kinds(
            "Quarry plan dropped",
            STORY,
            "Residents danced until midnight.",
            "dear reader of the Post",
            "We have a small favour to ask. Tens of thousands read us, and our newsroom is free.",
            "No shareholders, and no billionaire owner: only the determination to bring the facts.",
            "If you can, please consider giving us $1 a month to support our reporting.",
            "Mira Stone, founder of the Post",
            "Contribute now",
            "Contribute now");

    assertThat(kinds.subList(1, 3)).containsOnly(BlockKind.PARAGRAPH);
    assertThat(kinds.subList(3, 10)).containsOnly(BlockKind.BOILERPLATE);
  }

  @Test
  void theStoryIsCutFromTheAppealItIsGluedTo() {
    String text =
        String.join(
            "\n",
            "Quarry plan dropped",
            "Our reporters need your support to ask hard questions, and your gift pays for them.",
            "Your support keeps us going." + STORY,
            STORY);

    List<BlockFinder.Part> parts = parts(text);

    assertThat(parts)
        .extracting(BlockFinder.Part::kind)
        .containsExactly(
            BlockKind.HEADLINE,
            BlockKind.BOILERPLATE,
            BlockKind.BOILERPLATE,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH);
    assertThat(parts.get(3).span().of(text)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DERRY (Newswire) —",
        "TOKYO -",
        "NEW YORK --",
        "ST. JOHN’S –",
        "PORT-AU-PRINCE, Haiti -",
        "LONDON/PARIS (Newswire) -",
        "TOKYO, 4 May (Newswire) --",
      })
  void datelinesAreBlocksOfTheirOwn(String dateline) {
    String text = "Quarry plan dropped\n\n" + dateline + " " + STORY;

    assertThat(parts(text))
        .extracting(part -> part.span().of(text))
        .containsExactly("Quarry plan dropped", dateline, STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO - the alliance - met.", "USB-C - and others - stay.", "A - B won."})
  void wordsInCapitalsAreNoDateline(String start) {
    String text = "Quarry plan dropped\n\n" + start + " " + STORY;

    assertThat(parts(text)).hasSize(2);
  }

  @Test
  void titleStandfirstAndBylineOpenAnArticle() {
    assertThat(
            kinds(
                "Quarry plan dropped",
                "Council votes 9-2 after protests",
                "By Orla Benn",
                "Chief Reporter",
                STORY,
                STORY))
        .containsExactly(
            BlockKind.HEADLINE,
            BlockKind.HEADLINE,
            BlockKind.BYLINE,
            BlockKind.BYLINE,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH);
  }

  @Test
  void singleLinesAreParagraphs() {
    assertThat(kinds("Quarry plan dropped")).containsExactly(BlockKind.PARAGRAPH);
  }

  @Test
  void runsOfShortLinesAreLists() {
    List<BlockKind> kinds =
        kinds(
            "Cup results",
            STORY,
            "Aldbury 0-0 Hexley",
            "Northmoor 3-1 Regis",
            "Tarn 2-2 Orme",
            STORY);

    assertThat(kinds.subList(2, 5)).containsOnly(BlockKind.LIST);
  }

  @Test
  void markupOverrulesTheWords() {
    Region region = new Region(new Span(0, STORY.length()), Optional.of(BlockKind.CAPTION));

    assertThat(BlockFinder.parts(STORY, List.of(region)))
        .containsExactly(new BlockFinder.Part(BlockKind.CAPTION, region.span()));
  }

  @ParameterizedTest
  @CsvSource({"'\n\n'", "'\n'", "'\r\n\r\n'", "'\r\n'", "'\r'", "'\u2029'", "'\n \t\n'"})
  void linesAndEmptyLinesSeparateParagraphs(String separator) {
    String text = "Quarry plan dropped" + separator + STORY + separator + STORY;

    assertThat(parts(text))
        .extracting(part -> part.span().of(text))
        .containsExactly("Quarry plan dropped", STORY, STORY);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 64, 72, 80})
  void brokenLinesAreJoined(int width) {
    String paragraph = STORY + " Residents had objected to the dust, and danced until midnight.";
    String text = "Quarry plan dropped\n\n" + wrap(paragraph, width) + "\n\n" + wrap(STORY, width);

    assertThat(parts(text))
        .extracting(part -> part.span().of(text).replace('\n', ' '))
        .containsExactly("Quarry plan dropped", paragraph, STORY);
  }

  private static String wrap(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      boolean fits = column + 1 + word.length() <= width;
      wrapped.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = column > 0 && fits ? column + 1 + word.length() : word.length();
    }
    return wrapped.toString();
  }

  static Stream<Path> cleanArticles() {
    try (Stream<Path> files = Files.walk(Path.of("../testdata"))) {
      return files.filter(file -> CLEAN.matcher(file.toString()).find()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cleanArticles")
  void cleanArticlesHoldNothingOfTheSites(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(parts(text)).isNotEmpty();
    assertThat(parts(text))
        .filteredOn(part -> part.kind() == BlockKind.BOILERPLATE)
        .extracting(part -> part.span().of(text))
        .filteredOn(line -> !line.startsWith("The Lantern Post is free"))
        .isEmpty();
  }

  @Test
  void everyVisibleCharacterStandsInOneSentence() {
    Random random = new Random(11);
    List<String> pieces =
        List.of(
            "Rain",
            " fell",
            ".",
            "”",
            "“",
            "'s",
            "\n",
            "\n\n",
            " ",
            "U.S.",
            "\t",
            "5",
            "—",
            "DERRY (X) — ",
            "• ",
            "By Ed",
            "é",
            "😀",
            "\u00a0",
            "?",
            ". .",
            "Sign in",
            "\r\n",
            "donate to us",
            "you",
            "(A/B)",
            "港",
            "-");
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }

      assertThatItIsCovered(Document.of(text.toString()));
    }
  }

  private static void assertThatItIsCovered(Document document) {
    int end = 0;
    for (Block block : document.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.sentences().get(0).span().start()).isEqualTo(block.span().start());
      for (Sentence sentence : block.sentences()) {
        String skipped = document.text().substring(end, sentence.span().start());
        assertThat(skipped.chars())
            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        assertThat(sentence.span().of(document.text())).isEqualTo(sentence.text());
        end = sentence.span().end();
      }
      assertThat(block.span().end()).isEqualTo(end);
    }
    assertThat(document.text().substring(end).chars())
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain fell. ",
        "a ",
        "x",
        ". ",
        "“",
        "( ",
        "Rain, ",
        "😀",
        "a\n",
        "“. ",
        "A.",
        "you 'n"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileTextIsAnalysedInBoundedTime(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    Document document = Document.of(text);

    assertThatItIsCovered(document);
    assertThat(document.blocks()).allMatch(block -> block.span().length() <= BlockFinder.MAX_BLOCK);
    assertThat(document.sentences()).allMatch(sentence -> sentence.tokens().size() <= 1000);
  }
}
