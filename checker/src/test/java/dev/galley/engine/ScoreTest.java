package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.rule.Category;
import dev.galley.rule.Finding;
import dev.galley.rule.Severity;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScoreTest {

  private static final Sentence SENTENCE = Sentence.of("The mill burned down.");
  private static final Link ALONE = link(0, List.of());

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
    double near = Score.of(SENTENCE, link(0.9, List.of(SENTENCE)), List.of());
    double far = Score.of(SENTENCE, link(0.2, List.of(SENTENCE)), List.of());

    assertThat(far).isGreaterThan(near);
    assertThat(near).isGreaterThan(score(List.of()));
  }

  private static double score(List<Issue> issues) {
    return Score.of(SENTENCE, ALONE, issues);
  }

  private static Link link(double similarity, List<Sentence> reference) {
    return Link.of(List.of(SENTENCE), reference, similarity, true);
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
