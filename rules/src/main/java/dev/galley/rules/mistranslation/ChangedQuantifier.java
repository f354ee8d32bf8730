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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Flags "all" in the place of "some" or "few", and "at least" in the place of "at most". */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "All for some, or at least for at most",
    explanation =
        """
        Between the same words the reference has fewer or more of the same: all, many, some, few,
        none. "Many", "some" and "several" are used for each other, and so are "most" and "many". A
        number that is an upper bound in one article and a lower bound in the other is flagged too.
        None in 2,400 sentences of clean_human and clean_articles_pairs.""")
@Example(
    bad = "The inspectors found rust in [[all]] bolts of the chairlift.",
    good = "The inspectors found rust in some bolts of the chairlift.",
    reference = "The inspectors found rust in some bolts of the chairlift.")
@Example(
    bad = "[[Few]] villagers on the eastern shore have clean water.",
    good = "Most villagers on the eastern shore have clean water.",
    reference = "Most villagers on the eastern shore have clean water.",
    isRetold = true)
@Example(
    bad = "The bridge carries [[at most 900]] lorries a day.",
    good = "The bridge carries at least 900 lorries a day.",
    reference = "The bridge carries more than 900 lorries a day.")
@Accepts(
    value = "Several villagers on the eastern shore have clean water.",
    reference = "Many villagers on the eastern shore have clean water.")
@Accepts(
    value = "The bridge carries nearly 900 lorries a day.",
    reference = "The bridge carries some 900 lorries a day.")
public final class ChangedQuantifier implements PairRule {

  /** From none to all; neighbours are used for each other. */
  private static final Map<String, Integer> SHARES =
      Map.ofEntries(
          Map.entry("no", 0),
          Map.entry("none", 0),
          Map.entry("nobody", 0),
          Map.entry("nothing", 0),
          Map.entry("few", 1),
          Map.entry("hardly", 1),
          Map.entry("some", 3),
          Map.entry("several", 3),
          Map.entry("half", 3),
          Map.entry("many", 4),
          Map.entry("most", 4),
          Map.entry("all", 6),
          Map.entry("every", 6),
          Map.entry("everybody", 6),
          Map.entry("everyone", 6),
          Map.entry("everything", 6));

  @Override
  public List<Finding> check(Link link) {
    return in(link);
  }

  /** Returns what is more or less in a link than in its reference. */
  static List<Finding> in(Link link) {
    List<Finding> findings = new ArrayList<>();
    InPlace.of(link).stream()
        .filter(place -> place.isFirm() && isOther(place.candidate(), place.reference()))
        .map(InPlace::finding)
        .forEach(findings::add);
    findings.addAll(bounds(link));
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }

  private static boolean isOther(Token mine, Token theirs) {
    Integer share = SHARES.get(mine.lower());
    Integer other = SHARES.get(theirs.lower());
    return share != null && other != null && Math.abs(share - other) > 1;
  }

  private static List<Finding> bounds(Link link) {
    List<Quantity> theirs = Quantity.in(link.referenceTokens());
    List<Finding> findings = new ArrayList<>();
    for (Quantity mine : Quantity.in(link.candidateTokens())) {
      List<Quantity> same = theirs.stream().filter(mine::isSameMeasure).toList();
      if (!same.isEmpty() && same.stream().allMatch(other -> areOpposite(link, mine, other))) {
        findings.add(finding(link, mine, same.get(0)));
      }
    }
    return findings;
  }

  private static boolean areOpposite(Link link, Quantity mine, Quantity theirs) {
    return mine.value() == theirs.value()
        && (mine.isLeast() && theirs.isMost(link.referenceTokens())
            || mine.isMost(link.candidateTokens()) && theirs.isLeast());
  }

  private static Finding finding(Link link, Quantity mine, Quantity theirs) {
    return Words.changed(
        mine.bounded(link.candidateTokens()), theirs.bounded(link.referenceTokens()));
  }
}
