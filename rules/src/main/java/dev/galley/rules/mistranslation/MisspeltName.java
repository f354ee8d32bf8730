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

/** Flags a name that is spelt in another way than in the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MINOR,
    summary = "A name that is spelt otherwise in the reference",
    explanation =
        """
        A letter or two of a name differ, in cuts of one text and between the same words. Articles
        that were written or translated independently spell foreign names as they like, and are
        left alone; so are two ways to write a name from another alphabet.""")
@Accepts(
    value = "The commission’s chairman, Andrei Timofeyev, counted the votes twice.",
    reference = "The commission’s chairman, Andrei Timofeev, counted the votes twice.")
@Example(
    bad = "The vote was counted twice, said Astrid [[Lindgrem]] of the commission.",
    good = "The vote was counted twice, said Astrid Lindgren of the commission.",
    reference = "The vote was counted twice, Astrid Lindgren of the commission said.")
@Accepts(
    value = "The vote was counted twice, said Astrid Lindgren.",
    reference = "The vote was counted twice, said Ms Lindgren.")
public final class MisspeltName implements PairRule {

  private static final int MOST_DISTANCE = 2;
  private static final int LEAST_LETTERS = 4;

  @Override
  public List<Finding> check(Link link) {
    if (!link.sharesWording()) {
      return List.of();
    }
    return NamePair.in(link).stream()
        .filter(pair -> !pair.areOtherPlaces())
        .filter(pair -> pair.distance() <= MOST_DISTANCE && !pair.isTransliterated())
        .filter(pair -> pair.candidate().text().length() >= LEAST_LETTERS)
        .map(NamePair::finding)
        .toList();
  }
}
