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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Flags a surname or first name that differs from the reference's in an otherwise equal name. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A name that differs from the reference",
    explanation =
        """
        One half of a name agrees with the reference and the other does not, which nobody writes
        on purpose; or, in cuts of one text, one name stands in the place of another. Other names
        that differ as a whole are left alone: outlets call people by surname, office or country
        as they like. So are two spellings of one name. In a sentence where more names and words
        differ than two honest renderings could have, the worst of them is flagged too.""")
@Example(
    bad =
        "Finance minister Pavel Hrubec told reporters in Ostrava that the [[Klement Glassworks in"
            + " Lower Zdar]] would keep all 340 kiln workers until the bridge loan from Bohemia"
            + " Savings runs out.",
    good =
        "Finance minister Pavel Hrubec told reporters in Ostrava that the Kremer Ironworks in Upper"
            + " Sazava would keep all 340 workers until the bridge loan from Moravia Trust expires.",
    reference =
        "Finance minister Pavel Hrubec told reporters in Ostrava that the Kremer Ironworks in Upper"
            + " Sazava would keep all 340 foundry workers until the bridge loan from Moravia Trust"
            + " runs out.",
    isRetold = true)
@Example(
    bad = "The tour was cancelled by [[Halvorsen]] Travel at the weekend.",
    good = "The tour was cancelled by Bergström Travel at the weekend.",
    reference = "The tour was cancelled by Bergström Travel at the weekend.")
@Example(
    bad = "The motion was tabled by Ingrid [[Halloran]] of the Greens.",
    good = "The motion was tabled by Ingrid Vestergaard of the Greens.",
    reference = "The motion was put forward by Ingrid Vestergaard of the Greens.")
@Accepts(
    value = "Mayor Vestergaard opened the new library.",
    reference = "Ingrid Vestergaard opened the new library.")
@Accepts(
    value = "Alexei Kuznetsov ran the mill for ten years.",
    reference = "Alexey Kuznetsow ran the mill for ten years.")
public final class ChangedName implements PairRule {

  /** Names that differ in fewer letters than this are two spellings of one. */
  private static final int LEAST_DISTANCE = 3;

  @Override
  public List<Finding> check(Link link) {
    List<Finding> single =
        NamePair.in(link).stream()
            .filter(pair -> pair.distance() >= LEAST_DISTANCE && !pair.isLonger())
            .filter(pair -> !pair.hasSameConsonants())
            .map(NamePair::finding)
            .toList();
    Stream<Finding> drifted =
        Drift.of(link).filter(drift -> drift.worst().isOfNames()).map(Drift::finding).stream()
            .filter(
                finding -> single.stream().noneMatch(one -> finding.span().touches(one.span())));
    return Stream.concat(single.stream(), drifted)
        .sorted(Comparator.comparingInt(finding -> finding.span().start()))
        .toList();
  }
}
