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
import dev.galley.text.WordAlignment.Gap;
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
        on purpose; or, in cuts of one text, one name stands in the place of another; or a country, a state or a
        town stands in the place of another one, the words around being the same for a good part of
        the sentence: none in 3,000 sentences of independent translations. Other names
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
            + " Sazava would keep all 340 workers until the bridge loan from Moravia Trust"
            + " expires.",
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
@Example(
    bad = "The frigate sailed from [[Norway]] to the exercise on Tuesday with a crew of 120.",
    good = "The frigate sailed from Denmark to the exercise on Tuesday with a crew of 120.",
    reference = "The frigate sailed from Denmark to the exercise on Tuesday with a crew of 120.",
    isRetold = true)
@Example(
    bad = "The envoy told reporters that [[Jordanian]] farmers would be paid for the lost harvest.",
    good = "The envoy told reporters that Lebanese farmers would be paid for the lost harvest.",
    reference = "The envoy told reporters that Lebanese farmers would be paid for the lost crop.",
    isRetold = true)
@Example(
    bad = "The inquest heard that Mr [[Baker]] had sold the boat twice.",
    good = "The inquest heard that Mr Green had sold the boat twice.",
    reference = "The inquest heard that Mr Green had sold the boat twice.")
@Example(
    bad = "The [[Liberal]] Party kept the seat by nine votes after two recounts.",
    good = "The Labour Party kept the seat by nine votes after two recounts.",
    reference = "The Labour Party kept the seat by nine votes after two recounts.")
@Example(
    bad = "Food convoys will resume, the [[World Bank]] said on Friday in Geneva.",
    good = "Food convoys will resume, the Red Cross said on Friday in Geneva.",
    reference = "Food convoys will resume, the Red Cross said on Friday in Geneva.")
@Accepts(
    value = "Food convoys will resume in June, Prime Minister Ilse Brandt said on Friday.",
    reference = "Food convoys will resume in June, Chancellor Ilse Brandt said on Friday.")
@Accepts(
    value = "Food convoys will resume in June, Ilse Brandt said on Friday in Geneva.",
    reference = "Food convoys will resume in June, the Prime Minister said on Friday in Geneva.")
@Accepts(
    value = "The frigate sailed from Holland to the exercise on Tuesday with a crew of 120.",
    reference =
        "The frigate sailed from the Netherlands to the exercise on Tuesday with a crew of 120.")
@Accepts(
    value = "The frigate was sent to the exercise by Copenhagen on Tuesday with a crew of 120.",
    reference = "The frigate was sent to the exercise by Denmark on Tuesday with a crew of 120.",
    isRetold = true)
@Accepts(
    value = "The talks between France and Portugal on fishing quotas will resume in June.",
    reference = "The talks between Portugal and France on fishing quotas will resume in June.")
@Accepts(
    value = "The Burmese ferry with 90 pilgrims on board was towed to port on Sunday.",
    reference = "The Myanmar ferry with 90 pilgrims on board was towed to port on Sunday.",
    isRetold = true)
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
        Stream.concat(
                Stream.concat(NamePair.in(link).stream(), NamePair.known(link).stream())
                    .filter(pair -> pair.areOtherPlaces() || isOtherName(pair))
                    .map(NamePair::finding)
                    .distinct(),
                NamePair.whole(link).stream().map(gap -> finding(link, gap)))
            .toList();
    Stream<Finding> drifted =
        Drift.of(link).filter(drift -> drift.worst().isOfNames()).map(Drift::finding).stream()
            .filter(
                finding -> single.stream().noneMatch(one -> finding.span().touches(one.span())));
    return Stream.concat(single.stream(), drifted)
        .sorted(Comparator.comparingInt(finding -> finding.span().start()))
        .toList();
  }

  private static Finding finding(Link link, Gap gap) {
    return Words.changed(
        link.candidateTokens().subList(gap.from(), gap.to()),
        link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo()));
  }

  private static boolean isOtherName(NamePair pair) {
    return pair.distance() >= LEAST_DISTANCE && !pair.isLonger() && !pair.hasSameConsonants();
  }
}
