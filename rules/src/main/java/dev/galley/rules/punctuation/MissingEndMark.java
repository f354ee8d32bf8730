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
 * Flags a sentence of running text without a mark at its end.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: nine
 * findings: seven lines that lack their full stop, two headings taken for prose.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.PUNCTUATION,
    severity = Severity.MINOR,
    summary = "A sentence without an end mark",
    explanation =
        """
        The last sentence of a paragraph has a verb and no full stop, though the paragraph's other
        sentences, or for a paragraph of one sentence the other paragraphs, have theirs. Headlines,
        captions, lists, credits and lines that lead up to a list need none. Longer ones that follow
        other sentences are `unfinished-paragraph`.""")
@Example(
    bad = "The storm has passed. Power is back in [[town]]",
    good = "The storm has passed. Power is back in town.")
@Accepts("The storm has passed. Photograph by Lena Brandt")
@Accepts("The storm has passed. The minister named three towns:")
@Accepts("Power is back in town")
public final class MissingEndMark implements DocumentRule {

  @Override
  public List<Finding> check(Document document) {
    boolean ends = Unended.isUsualToEnd(document);
    return Unended.in(document)
        .filter(unended -> unended.following() ? !unended.isLong() : ends && unended.isProse())
        .map(unended -> Finding.at(unended.lastWord(), "No full stop at the end of this sentence"))
        .toList();
  }
}
