package dev.galley.engine;

import dev.galley.align.Aligner;
import dev.galley.align.Alignment;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleSet;
import dev.galley.rule.SentenceRule;
import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Judges every sentence of an article, alone and against references.
 *
 * <p>Immutable; share one among threads.
 */
public final class Checker {

  private final Settings settings;
  private final String signature;

  /** Makes a checker that runs as {@code settings} say. */
  public Checker(Settings settings) {
    this.settings = settings;
    this.signature = Signature.of(settings);
  }

  /** Returns a checker with all rules as they declare themselves. */
  public static Checker standard() {
    return new Checker(Settings.standard());
  }

  /** Returns version, rules and settings, hashed; two reports compare only if it is equal. */
  public String signature() {
    return signature;
  }

  /** Judges {@code candidate}, alone if no references are given. */
  public Report check(Document candidate, Document... references) {
    return check("", candidate, List.of(references));
  }

  /**
   * Judges {@code candidate} against {@code references}.
   *
   * @param article what suppressions call it: its path or id
   */
  public Report check(String article, Document candidate, List<Document> references) {
    Alignment alignment = Aligner.align(candidate, references);
    List<String> remarks = new ArrayList<>(unrelated(alignment, references.size()));
    List<Issue> issues = new ArrayList<>();
    for (RuleSet.Entry entry : settings.rules().entries()) {
      for (Finding finding : findings(entry.rule(), candidate, alignment)) {
        if (isAboutTheArticle(finding, candidate)) {
          remarks.add(finding.message());
        } else {
          issues.add(issue(entry, finding));
        }
      }
    }
    issues.sort(Issue.BY_POSITION);
    Set<Suppression> used = new HashSet<>();
    List<Verdict> verdicts = verdicts(article, alignment, issues, used);
    List<Suppression> unused =
        settings.suppressions().stream()
            .filter(suppression -> suppression.appliesTo(article) && !used.contains(suppression))
            .toList();
    return new Report(
        candidate, references, verdicts, remarks, alignment.missing(), unused, signature);
  }

  private static List<String> unrelated(Alignment alignment, int references) {
    if (references == 1 && !alignment.unrelated().isEmpty()) {
      return List.of("The reference tells another story: no comparison was made");
    }
    return alignment.unrelated().stream()
        .map(place -> "Reference " + (place + 1) + " tells another story: it was left out")
        .toList();
  }

  private static boolean isAboutTheArticle(Finding finding, Document candidate) {
    return candidate.blocks().size() > 1 && finding.span().equals(candidate.span());
  }

  private static Issue issue(RuleSet.Entry entry, Finding finding) {
    return new Issue(
        finding,
        entry.rule().id(),
        entry.rule().info().category(),
        entry.severity(),
        Optional.empty());
  }

  private static List<Finding> findings(Rule rule, Document candidate, Alignment alignment) {
    List<Finding> findings = new ArrayList<>();
    if (rule instanceof SentenceRule sentenceRule) {
      for (Sentence sentence : candidate.sentences()) {
        findings.addAll(run(rule, sentence.text(), () -> sentenceRule.check(sentence)));
      }
    } else if (rule instanceof DocumentRule documentRule) {
      findings.addAll(run(rule, "the article", () -> documentRule.check(candidate)));
    } else if (rule instanceof PairRule pairRule) {
      for (Link link : alignment.links()) {
        if (link.hasReference()) {
          findings.addAll(run(rule, link.candidate().get(0).text(), () -> pairRule.check(link)));
        }
      }
    }
    return findings;
  }

  private static List<Finding> run(Rule rule, String where, Supplier<List<Finding>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      throw new IllegalStateException("Rule " + rule.id() + " failed on: " + where, e);
    }
  }

  private List<Verdict> verdicts(
      String article, Alignment alignment, List<Issue> issues, Set<Suppression> used) {
    List<Verdict> verdicts = new ArrayList<>();
    int first = 0;
    for (Link link : alignment.links()) {
      for (Sentence sentence : link.candidate()) {
        while (first < issues.size() && endsBefore(issues.get(first), sentence)) {
          first++;
        }
        List<Issue> mine =
            issues.subList(first, issues.size()).stream()
                .takeWhile(issue -> issue.finding().span().start() <= sentence.span().end())
                .filter(issue -> sentence.span().touches(issue.finding().span()))
                .map(issue -> suppressed(article, sentence, issue, used))
                .toList();
        verdicts.add(verdict(sentence, verdicts.size() + 1, mine, link));
      }
    }
    return verdicts;
  }

  /** Issues are sorted by their start, so the first that may touch a sentence never moves back. */
  private static boolean endsBefore(Issue issue, Sentence sentence) {
    return issue.finding().span().end() < sentence.span().start();
  }

  private static Verdict verdict(Sentence sentence, int number, List<Issue> issues, Link link) {
    return new Verdict(
        sentence,
        number,
        issues,
        Score.of(sentence, link, issues),
        link.reference(),
        link.hasReference() ? OptionalDouble.of(link.similarity()) : OptionalDouble.empty());
  }

  private Issue suppressed(String article, Sentence sentence, Issue issue, Set<Suppression> used) {
    for (Suppression suppression : settings.suppressions()) {
      if (suppression.matches(article, issue.ruleId(), sentence.text())) {
        used.add(suppression);
        return issue.suppressedFor(suppression.reason());
      }
    }
    return issue;
  }
}
