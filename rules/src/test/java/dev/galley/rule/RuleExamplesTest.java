package dev.galley.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples each rule declares: to add a rule is to add its tests. */
final class RuleExamplesTest {

  private static final List<Rule> RULES = RuleSet.standard().rules().toList();

  @ParameterizedTest(name = "{0}")
  @MethodSource("flagged")
  void flagsTheMarkedSpansAndNothingElse(Case example) {
    MarkedText marked = MarkedText.parse(example.text());

    List<Finding> findings = example.findingsIn(marked.text());

    assertThat(findings).extracting(Finding::span).containsExactlyElementsOf(marked.spans());
    if (findings.size() == 1) {
      findings
          .get(0)
          .replacement()
          .ifPresent(
              text ->
                  assertThat(findings.get(0).span().replaceIn(marked.text(), text))
                      .isEqualTo(example.fixed()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void staysSilent(Case example) {
    assertThat(example.findingsIn(example.text())).isEmpty();
  }

  @Test
  void everyRuleShowsWhatItFlagsAndWhatItAccepts() {
    assertThat(RULES)
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.examples()).as(rule.id()).isNotEmpty();
              assertThat(rule.accepts()).as(rule.id()).isNotEmpty();
            });
  }

  @Test
  void onlyPairRulesHaveReferences() {
    assertThat(Stream.concat(flagged(), accepted()))
        .allSatisfy(
            example ->
                assertThat(example.reference().isEmpty())
                    .as(example.toString())
                    .isEqualTo(!(example.rule() instanceof PairRule)));
  }

  @Test
  void namesAndSummariesAreUnique() {
    assertThat(RULES).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(RULES).extracting(rule -> rule.info().summary()).doesNotHaveDuplicates();
  }

  @Test
  void messagesReadAsTheStyleAsks() {
    assertThat(
            flagged()
                .flatMap(
                    example -> example.findingsIn(MarkedText.parse(example.text()).text()).stream())
                .map(Finding::message))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).matches("(?s)[\\p{Lu}“\"\\d].*[^.!]"));
  }

  private static Stream<Case> flagged() {
    return RULES.stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(e -> new Case(rule, e.bad(), e.good(), e.reference(), e.isRetold())));
  }

  private static Stream<Case> accepted() {
    return RULES.stream()
        .flatMap(
            rule ->
                Stream.concat(
                    rule.examples().stream()
                        .map(e -> new Case(rule, e.good(), e.good(), e.reference(), e.isRetold())),
                    rule.accepts().stream()
                        .map(
                            a ->
                                new Case(
                                    rule, a.value(), a.value(), a.reference(), a.isRetold()))));
  }

  /** One annotation of one rule. */
  private record Case(Rule rule, String text, String fixed, String reference, boolean isRetold) {

    List<Finding> findingsIn(String plain) {
      if (rule instanceof SentenceRule sentenceRule) {
        return sentenceRule.check(Sentence.of(plain));
      }
      if (rule instanceof DocumentRule documentRule) {
        return documentRule.check(Document.of(plain));
      }
      return ((PairRule) rule)
          .check(
              Link.of(List.of(Sentence.of(plain)), List.of(Sentence.of(reference)), 1, !isRetold));
    }

    @Override
    public String toString() {
      return rule.id() + ": " + text;
    }
  }
}
