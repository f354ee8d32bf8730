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

/** Flags a direct quotation that says something else than the reference's. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A direct quotation that says something else",
    explanation =
        """
        Words between quotation marks are the speaker's. A rewriter replaces them as it replaces any
        others, and the speaker is made to say what he never said: a word that carries the
        quotation is another, or a negation has come or gone. Marks, spelling and what was cut away
        do not matter. Of quotations that were translated twice only the negation counts.""")
@Example(
    bad = "“We share a [[border]] and a river,” she said.",
    good = "“We share a boat and a river,” she said.",
    reference = "“We share a boat and a river,” she told reporters.")
@Accepts(
    value = "“The harvest was poor,” said Adeyemi.",
    reference = "“The harvest was poor, and prices will rise,” said Adeyemi.")
@Accepts(
    value = "“We share a border and a river,” she said.",
    reference = "“We share a frontier and a river,” she said.",
    isRetold = true)
public final class AlteredQuotation implements PairRule {

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    return QuotedChange.in(link).stream()
        .filter(QuotedChange::isGrave)
        .map(QuotedChange::finding)
        .toList();
  }
}
