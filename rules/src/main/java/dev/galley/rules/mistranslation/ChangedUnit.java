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
import java.util.List;

/** Flags a number that counts something else than in the reference: weeks for months. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A unit that differs from the reference",
    explanation =
        """
        The number is right and what it counts is wrong: weeks for months, euros for dollars,
        metres for feet. Flagged if the reference has the same number with another unit of the
        same kind, and neither article has both. A converted measure has another number.""")
@Example(
    bad = "The divers searched the wreck for [[nine weeks]].",
    good = "The divers searched the wreck for nine months.",
    reference = "Divers searched the wreck for nine months.")
@Example(
    bad = "The bridge cost [[80 million dollars]].",
    good = "The bridge cost 80 million euros.",
    reference = "The bridge cost €80m.")
@Example(
    bad = "The kiln was kept at [[90 degrees Fahrenheit]] for a week.",
    good = "The kiln was kept at 90 degrees Celsius for a week.",
    reference = "The kiln was kept at 90 degrees Celsius for a week.")
@Example(
    bad = "The pearl weighed [[2.4 pounds]] and lay in a drawer.",
    good = "The pearl weighed 2.4 kilograms and lay in a drawer.",
    reference = "The pearl weighed 2.4 kg and lay in a drawer.")
@Example(
    bad = "Ferry fares rose by [[6 percentage points]] in a year.",
    good = "Ferry fares rose by 6 per cent in a year.",
    reference = "Ferry fares rose by 6% in a year.")
@Accepts(
    value = "The kiln was kept at 90 degrees for a week.",
    reference = "The kiln was kept at 90 degrees Celsius for a week.")
@Accepts(
    value = "The pearl weighed 2.4 kilograms (5.3 pounds) and lay in a drawer.",
    reference = "The pearl weighed 5.3 pounds and lay in a drawer.")
@Accepts(
    value = "Prices rose by 4 per cent in spring.",
    reference = "Prices rose by 4 percent in spring.")
@Accepts(
    value = "The tower is 30 metres high and was built in 30 months.",
    reference = "The tower, built in 30 months, is 30 meters (98 feet) high.")
public final class ChangedUnit implements PairRule {

  @Override
  public List<Finding> check(Link link) {
    List<Quantity> mine = Quantity.in(link.candidateTokens());
    List<Quantity> theirs = Quantity.in(link.referenceTokens());
    List<Finding> findings = new ArrayList<>();
    for (Quantity quantity : mine) {
      if (theirs.stream().noneMatch(quantity::isSameMeasure)) {
        theirs.stream()
            .filter(quantity::isOtherMeasure)
            .filter(other -> link.sharesWording() || other.unit().filter(Unit::isShare).isEmpty())
            .filter(other -> mine.stream().noneMatch(other::isSameMeasure))
            .filter(other -> isOneNumber(link, quantity, other))
            .findFirst()
            .ifPresent(other -> findings.add(finding(link, quantity, other)));
      }
    }
    return findings;
  }

  private static boolean isOneNumber(Link link, Quantity mine, Quantity theirs) {
    return link.words().arePartners(mine.from(), theirs.from())
        || link.words()
            .arePartners(
                mine.before(link.candidateTokens()), theirs.before(link.referenceTokens()));
  }

  private static Finding finding(Link link, Quantity mine, Quantity theirs) {
    List<Token> said = mine.measure(link.candidateTokens());
    List<Token> other = theirs.measure(link.referenceTokens());
    return Finding.at(
            Words.span(said),
            "The reference says %s, this says %s".formatted(Words.text(other), Words.text(said)))
        .withEvidence(Words.span(other));
  }
}
