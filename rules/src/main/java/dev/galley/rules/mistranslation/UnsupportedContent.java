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
import java.util.List;

/** Flags words of a sentence that has drifted too far, for which the reference has nothing. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.ADDITION,
    severity = Severity.MAJOR,
    summary = "Content that the reference does not bear out",
    explanation =
        """
        So many words and names differ from the reference's that no two honest renderings would,
        although the sentences say the same thing for the rest, and the worst of these words have
        nothing in their place there. A clause that only one outlet has is a cut, and none of this
        rule's business.""")
@Example(
    bad =
        "At the airport in Tromsberg on Monday, coach Ilse Brandvold told supporters of the Orange"
            + " Sharks that captain Sunniva Lauritzen of the [[Swan Ministry]] would miss the"
            + " semi-final with Haldvik next week.",
    good =
        "At the airport in Tromsberg on Monday, coach Ilse Brandvold told supporters of Vestby that"
            + " captain Sunniva Lauritzen would miss the semi-final with Haldvik next week.",
    reference =
        "Coach Ilse Brandvold told Vestby United supporters on Monday at Tromsberg airport that"
            + " captain Sunniva Lauritzen would miss next week's semi-final with Haldvik Athletic.",
    isRetold = true)
@Accepts(
    value = "The ferry resumed service on Monday, and the mayor of Lindhavn thanked the crew.",
    reference = "The ferry resumed service on Monday.",
    isRetold = true)
public final class UnsupportedContent implements PairRule {

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    return Drift.of(link)
        .filter(drift -> drift.worst().instead().isEmpty())
        .map(Drift::finding)
        .stream()
        .toList();
  }
}
