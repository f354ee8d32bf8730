package dev.galley.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AlignerTest {

  private static final Path PAIRS = Path.of("../testdata/pairs");

  private static final Document BRIDGE =
      Document.of(
          """
          The northern span of the Orrin bridge will close for nine weeks from Monday.
          Engineers found cracks in two of its bearings during an inspection in March.
          The harbour master expects longer queues at the ferry terminal.
          “We looked at every other way,” said Hedda Brandvold, who leads the repair.
          Cyclists may still cross on the southern walkway.
          """);

  private static final Document CHEESE =
      Document.of(
          """
          A dairy in Belluno has won the mountain cheese prize for the third year running.
          Judges praised the rind of its oldest wheel and the hay scent of the youngest.
          The prize money goes to a school kitchen in the valley.
          """);

  @ParameterizedTest
  @MethodSource("stories")
  void everyCandidateSentenceStandsInExactlyOneLink(Path story) throws IOException {
    Document candidate = article(story.resolve("garbled.txt"));

    Alignment alignment =
        Aligner.align(
            candidate,
            List.of(
                article(story.resolve("reference.txt")), article(story.resolve("original.txt"))));

    assertThat(alignment.links().stream().flatMap(link -> link.candidate().stream()))
        .containsExactlyElementsOf(candidate.sentences());
    assertThat(alignment.unrelated()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aligningAnArticleWithItselfIsTheIdentity(Path story) throws IOException {
    Document article = article(story.resolve("garbled.txt"));

    Alignment alignment = Aligner.align(article, List.of(article));

    assertThat(alignment.missing()).isEmpty();
    assertThat(alignment.links()).hasSameSizeAs(article.sentences());
    assertThat(alignment.links()).allMatch(link -> link.candidate().equals(link.reference()));
    assertThat(alignment.links()).allMatch(link -> link.similarity() == 1);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theSameArticlesAlignTheSameWay(Path story) throws IOException {
    Document candidate = article(story.resolve("garbled.txt"));
    Document reference = article(story.resolve("reference.txt"));

    Alignment first = Aligner.align(candidate, List.of(reference));
    Alignment second = Aligner.align(candidate, List.of(reference));

    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aStoryIsNotTakenForAnother(Path story) throws IOException {
    Document candidate = article(story.resolve("garbled.txt"));
    List<Document> others = new ArrayList<>();
    for (Path other : stories().filter(other -> !other.equals(story)).toList()) {
      others.add(article(other.resolve("reference.txt")));
    }

    Alignment alignment = Aligner.align(candidate, others);

    assertThat(alignment.unrelated())
        .containsExactlyElementsOf(IntStream.range(0, others.size()).boxed().toList());
    assertThat(alignment.links()).noneMatch(Link::hasReference);
    assertThat(alignment.missing()).isEmpty();
  }

  @Test
  void shuffledSentencesFindTheirPartners() {
    List<Sentence> sentences = new ArrayList<>(BRIDGE.sentences());
    Random random = new Random(20_261);

    for (int round = 0; round < 20; round++) {
      Collections.shuffle(sentences, random);
      Document shuffled =
          Document.of(String.join("\n", sentences.stream().map(Sentence::text).toList()));
      Alignment alignment = Aligner.align(shuffled, List.of(BRIDGE));

      assertThat(alignment.missing()).isEmpty();
      assertThat(alignment.links())
          .hasSize(sentences.size())
          .allMatch(link -> link.candidate().get(0).text().equals(link.reference().get(0).text()));
    }
  }

  @Test
  void aSentenceMatchesTheTwoItWasJoinedFrom() {
    Document joined =
        Document.of(
            """
            The span will be closed for nine weeks, and cyclists can use the southern walkway.
            Inspectors had found cracks in two bearings in March.
            """);
    Document apart =
        Document.of(
            """
            The span will be closed for nine weeks.
            Cyclists can use the southern walkway.
            Inspectors had found cracks in two bearings in March.
            """);

    Alignment alignment = Aligner.align(joined, List.of(apart));

    assertThat(alignment.links()).hasSize(2);
    assertThat(alignment.links().get(0).reference()).hasSize(2);
    assertThat(Aligner.align(apart, List.of(joined)).links()).hasSize(2);
  }

  @Test
  void aHeadingThatRunsIntoTheNextParagraphIsComparedAlone() {
    Document candidate =
        Document.of(
            """
            Stellan ferry strike is over after nine days

            The Stellan ferry crews returned to work on Tuesday after nine days of walkout.

            Commuters had to take buses around the bay.
            """);
    Document glued =
        Document.of(
            """
            Strike on Stellan ferries ends after nine days The crews of the Stellan ferries went \
            back to work on Tuesday, nine days after they walked out.

            Commuters had been forced to take buses around the bay.
            """);

    Alignment alignment = Aligner.align(candidate, List.of(glued));

    assertThat(alignment.links().stream().map(AlignerTest::reference))
        .containsExactly(
            "Strike on Stellan ferries ends after nine days",
            "The crews of the Stellan ferries went back to work on Tuesday, nine days after they"
                + " walked out.",
            "Commuters had been forced to take buses around the bay.");
  }

  @Test
  void aSentenceThatTwoSayInPartIsNotCut() {
    Document candidate =
        Document.of(
            """
            The council of Ambry voted for the new library.

            Mayor Piet Osgood called the vote in Ambry a good day for readers.
            """);
    Document reference =
        Document.of(
            """
            The council of Ambry voted for the new library on Monday, and Mayor Piet Osgood said \
            it was a good day for readers.
            """);

    Alignment alignment = Aligner.align(candidate, List.of(reference));

    assertThat(alignment.links()).hasSize(1);
    assertThat(alignment.links().get(0).reference()).hasSize(1);
  }

  @Test
  void whatIsLeftOverCorrespondsWhereAllElseIsTold() {
    List<String> others =
        List.of(
            "The northern span of the Orrin bridge is to close for nine weeks on Monday.",
            "Engineers found cracks in two bearings during a March inspection.",
            "The harbour master expects long queues at the ferry terminal.",
            "Hedda Brandvold, who leads the repair, said they had looked at every other way.");

    Alignment told = Aligner.align(BRIDGE, List.of(lines(others, "Walkers keep the south path.")));
    Alignment cut =
        Aligner.align(
            BRIDGE,
            List.of(
                lines(
                    List.of(others.get(1), "Nobody was hurt.", "Winter is the quiet season."),
                    "Walkers keep the south path.",
                    "The council meets again in June.",
                    "A second bridge was promised long ago.")));

    assertThat(told.links().get(4).hasReference()).isTrue();
    assertThat(cut.links().get(4).hasReference()).isFalse();
  }

  @Test
  void bylinesAreComparedButNotMissed() {
    Document candidate = Document.of("Orrin span to close\nBy Jonas Quell\n\n" + BRIDGE.text());
    Document other = Document.of("Span at Orrin to close\nBy Jonah Quell\n\n" + BRIDGE.text());

    Alignment alignment = Aligner.align(candidate, List.of(other));
    Alignment without = Aligner.align(BRIDGE, List.of(other));

    assertThat(reference(alignment.links().get(1))).isEqualTo("By Jonah Quell");
    assertThat(without.missing().stream().map(Sentence::text))
        .containsExactly("Span at Orrin to close");
  }

  @Test
  void whatTheReferenceLeavesOutHasNothingToCompareWith() {
    Document shorter =
        Document.of(
            """
            The northern span of the Orrin bridge is to close for nine weeks on Monday.
            Cyclists can still use the southern walkway.
            """);

    Alignment alignment = Aligner.align(BRIDGE, List.of(shorter));

    assertThat(alignment.links().stream().map(Link::hasReference))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void eachSentenceIsComparedWithTheReferenceThatSaysItBest() {
    Document close =
        Document.of(
            """
            The northern span of the Orrin bridge will close for nine weeks from Monday.
            The harbour master expects long queues at the ferry terminal.
            """);
    Document loose =
        Document.of(
            """
            For nine weeks nobody will cross the northern span of the bridge at Orrin.
            Engineers found cracks in two bearings during an inspection in March.
            """);

    Alignment alignment = Aligner.align(BRIDGE, List.of(loose, CHEESE, close));

    assertThat(alignment.unrelated()).containsExactly(1);
    assertThat(alignment.links().get(0).reference().get(0).text()).contains("will close");
    assertThat(alignment.links().get(1).reference().get(0).text()).contains("Engineers");
    assertThat(alignment.links().get(2).reference().get(0).text()).contains("harbour master");
    assertThat(alignment.missing()).isEmpty();
  }

  @Test
  void longArticlesAreCutAtAnchorsAndAlignTheSame() {
    StringBuilder text = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      String sentence = "%s reported %s to %s of %s.%n".formatted(words(i, 4));
      text.append(sentence);
      if (i % 3 != 0) {
        other.append(sentence.replace("reported", "had shown"));
      }
    }

    Alignment alignment =
        Aligner.align(Document.of(text.toString()), List.of(Document.of(other.toString())));

    assertThat(alignment.links()).hasSize(1_500);
    assertThat(alignment.links().stream().filter(Link::hasReference)).hasSize(1_000);
  }

  @Test
  void anotherReportOfTheEventIsNoRendering() {
    Document translated =
        Document.of(
            """
            From Monday the north span of the bridge over the Orrin stays closed for nine weeks.
            In March engineers had discovered cracks in two bearings when they inspected it.
            Longer queues at the ferry terminal are expected by the harbour master.
            “We have looked at all other ways,” Hedda Brandvold, head of the repair, said.
            Cyclists are still allowed to cross on the southern walkway.
            """);
    Document reported =
        Document.of(
            """
            Commuters face two months of misery after cracks were found in the Orrin bridge.
            The ageing crossing carries 30,000 cars a day, twice what it was built for.
            Its northern span will be shut from Monday, said the head of the repair, Hedda Brandvold.
            Shopkeepers on the north bank fear for the summer season and want compensation.
            The council promises free ferries before eight in the morning.
            """);

    assertThat(Aligner.align(BRIDGE, List.of(translated)).links())
        .filteredOn(Link::hasReference)
        .isNotEmpty()
        .allMatch(Link::areRenderings);
    assertThat(Aligner.align(BRIDGE, List.of(reported)).links())
        .filteredOn(Link::hasReference)
        .isNotEmpty()
        .noneMatch(Link::areRenderings);
  }

  @Test
  void shortTextsThatWereGivenAsAPairAreCompared() {
    Document one = Document.of("Prices rose again.");
    Document other = Document.of("The cost of living went up once more. Wages did not.");

    Alignment alignment = Aligner.align(one, List.of(other));

    assertThat(alignment.unrelated()).isEmpty();
    assertThat(alignment.missing()).isEmpty();
    assertThat(alignment.links()).hasSize(1);
    assertThat(alignment.links().get(0).reference()).hasSize(2);
  }

  @Test
  void nothingIsComparedWithAnEmptyArticle() {
    Alignment alignment = Aligner.align(BRIDGE, List.of(Document.of("")));

    assertThat(alignment.links()).hasSize(5).noneMatch(Link::hasReference);
    assertThat(Aligner.align(Document.of(""), List.of(BRIDGE)).links()).isEmpty();
  }

  private static Document lines(List<String> first, String... rest) {
    return Document.of(String.join("\n", Stream.concat(first.stream(), Stream.of(rest)).toList()));
  }

  private static String reference(Link link) {
    return String.join(" ", link.reference().stream().map(Sentence::text).toList());
  }

  private static Object[] words(int seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> word(random)).limit(count).toArray();
  }

  private static String word(Random random) {
    return random
        .ints(8, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Document article(Path file) throws IOException {
    return Document.of(Files.readString(file));
  }

  private static Stream<Path> stories() throws IOException {
    try (Stream<Path> stories = Files.list(PAIRS)) {
      List<Path> sorted = stories.sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(5);
      return sorted.stream();
    }
  }
}
