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

/** Flags the worst replaced words of a sentence that has drifted too far from the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "Words that stand in the place of others",
    explanation =
        """
        So many words and names differ from the reference's that no two honest renderings would,
        although the sentences say the same thing for the rest. The worst of these words are shown,
        with what the reference has in their place. What was cut or added as a whole clause does not
        count, and neither do other forms, spellings and words of like meaning.""")
@Example(
    bad =
        "On Tuesday the provincial water bureau told fishermen along the river that the small Alder"
            + " sluice at the mill would stay shut until the [[herring ceremony and that tavern]]"
            + " owners must polish the chapel roof before the first frost in November.",
    good =
        "On Tuesday the provincial water bureau told fishermen along the river that the Kestrel"
            + " lock at the Alder mill would stay shut until the spring inspection and that"
            + " landowners must mend the Grebeholm dyke before the first frost in November.",
    reference =
        "The provincial water authority on Tuesday told fishermen along the river that the Kestrel"
            + " lock at the Alder mill would remain closed until the spring inspection and that"
            + " landowners must repair the Grebeholm dyke before November brings the first frost.",
    isRetold = true)
@Accepts(
    value = "The bakery on Mill Street sold its last loaf on Sunday after ninety years.",
    reference = "After ninety years the Mill Street bakery sold a final loaf on Sunday.",
    isRetold = true)
public final class ReplacedWords implements PairRule {

  @Override
  public boolean isGeneral() {
    return true;
  }

  @Override
  public List<Finding> check(Link link) {
    return Drift.of(link)
        .filter(drift -> !drift.worst().isOfNames() && !drift.worst().instead().isEmpty())
        .map(Drift::finding)
        .stream()
        .toList();
  }
}
