package dev.galley.rules.grammar;

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
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Flags a sentence that stops after a word that needs another.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: one
 * finding, false (a product called "Signed for"); on 6,000 sentences of an encyclopaedia seven, all
 * of them real.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.GRAMMAR,
    severity = Severity.MAJOR,
    summary = "A sentence that breaks off",
    explanation =
        """
        Lost words at the end of a sentence leave an article, a conjunction or a preposition before the
        full stop. A preposition may be stranded there by a verb, a passive, a relative clause or an
        infinitive ("the flat they share with", "nobody to talk to"); that is accepted. Silent where
        the main clause is missing as well, which is `lost-main-clause`.""")
@Example(
    bad = "The panel will report on the dispute by the end [[of.]]",
    good = "The panel will report on the dispute by the end of June.")
@Example(
    bad = "Voters blamed the mayor and [[the.]]",
    good = "Voters blamed the mayor and the council.")
@Example(
    bad = "The match was delayed because [[of.]]",
    good = "The match was delayed because of fog.")
@Accepts("That was what they had asked for.")
@Accepts("The girl is well looked after.")
@Accepts("He found the flat she had shared her life with.")
@Accepts("The union had no one to talk to.")
@Accepts("They export apples, pears, plums and so on.")
@Accepts("The rebels finally gave in.")
public final class BrokenOffSentence implements SentenceRule {

  @Override
  public List<Finding> check(Sentence sentence) {
    Optional<Token> last = BrokenEnd.of(sentence);
    if (last.isEmpty() || LostMainClause.isLost(sentence) || TangledClause.isTangled(sentence)) {
      return List.of();
    }
    Span span = BrokenEnd.span(sentence, last.get());
    return List.of(
        Finding.at(span, "The sentence breaks off after “%s”".formatted(last.get().text())));
  }
}
