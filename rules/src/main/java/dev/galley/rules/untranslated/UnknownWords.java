package dev.galley.rules.untranslated;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.Sentence;
import java.util.List;

/** Flags two words in a row that no dictionary has: misspelt, or left in another language. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.UNTRANSLATED,
    severity = Severity.MINOR,
    summary = "Two words in a row that no English dictionary has",
    explanation =
        """
        Left in another language, misspelt, or names in small letters: somebody should look. Terms
        of law, science and kitchens are borrowed in pairs too; those that WordNet or LanguageTool
        list are accepted, as are names and titles (capitals), quotations and brackets.""")
@Example(
    bad = "The port [[authrty cnfirmd]] that two ships were lost.",
    good = "The port authority confirmed that two ships were lost.")
@Accepts("His modus operandi and the vena cava were described in detail.")
@Accepts("The grey wolf (canis lupus) slept.")
@Accepts("The ferry to british columbia was late.")
public final class UnknownWords implements SentenceRule {

  @Override
  public List<Finding> check(Sentence sentence) {
    return ForeignRun.of(sentence).stream()
        .filter(run -> run.hasUnknownPair() && !run.isForeign())
        .map(run -> Finding.at(run.span(), "No English dictionary has these words"))
        .toList();
  }
}
