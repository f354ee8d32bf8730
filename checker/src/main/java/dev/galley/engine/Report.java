package dev.galley.engine;

import static java.util.Comparator.naturalOrder;

import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules say of an article.
 *
 * @param candidate the article
 * @param references what it was compared with; empty for nothing
 * @param verdicts one for each sentence of the article, in order
 * @param remarks what is to be said of the article as a whole: "not English", "the reference tells
 *     another story"; sentence case, no full stop
 * @param missing the sentences of the references that no candidate sentence says, in order
 * @param unusedSuppressions what was to be suppressed in this article and does not stand in it
 * @param signature version, rules and settings of the run; two reports compare only if it is equal
 */
public record Report(
    Document candidate,
    List<Document> references,
    List<Verdict> verdicts,
    List<String> remarks,
    List<Sentence> missing,
    List<Suppression> unusedSuppressions,
    String signature) {

  public Report {
    references = List.copyOf(references);
    verdicts = List.copyOf(verdicts);
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
    unusedSuppressions = List.copyOf(unusedSuppressions);
  }

  /** Returns this report with a remark before the others. */
  public Report remarking(String remark) {
    List<String> all = Stream.concat(Stream.of(remark), remarks.stream()).toList();
    return new Report(candidate, references, verdicts, all, missing, unusedSuppressions, signature);
  }

  /** Returns the gravest severity of all sentences, or nothing if none has one. */
  public Optional<Severity> severity() {
    return verdicts.stream().flatMap(verdict -> verdict.severity().stream()).max(naturalOrder());
  }

  /** Returns the sum of the scores of the sentences, in MQM points. */
  public double score() {
    return verdicts.stream().mapToDouble(Verdict::score).sum();
  }

  /** Returns the number of words and numbers in the article. */
  public long words() {
    return candidate.tokens().filter(token -> !token.isMark()).count();
  }

  /** Returns the score for each hundred words, 0 if there are no words. */
  public double scorePer100Words() {
    return words() == 0 ? 0 : 100 * score() / words();
  }

  /** Returns the verdicts of minor or worse, worst first. */
  public List<Verdict> suspects() {
    return verdicts.stream().filter(Verdict::isSuspect).sorted(Verdict.WORST_FIRST).toList();
  }

  /** Returns the number of sentences whose severity is exactly {@code severity}. */
  public long count(Severity severity) {
    return verdicts.stream()
        .filter(verdict -> verdict.severity().equals(Optional.of(severity)))
        .count();
  }

  /** Returns the number of candidate sentences that were compared with a reference. */
  public long aligned() {
    return verdicts.stream().filter(verdict -> !verdict.reference().isEmpty()).count();
  }

  /**
   * Returns all issues of all sentences, suppressed ones included; one over two sentences twice.
   */
  public Stream<Issue> issues() {
    return verdicts.stream().flatMap(verdict -> verdict.issues().stream());
  }
}
