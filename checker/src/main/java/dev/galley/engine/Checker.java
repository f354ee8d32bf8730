package dev.galley.engine;

import dev.galley.align.Aligner;
import dev.galley.align.Alignment;
import dev.galley.rule.Finding;
import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import dev.galley.usage.PhraseStatistics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Judges every sentence of an article, alone and against references.
 *
 * <p>Immutable; share one among threads.
 */
public final class Checker {

  private final Settings settings;
  private final Suppressions suppressions;
  private final Score score;
  private final String signature;

  /** Makes a checker that runs as {@code settings} say. */
  public Checker(Settings settings) {
    this(settings, ScoreParameters.standard());
  }

  /** Makes a checker that judges by other parameters than those that ship. */
  Checker(Settings settings, ScoreParameters parameters) {
    this.settings = settings;
    this.suppressions = new Suppressions(settings.suppressions());
    this.score = new Score(parameters);
    this.signature = Signature.of(settings, parameters);
  }

  /** Returns a checker with all rules as they declare themselves. */
  public static Checker standard() {
    return new Checker(Settings.standard());
  }

  /** Returns the version of this build. */
  public static String version() {
    return Signature.VERSION;
  }

  /** Returns version, rules, settings and fitted numbers, hashed; reports compare only if equal. */
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
    return check(article, candidate, references, PhraseStatistics.ofEnglish());
  }

  /**
   * Judges {@code candidate} against {@code references}.
   *
   * @param article what suppressions call it: its path or id
   * @param phrases how usual phrases are in trusted copy, the article's own apart
   */
  public Report check(
      String article, Document candidate, List<Document> references, PhraseStatistics phrases) {
    if (!candidate.isEnglish()) {
      return unchecked(article, candidate, references);
    }
    List<String> remarks = new ArrayList<>();
    List<Document> comparable = comparable(references, remarks);
    Alignment aligned = Aligner.align(candidate, comparable);
    List<Integer> unrelated =
        aligned.unrelated().stream().filter(place -> references.get(place).isEnglish()).toList();
    Alignment alignment = new Alignment(aligned.links(), aligned.missing(), unrelated);
    unrelated.stream()
        .map(place -> left(references, place, "tells another story"))
        .forEach(remarks::add);
    List<Issue> issues = new ArrayList<>();
    for (Issue issue : Inspection.of(settings.rules(), candidate, alignment.links(), phrases)) {
      if (isAboutTheArticle(issue.finding(), candidate)) {
        remarks.add(issue.finding().message());
      } else {
        issues.add(issue);
      }
    }
    Set<Suppression> used = new HashSet<>();
    List<Verdict> verdicts = verdicts(article, alignment, issues, used);
    List<Suppression> unused =
        suppressions.of(article).stream()
            .filter(suppression -> !used.contains(suppression))
            .toList();
    return new Report(
        candidate, references, verdicts, remarks, alignment.missing(), unused, signature);
  }

  /** One verdict on the whole instead of a hundred findings that all say the same. */
  private Report unchecked(String article, Document candidate, List<Document> references) {
    Alignment nothing = Aligner.align(candidate, List.of());
    return new Report(
        candidate,
        references,
        verdicts(article, nothing, List.of(), new HashSet<>()),
        List.of("Half of the article or more is not English: it was not checked"),
        List.of(),
        List.of(),
        signature);
  }

  /**
   * Puts nothing in the place of a reference in another language, so that the others keep theirs.
   */
  private static List<Document> comparable(List<Document> references, List<String> remarks) {
    List<Document> comparable = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      boolean english = references.get(i).isEnglish();
      if (!english) {
        remarks.add(left(references, i, "is not English"));
      }
      comparable.add(english ? references.get(i) : Document.of(""));
    }
    return comparable;
  }

  private static String left(List<Document> references, int place, String why) {
    return references.size() == 1
        ? "The reference %s: no comparison was made".formatted(why)
        : "Reference %d %s: it was left out".formatted(place + 1, why);
  }

  private static boolean isAboutTheArticle(Finding finding, Document candidate) {
    return candidate.blocks().size() > 1 && finding.span().equals(candidate.span());
  }

  private List<Verdict> verdicts(
      String article, Alignment alignment, List<Issue> issues, Set<Suppression> used) {
    List<List<List<Issue>>> found = new ArrayList<>();
    int first = 0;
    for (Link link : alignment.links()) {
      List<List<Issue>> ofLink = new ArrayList<>();
      for (Sentence sentence : link.candidate()) {
        while (first < issues.size() && endsBefore(issues.get(first), sentence)) {
          first++;
        }
        ofLink.add(
            issues.subList(first, issues.size()).stream()
                .takeWhile(issue -> issue.finding().span().start() <= sentence.span().end())
                .filter(issue -> sentence.span().touches(issue.finding().span()))
                .map(issue -> suppressed(article, sentence, issue, used))
                .toList());
      }
      found.add(ofLink);
    }
    List<List<Double>> penalties = score.of(alignment, found);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      addVerdicts(alignment.links().get(i), found.get(i), penalties.get(i), verdicts);
    }
    return verdicts;
  }

  private static void addVerdicts(
      Link link, List<List<Issue>> found, List<Double> penalties, List<Verdict> verdicts) {
    for (int i = 0; i < found.size(); i++) {
      verdicts.add(
          new Verdict(
              link.candidate().get(i),
              verdicts.size() + 1,
              found.get(i),
              penalties.get(i),
              link.reference(),
              link.hasReference() ? OptionalDouble.of(link.similarity()) : OptionalDouble.empty()));
    }
  }

  /** Issues are sorted by their start, so the first that may touch a sentence never moves back. */
  private static boolean endsBefore(Issue issue, Sentence sentence) {
    return issue.finding().span().end() < sentence.span().start();
  }

  private Issue suppressed(String article, Sentence sentence, Issue issue, Set<Suppression> used) {
    Optional<Suppression> suppression = suppressions.find(article, issue.ruleId(), sentence.text());
    suppression.ifPresent(used::add);
    return suppression.map(found -> issue.suppressedFor(found.reason())).orElse(issue);
  }
}
