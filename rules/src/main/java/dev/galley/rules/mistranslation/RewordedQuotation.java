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
        synonyms in their place. What was cut away does not matter, nor does a single word of like
        meaning.""")
@Example(
    bad = "“Nobody will ever [[purchase]] these ancient trams from us,” said the engineer.",
    good = "“Nobody will ever buy these old trams from us,” said the engineer.",
    reference = "“Nobody will ever buy these old trams from us,” the engineer said.")
@Accepts(
    value = "“We started the repairs in the spring of last year,” said the engineer.",
    reference = "“We began the repairs in the spring of last year,” the engineer said.")
@Accepts(
    value =
        "“Our goal was to reopen the cable car to the northern summit before the first snow of the"
            + " winter,” said the engineer.",
    reference =
        "“Our aim was to reopen the cable car to the northern summit before the first snow of the"
            + " winter,” the engineer said.")
@Accepts(
    value = "The engineer said nobody would ever “purchase these old trams”.",
    reference = "The engineer said nobody would ever buy these old trams.")
public final class RewordedQuotation implements PairRule {

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    return QuotedChange.in(link).stream()
        .filter(change -> !change.isGrave())
        .map(QuotedChange::finding)
        .toList();
  }
}
