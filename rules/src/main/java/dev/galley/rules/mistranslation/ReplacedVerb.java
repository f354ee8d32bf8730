package dev.galley.rules.mistranslation;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.PairRule;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Differences;
import dev.galley.text.Link;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags a verb that neither means the reference's nor is derived from it, among equal words. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MINOR,
    summary = "A verb that says something else than the reference's",
    explanation =
        """
        Two cuts of one English text differ in what an editor left out or moved, hardly ever in one
        verb among many equal words. Where that verb, perhaps with its object, is no synonym of the
        reference's, it was translated there and back. Verbs that say little, particles and
        quotations are left alone. None in 2,400 sentences of clean_human and clean_articles_pairs,
        of which few are cuts of one text.""")
@Example(
    bad = "The two islands have [[buried treaties]] with the mainland port of Aldersund this year.",
    good = "The two islands have quarrelled with the mainland port of Aldersund this year.",
    reference = "The two islands have quarrelled with the mainland port of Aldersund this year.")
@Accepts(
    value = "The two islands have argued with the mainland port of Aldersund this year.",
    reference = "The two islands have quarrelled with the mainland port of Aldersund this year.")
@Accepts(
    value = "The committee grilled the owners of the paper mill in Aldersund about the leak.",
    reference =
        "The committee questioned the owners of the paper mill in Aldersund about the leak.")
@Accepts(
    value = "Profits at the paper mill in Aldersund tanked in the three months to June.",
    reference = "Profits at the paper mill in Aldersund slumped in the three months to June.")
@Accepts(
    value = "The minister met with the owners of the paper mill in Aldersund on Friday.",
    reference = "The minister held talks with the owners of the paper mill in Aldersund on Friday.")
@Accepts(
    value = "The two islands have buried treaties with the mainland port of Aldersund this year.",
    reference = "The two islands have quarrelled with the mainland port of Aldersund this year.",
    isRetold = true)
public final class ReplacedVerb implements PairRule {

  /** Verbs that say little without their object. */
  private static final Set<String> LIGHT =
      Set.of(
          "be", "have", "do", "make", "take", "hold", "give", "get", "put", "go", "come", "keep",
          "say", "tell", "add", "set", "bring", "let", "see", "become", "remain", "stay");

  /** Words with a cost below this mean nearly the same; see {@link Differences}. */
  private static final double OTHER = 0.45;

  private static final double UNEXPLAINED = 0.9;
  private static final int MOST_WORDS = 2;
  private static final int LEAST_BESIDE = 2;
  private static final int LEAST_AROUND = 8;

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    if (!link.sharesWording()) {
      return List.of();
    }
    boolean[] quoted = QuotedChange.quoted(link.candidateTokens());
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      if (!quoted[gap.from()]
          && isPredicate(link.candidateTokens().subList(gap.from(), gap.to()))
          && isPredicate(link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo()))
          && isOther(link, gap)
          && !NewsVerbs.areLike(
              link.candidateTokens().get(gap.from()),
              link.referenceTokens().get(gap.referenceFrom()))
          && isVerbatim(link, gap)) {
        findings.add(finding(link, gap));
      }
    }
    return findings;
  }

  /** A verb, perhaps with a noun behind it. */
  private static boolean isPredicate(List<Token> words) {
    Token verb = words.get(0);
    return words.size() <= MOST_WORDS
        && verb.is("VB")
        && !LIGHT.contains(verb.lemma())
        && words.stream().skip(1).allMatch(word -> word.is("NN") && !word.is("NNP"));
  }

  private static boolean isOther(Link link, Gap gap) {
    Differences differences = link.differences();
    return IntStream.range(gap.from(), gap.to()).allMatch(i -> differences.candidateCost(i) > OTHER)
        && IntStream.range(gap.referenceFrom(), gap.referenceTo())
            .allMatch(j -> differences.referenceCost(j) > OTHER)
        && IntStream.range(gap.from(), gap.to())
            .anyMatch(i -> differences.candidateCost(i) > UNEXPLAINED);
  }

  private static boolean isVerbatim(Link link, Gap gap) {
    Slot slot = Slot.of(link, gap.from(), gap.to(), gap.referenceFrom(), gap.referenceTo());
    return slot.before() >= LEAST_BESIDE
        && slot.behind() >= LEAST_BESIDE
        && slot.before() + slot.behind() >= LEAST_AROUND
        && slot.isVerbatim();
  }

  private static Finding finding(Link link, Gap gap) {
    return Words.changed(
        link.candidateTokens().subList(gap.from(), gap.to()),
        link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo()));
  }
}
