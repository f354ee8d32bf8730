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
import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Sentence.Bigram;
import java.util.List;
import java.util.Set;

/** Flags two determiners in a row. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.GRAMMAR,
    severity = Severity.MAJOR,
    summary = "Two determiners in a row",
    explanation =
        """
        An English noun phrase takes one article, demonstrative or possessive. Machine translation
        stacks two when the source language marks definiteness and possession separately. A capital
        marks a name and is accepted.""")
@Example(bad = "Officials praised [[the our]] soldiers.", good = "Officials praised our soldiers.")
@Example(
    bad = "It was [[a the]] worst storm in decades.",
    good = "It was the worst storm in decades.")
@Accepts("The jury gave her the prize.")
@Accepts("Is this the man they arrested?")
@Accepts("The A train was late again.")
@Accepts("An a cappella choir made an a priori claim.")
public final class StackedDeterminers implements SentenceRule {

  /** Never ends a noun phrase, unlike "this" or "her", so no determiner may follow. */
  private static final Set<String> OPENING =
      Set.of("a", "an", "the", "my", "your", "our", "their", "its");

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "this", "these", "my", "your", "his", "our", "their", "its");

  @Override
  public List<Finding> check(Sentence sentence) {
    return sentence
        .bigrams()
        .filter(bigram -> isStacked(bigram) && !isBorrowed(sentence, bigram))
        .map(bigram -> Finding.at(bigram.span(), "Only one of these determiners can stay"))
        .toList();
  }

  private static boolean isStacked(Bigram bigram) {
    return OPENING.contains(bigram.first().lower())
        && !bigram.first().lower().equals(bigram.second().text()) // "the the" is doubled.
        && DETERMINERS.contains(bigram.second().text()); // A capital marks a name: "The A train".
  }

  /** "An a cappella choir", "an a priori claim". */
  private static boolean isBorrowed(Sentence sentence, Bigram bigram) {
    return bigram.second().lower().equals("a")
        && sentence
            .bigrams()
            .anyMatch(
                next ->
                    next.first().equals(bigram.second())
                        && Lexicon.isPhrase("a " + next.second().lower()));
  }
}
