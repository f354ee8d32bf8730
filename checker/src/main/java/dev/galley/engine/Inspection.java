package dev.galley.engine;

import dev.galley.align.Interruption;
import dev.galley.engine.Explanations.Explanation;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleSet;
import dev.galley.rule.SentenceRule;
import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import dev.galley.usage.PhraseStatistics;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One run of all rules over one article. */
final class Inspection {

  private final List<Issue> issues = new ArrayList<>();
  private final PhraseStatistics phrases;

  private Inspection(PhraseStatistics phrases) {
    this.phrases = phrases;
  }

  /**
   * Returns what the rules find, by position.
   *
   * @param phrases how usual phrases are in other copy
   * @throws IllegalStateException if a rule throws; names the rule and the sentence
   * @throws UncheckedIOException if {@code phrases} cannot be read
   */
  static List<Issue> of(
      RuleSet rules, Document candidate, List<Link> links, PhraseStatistics phrases) {
    Inspection inspection = new Inspection(phrases);
    // Sentence by sentence, not rule by rule: what rules share of a sentence is still at hand then.
    for (Link link : links) {
      for (Sentence sentence : link.candidate()) {
        rules.entries().forEach(entry -> inspection.judge(sentence, link, entry));
      }
    }
    for (Link link : links) {
      inspection.compare(link, rules);
    }
    rules.entries().forEach(entry -> inspection.judge(candidate, entry));
    inspection.issues.sort(Issue.BY_POSITION);
    return List.copyOf(inspection.issues);
  }

  private void judge(Sentence sentence, Link link, RuleSet.Entry entry) {
    if (entry.rule() instanceof SentenceRule rule) {
      add(
          entry,
          sentence.text(),
          () -> withoutLeftAlike(rule.check(sentence, phrases), sentence, link, rule));
    }
  }

  /** A term that the reference has too was not left behind by a translator. */
  private static List<Finding> withoutLeftAlike(
      List<Finding> findings, Sentence sentence, Link link, SentenceRule rule) {
    if (findings.isEmpty() || rule.info().category() != Category.UNTRANSLATED) {
      return findings;
    }
    return findings.stream().filter(finding -> !isLeftAlike(finding, sentence, link)).toList();
  }

  private static boolean isLeftAlike(Finding finding, Sentence sentence, Link link) {
    int start = finding.span().start() - sentence.span().start();
    int end = finding.span().end() - sentence.span().start();
    String words = sentence.text().substring(start, end);
    return link.reference().stream().anyMatch(said -> containsIgnoringCase(said.text(), words));
  }

  private static boolean containsIgnoringCase(String text, String words) {
    return IntStream.rangeClosed(0, text.length() - words.length())
        .anyMatch(place -> text.regionMatches(true, place, words, 0, words.length()));
  }

  private void compare(Link link, RuleSet rules) {
    if (!isComparable(link)) {
      return;
    }
    List<Explanation> explanations = new ArrayList<>();
    for (RuleSet.Entry entry : rules.entries()) {
      if (entry.rule() instanceof PairRule rule) {
        String where = link.candidate().get(0).text();
        issues(entry, where, () -> rule.check(link)).stream()
            .map(issue -> new Explanation(issue, rule.isGeneral()))
            .forEach(explanations::add);
      }
    }
    issues.addAll(Explanations.best(explanations));
  }

  /** Returns whether both sides tell of the events: who wrote it differs between outlets. */
  private static boolean isComparable(Link link) {
    return link.candidate().stream().anyMatch(sentence -> sentence.block().isStory())
        && link.reference().stream().anyMatch(sentence -> sentence.block().isStory());
  }

  private void judge(Document candidate, RuleSet.Entry entry) {
    if (entry.rule() instanceof DocumentRule rule) {
      add(entry, "the article", () -> rule.check(candidate));
    }
  }

  private void add(RuleSet.Entry entry, String where, Supplier<List<Finding>> check) {
    issues.addAll(issues(entry, where, check));
  }

  private static List<Issue> issues(
      RuleSet.Entry entry, String where, Supplier<List<Finding>> check) {
    Interruption.check();
    return findings(entry.rule(), where, check).stream()
        .map(
            finding ->
                new Issue(
                    finding,
                    entry.rule().id(),
                    entry.rule().info().category(),
                    entry.severity(),
                    Optional.empty()))
        .toList();
  }

  private static List<Finding> findings(Rule rule, String where, Supplier<List<Finding>> check) {
    try {
      return check.get();
    } catch (CancellationException | UncheckedIOException e) {
      throw e; // Nothing is wrong with the rule.
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalStateException("Rule " + rule.id() + " failed on: " + where, e);
    }
  }
}
