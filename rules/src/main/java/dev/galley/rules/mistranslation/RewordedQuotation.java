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

/** Flags a direct quotation whose words were replaced while the meaning holds. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MINOR,
    summary = "A direct quotation that was reworded",
    explanation =
        """
        Words between quotation marks are the speaker's, and stay as they are. A rewriter puts
        synonyms in their place. What was cut away does not matter.""")
@Example(
    bad = "“It is the most [[important]] treaty in the history of the region,” he said.",
    good = "“It is the most crucial treaty in the history of the region,” he said.",
    reference = "“It is the most crucial treaty in the history of the region,” he added.")
@Accepts(
    value = "The minister called the treaty “the most important in the region”.",
    reference = "The minister called the treaty the most crucial in the region.")
public final class RewordedQuotation implements PairRule {

  @Override
  public List<Finding> check(Link link) {
    return QuotedChange.in(link).stream()
        .filter(change -> !change.isGrave())
        .map(QuotedChange::finding)
        .toList();
  }
}
