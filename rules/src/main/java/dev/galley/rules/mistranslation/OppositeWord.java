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
import dev.galley.text.Link;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags a word whose opposite stands in its place in the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "The opposite of the reference's word",
    explanation =
        """
        Between the same words the reference has the opposite: "after" for "before", "lowest" for
        "highest", "despite" for "because of". Opposites are WordNet's and a few more; pairs that
        are used for each other, such as "come" and "go", are left out. A verb turned round between many equal words is a
        reversed polarity. None in 2,400 sentences of clean_human and clean_articles_pairs.""")
@Example(
    bad = "The vessel left port shortly [[before]] the storm warning.",
    good = "The vessel left port shortly after the storm warning.",
    reference = "The vessel left port shortly after the storm warning.")
@Example(
    bad = "It was the [[coldest]] day in Reykjavik for ten years.",
    good = "It was the hottest day in Reykjavik for ten years.",
    reference = "It was the hottest day in Reykjavik for 10 years.")
@Example(
    bad = "The regatta was cancelled on Sunday morning [[despite]] the fog over the lake.",
    good = "The regatta was cancelled on Sunday morning because of the fog over the lake.",
    reference = "The regatta was cancelled on Sunday morning because of the fog over the lake.")
@Example(
    bad = "Most fishermen on the island are [[in favour of]] the new limits on nets.",
    good = "Most fishermen on the island are against the new limits on nets.",
    reference = "Most fishermen on the island are against the new limits on nets.",
    isRetold = true)
@Accepts(
    value = "The regatta was cancelled on Sunday morning owing to the fog over the lake.",
    reference = "The regatta was cancelled on Sunday morning because of the fog over the lake.")
@Accepts(
    value = "Most fishermen on the island are not in favour of the new limits on nets.",
    reference = "Most fishermen on the island are against the new limits on nets.",
    isRetold = true)
@Accepts(
    value = "The miners were unable to reach the lower shaft by noon.",
    reference = "The miners will not be able to reach the lower shaft by noon.")
@Accepts(
    value = "The vessel left port shortly before the storm warning was lifted.",
    reference = "The vessel left port before the storm warning was lifted.")
public final class OppositeWord implements PairRule {

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "cannot");
  private static final int NEGATED = 3;

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    List<Finding> told = new ArrayList<>(ReversedPolarity.in(link));
    told.addAll(ChangedQuantifier.in(link));
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      List<Token> phrase = link.candidateTokens().subList(gap.from(), gap.to());
      List<Token> other = link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo());
      if (Opposites.areOpposite(phrase, other)
          && Slot.of(link, gap.from(), gap.to(), gap.referenceFrom(), gap.referenceTo())
              .isVerbatim()) {
        findings.add(Words.changed(phrase, other));
      }
      if (gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1) {
        Token mine = link.candidateTokens().get(gap.from());
        Token theirs = link.referenceTokens().get(gap.referenceFrom());
        if (Opposites.areOpposite(mine, theirs)
            && isNegated(link.candidateTokens(), gap.from())
                == isNegated(link.referenceTokens(), gap.referenceFrom())
            && !isReported(mine, told)
            && !(mine.is("VB") && ReversedPolarity.countOthers(link))
            && Slot.of(link, gap.from(), gap.referenceFrom()).isFirm()) {
          findings.add(Words.changed(mine, theirs).withReplacement(theirs.text()));
        }
      }
    }
    return findings;
  }

  /** "Not be able" says what "unable" says. */
  private static boolean isNegated(List<Token> tokens, int place) {
    return tokens.subList(Math.max(0, place - NEGATED), place).stream()
        .anyMatch(token -> NEGATIONS.contains(token.lower()));
  }

  /** Leaves stances to {@link ReversedPolarity}, and "all" and "at least" to the quantifiers. */
  private static boolean isReported(Token mine, List<Finding> told) {
    return told.stream().anyMatch(finding -> finding.span().touches(mine.span()));
  }
}
