package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.RuleSet;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CheckerTest {

  private static final Document CANDIDATE =
      Document.of("The storm sank nine boats in the bay. Officials praised the our soldiers.");

  private static final Document REFERENCE =
      Document.of(
          "The storm sank nine boats in the bay. Officials praised our soldiers. Rain fell all"
              + " night on the western hills.");

  @Test
  void findingsCarryPositionsInTheArticle() {
    Report report = Checker.standard().check(CANDIDATE, REFERENCE);

    assertThat(report.verdicts()).hasSize(2);
    assertThat(report.verdicts().get(0).severity()).isEmpty();
    assertThat(report.verdicts().get(1).severity()).contains(Severity.MAJOR);
    assertThat(report.verdicts().get(1).issues())
        .extracting(issue -> issue.finding().span())
        .contains(new Span(56, 63));
  }

  @Test
  void sentencesTheArticleLostAreListed() {
    Report report = Checker.standard().check(CANDIDATE, REFERENCE);

    assertThat(report.missing())
        .extracting(Sentence::text)
        .containsExactly("Rain fell all night on the western hills.");
    assertThat(report.aligned()).isEqualTo(2);
  }

  @Test
  void nothingToCompareWithIsAResult() {
    Report report = Checker.standard().check(CANDIDATE);

    assertThat(report.verdicts())
        .hasSize(2)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.reference()).isEmpty();
              assertThat(verdict.similarity()).isEmpty();
            });
    assertThat(report.missing()).isEmpty();
  }

  @Test
  void oneDifferenceHasOneExplanation() {
    Document article = Document.of("“The 30 ferries were late again,” the harbour master wrote.");
    Document other = Document.of("“The 13 ferries were late again,” the harbour master wrote.");

    assertThat(Checker.standard().check(article, other).verdicts().get(0).issues())
        .extracting(Issue::ruleId)
        .containsExactly("changed-number");
  }

  @Test
  void ofTwoExplanationsTheGraverIsShown() {
    Document article =
        Document.of("Oskar Lind sold his three sawmills on the river Nisk on Tuesday.");
    Document other =
        Document.of("Oskar Lind sold his three sawmills on the river Nisk on Thursday.");

    assertThat(Checker.standard().check(article, other).verdicts().get(0).issues())
        .extracting(Issue::ruleId)
        .containsExactly("changed-date");
  }

  @Test
  void termOfTheReferenceWasNotLeftUntranslated() {
    Document article = Document.of("The court found that die verträge nicht gültig were.");
    Document other = Document.of("The court found that the contracts were void.");
    Document same = Document.of("The judge said that Die Verträge nicht gültig were her words.");

    assertThat(Checker.standard().check(article, other).suspects()).hasSize(1);
    assertThat(Checker.standard().check(article, same).verdicts().get(0).issues())
        .noneMatch(issue -> issue.ruleId().equals("foreign-words"));
  }

  @Test
  void passagesAreComparedHoweverLittleTheyShare() {
    String strange =
        "Sculptor Odalys Ferrant told the Brandholm Gazette that her marble heron would never leave"
            + " the Tivoli gardens of Kestrelby.";
    String said =
        "Painter Ingmar Solvang told the Vestfjord Courier that his bronze otter would soon move to"
            + " the railway museum of Aldermoor.";
    String other = "Rain fell all night on the western hills, and the ferry stayed in the bay.";

    Report passages = Checker.standard().check(Document.of(strange), Document.of(said));
    Report articles =
        Checker.standard()
            .check(
                Document.of(strange + "\n\n" + other + "\n\n" + other.replace("Rain", "Snow")),
                Document.of(said + "\n\n" + other + "\n\n" + other.replace("Rain", "Snow")));

    assertThat(passages.verdicts().get(0).severity()).contains(Severity.MAJOR);
    assertThat(articles.verdicts().get(0).severity()).isEmpty();
  }

  @Test
  void severityIsTheRunsChoice() {
    RuleSet rules = RuleSet.standard().withSeverity("stacked-determiners", Severity.NEUTRAL);

    Report report = new Checker(new Settings(rules, List.of())).check(CANDIDATE);

    assertThat(report.verdicts().get(1).severity()).contains(Severity.NEUTRAL);
    assertThat(report.verdicts().get(1).isSuspect()).isFalse();
  }

  @Test
  void rulesCanBeLeftOut() {
    RuleSet rules = RuleSet.standard().without("stacked-determiners");

    Report report = new Checker(new Settings(rules, List.of())).check(CANDIDATE);

    assertThat(report.issues()).noneMatch(issue -> issue.ruleId().equals("stacked-determiners"));
  }

  @Test
  void unknownRulesAreNamed() {
    assertThatThrownBy(() -> RuleSet.standard().without("stacked-determiner"))
        .hasMessage("No rule \"stacked-determiner\"; did you mean \"stacked-determiners\"?");
  }

  @Test
  void suppressedIssuesStayVisibleAndCountForNothing() {
    Suppression used =
        new Suppression(
            "a.txt", "stacked-determiners", "Officials  praised the our soldiers.", "quoted verse");
    Suppression stale = new Suppression("a.txt", "stacked-determiners", "Gone.", "old");
    Suppression elsewhere = new Suppression("b.txt", "stacked-determiners", "Gone.", "old");
    Settings settings = new Settings(RuleSet.standard(), List.of(used, stale, elsewhere));

    Report report = new Checker(settings).check("a.txt", CANDIDATE, List.of());

    Verdict verdict = report.verdicts().get(1);
    assertThat(verdict.severity()).isEmpty();
    assertThat(verdict.issues())
        .extracting(Issue::suppressed)
        .contains(Optional.of("quoted verse"));
    assertThat(report.unusedSuppressions()).containsExactly(stale);
  }

  @Test
  void scoreStaysBetweenItsBoundsAndKeepsAnOrderAmongCleanSentences() {
    Document article = Document.of("Rain fell. Rain fell all night on the hills above the bay.");

    Report report = Checker.standard().check(article);

    assertThat(report.verdicts()).extracting(Verdict::score).allMatch(s -> s > 0 && s < 25);
    assertThat(report.verdicts().get(0).score()).isNotEqualTo(report.verdicts().get(1).score());
  }

  @Test
  void articleInAnotherLanguageGetsOneVerdict() {
    Document german =
        Document.of(
            "Der Sturm hat in der Nacht neun Boote im Hafen versenkt, wie die Behörden am Montag"
                + " mitteilten.\n\nNiemand wurde verletzt, doch der Schaden an den Anlagen ist nach"
                + " Angaben der Stadt erheblich und wird noch geschätzt.");

    Report report = Checker.standard().check(german, REFERENCE);

    assertThat(report.remarks())
        .containsExactly("Half of the article or more is not English: it was not checked");
    assertThat(report.issues()).isEmpty();
    assertThat(report.aligned()).isZero();
  }

  @Test
  void referenceInAnotherLanguageIsLeftOut() {
    Document german =
        Document.of(
            "Der Sturm hat in der Nacht neun Boote im Hafen versenkt, wie die Behörden am Montag"
                + " mitteilten. Niemand wurde verletzt, doch der Schaden ist erheblich.");

    assertThat(Checker.standard().check(CANDIDATE, german).remarks())
        .containsExactly("The reference is not English: no comparison was made");
    Report both = Checker.standard().check(CANDIDATE, german, REFERENCE);
    assertThat(both.remarks()).containsExactly("Reference 1 is not English: it was left out");
    assertThat(both.aligned()).isEqualTo(2);
  }

  @Test
  void findingAboutTheWholeArticleIsSaidOnce() {
    Settings settings = new Settings(ruleSet(new WholeArticle()), List.of());
    Document article = Document.of("Storm hits the port\n\nThe ferry sank on Monday.");

    Report report = new Checker(settings).check(article);

    assertThat(report.remarks()).containsExactly("This article reads as a test");
    assertThat(report.issues()).isEmpty();
    assertThat(report.severity()).isEmpty();
  }

  @Test
  void ruleThatThrowsIsNamedWithTheSentence() {
    Checker checker = new Checker(new Settings(ruleSet(new Throwing()), List.of()));

    assertThatThrownBy(() -> checker.check(CANDIDATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Rule throwing failed on: The storm sank nine boats in the bay.")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void ruleIsNotToBlameForWhatItCannotRead() {
    Checker checker = new Checker(new Settings(ruleSet(new Unreadable()), List.of()));

    assertThatThrownBy(() -> checker.check(CANDIDATE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("archive: is damaged");
  }

  private static RuleSet ruleSet(Rule rule) {
    return new RuleSet(List.of(new RuleSet.Entry(rule, Severity.MAJOR)));
  }

  @Test
  void signatureTellsRunsApart() {
    Settings other =
        new Settings(
            RuleSet.standard().withSeverity("stacked-determiners", Severity.MINOR), List.of());

    assertThat(new Checker(other).check(CANDIDATE).signature())
        .isNotEqualTo(Checker.standard().check(CANDIDATE).signature())
        .hasSize(16);
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class WholeArticle implements DocumentRule {

    @Override
    public List<Finding> check(Document document) {
      return List.of(Finding.at(document.span(), "This article reads as a test"));
    }
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A failure of a disk",
      explanation = "For tests.")
  private static final class Unreadable implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      throw new UncheckedIOException("archive: is damaged", new IOException("sums differ"));
    }
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A mistake of ours",
      explanation = "For tests.")
  private static final class Throwing implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      throw new UnsupportedOperationException("on purpose");
    }
  }
}
