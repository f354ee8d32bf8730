package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.align.Alignment;
import dev.galley.rule.Category;
import dev.galley.rule.Finding;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScoreTest {

  private static final Sentence SENTENCE = Sentence.of("The mill burned down.");
  private static final Score SCORE = new Score(ScoreParameters.standard());
  private static final Link ALONE = Link.of(List.of(SENTENCE), List.of(), 0, false);

  @Test
  void isAboveZeroAndBelowTwentyFive() {
    assertThat(score(List.of())).isPositive();
    assertThat(score(Collections.nCopies(20, issue(Severity.CRITICAL)))).isBetween(24.0, 25.0);
  }

  @Test
  void moreOrGraverIssuesAreWorse() {
    assertThat(
            List.of(
                score(List.of()),
                score(List.of(issue(Severity.MINOR))),
                score(List.of(issue(Severity.MAJOR))),
                score(List.of(issue(Severity.MAJOR), issue(Severity.MINOR))),
                score(List.of(issue(Severity.CRITICAL)))))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void suppressedIssuesWeighNothing() {
    assertThat(score(List.of(issue(Severity.CRITICAL).suppressedFor("a caption"))))
        .isEqualTo(score(List.of()));
  }

  @Test
  void theLessLikeTheReferenceTheWorse() {
    assertThat(
            List.of(
                against("The mill burned down."),
                against("The mill burnt down."),
                against("The old mill burned down on Friday."),
                against("A court in Malvern freed the two brothers on Friday.")))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void theReferencesOwnTextLosesNothing() {
    assertThat(against(SENTENCE.text())).isZero();
    assertThat(against("The mill burned down!")).isPositive();
  }

  @Test
  void whatIsWrongBesideASentenceIsWrongInIt() {
    Sentence beside = Sentence.of("The council of Harwick approved 40 new flats near the brewery.");
    Sentence far = Sentence.of("A Harwick jury of 40 broke the flat news, a brewer council near.");
    List<List<Issue>> none = List.of(List.of());

    List<Double> scores =
        Stream.of(Link.of(List.of(SENTENCE), List.of(), 0, false), link(beside), link(far))
            .map(link -> penalties(List.of(link, ALONE), List.of(none, none)).get(1).get(0))
            .toList();

    assertThat(scores.get(0)).isEqualTo(score(List.of()));
    assertThat(scores.get(1)).isLessThan(score(List.of()));
    assertThat(scores.get(2)).isGreaterThan(score(List.of()));
  }

  @Test
  void aReversedFactIsWorseThanAPlainRewrite() {
    Link rewrite =
        link(Sentence.of("Councillors in Harwick said yes to 40 new flats beside the brewery."));
    Link reversed =
        link(Sentence.of("The council of Harwick rejected 40 new flats near the brewery."));

    double plain = penalties(List.of(rewrite), List.of(List.of(List.of()))).get(0).get(0);
    double critical =
        penalties(List.of(reversed), List.of(List.of(List.of(issue(Severity.CRITICAL)))))
            .get(0)
            .get(0);

    assertThat(critical).isGreaterThan(plain);
  }

  @Test
  void whatAnotherReporterWroteIsNotComparedWordForWord() {
    Sentence reference = Sentence.of("Flames that broke out at night left nothing of the mill.");
    List<List<List<Issue>>> none = Collections.nCopies(4, List.of(List.of()));
    Link report = Link.of(List.of(SENTENCE), List.of(reference), 0.2, false, false, false);
    Link rendering = Link.of(List.of(SENTENCE), List.of(reference), 0.2, false, true, false);

    List<Sentence> missing = Collections.nCopies(4, reference);

    assertThat(SCORE.of(article(Collections.nCopies(4, report), missing), none))
        .isEqualTo(penalties(Collections.nCopies(4, ALONE), none));
    List<List<Double>> compared = penalties(Collections.nCopies(4, rendering), none);
    assertThat(compared.get(0).get(0)).isGreaterThan(2 * score(List.of()));
    assertThat(SCORE.of(article(Collections.nCopies(4, rendering), missing), none))
        .isEqualTo(compared);
    assertThat(penalties(Collections.nCopies(4, report), none)).isEqualTo(compared);
  }

  @Test
  void aSentenceWithoutAnythingOfItsReferenceIsWorse() {
    Sentence other = Sentence.of("Three clubs from Malvern have withdrawn from the league.");

    double penalty =
        SCORE
            .of(article(List.of(ALONE), List.of(other)), List.of(List.of(List.of())))
            .get(0)
            .get(0);

    assertThat(penalty).isGreaterThan(1).isGreaterThan(score(List.of()));
  }

  private static List<List<Double>> penalties(List<Link> links, List<List<List<Issue>>> issues) {
    return SCORE.of(article(links, List.of()), issues);
  }

  private static Alignment article(List<Link> links, List<Sentence> missing) {
    return new Alignment(links, missing, List.of());
  }

  private static Link link(Sentence candidate) {
    Sentence reference =
        Sentence.of("The council of Harwick approved 40 new flats near the brewery.");
    return Link.of(List.of(candidate), List.of(reference), 1, false);
  }

  private static double score(List<Issue> issues) {
    return penalties(List.of(ALONE), List.of(List.of(issues))).get(0).get(0);
  }

  private static double against(String reference) {
    return Checker.standard()
        .check(Document.of(SENTENCE.text()), Document.of(reference))
        .verdicts()
        .get(0)
        .score();
  }

  private static Issue issue(Severity severity) {
    return new Issue(
        Finding.at(SENTENCE.span(), "Burned"),
        "lone-word",
        Category.GRAMMAR,
        severity,
        Optional.empty());
  }
}
