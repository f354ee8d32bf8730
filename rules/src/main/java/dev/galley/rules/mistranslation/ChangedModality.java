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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags what is certain here and only possible, or a duty, in the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A possibility turned into a certainty or a duty",
    explanation =
        """
        Between the same words the one article says "may" and the other "will" or "must". "May",
        "could" and "would" are used for each other, and so are "must" and "should". None in 2,400
        sentences of clean_human and clean_articles_pairs.""")
@Example(
    bad = "The observatory [[will]] sell its oldest telescope next spring.",
    good = "The observatory may sell its oldest telescope next spring.",
    reference = "The observatory might sell its oldest telescope next spring.")
@Example(
    bad = "Cyclists [[must]] use the new tunnel from Saturday.",
    good = "Cyclists can use the new tunnel from Saturday.",
    reference = "Cyclists may use the new tunnel from Saturday.",
    isRetold = true)
@Accepts(
    value = "The observatory could sell its oldest telescope next spring.",
    reference = "The observatory may sell its oldest telescope next spring.")
@Accepts(
    value = "Visitors to the observatory should bring a warm coat and a torch.",
    reference = "Visitors to the observatory can bring a warm coat and a torch.")
@Accepts(
    value = "The observatory would sell its oldest telescope, it said.",
    reference = "The observatory will sell its oldest telescope, it said.")
public final class ChangedModality implements PairRule {

  private static final Map<String, Integer> KINDS =
      Map.of(
          "may", 1, "might", 1, "can", 1, "could", 1, "will", 2, "'ll", 2, "shall", 2, "must", 3,
          "should", 3);

  private static final Set<String> ABLE = Set.of("can", "could");

  @Override
  public List<Finding> check(Link link) {
    return InPlace.of(link).stream()
        .filter(place -> place.isFirm() && isOther(place.candidate(), place.reference()))
        .map(InPlace::finding)
        .toList();
  }

  /** "Passengers can expect delays" and "passengers should expect delays" advise the same. */
  private static boolean isAdvice(Token one, Token other) {
    return one.lower().equals("should") && ABLE.contains(other.lower());
  }

  private static boolean isOther(Token mine, Token theirs) {
    return mine.is("MD")
        && theirs.is("MD")
        && KINDS.containsKey(mine.lower())
        && KINDS.containsKey(theirs.lower())
        && !KINDS.get(mine.lower()).equals(KINDS.get(theirs.lower()))
        && !isAdvice(mine, theirs)
        && !isAdvice(theirs, mine);
  }
}
