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
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags a person who is a man here and a woman in the reference, or the other way round. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "He for she, or she for he",
    explanation =
        """
        Many languages do not tell "he" from "she", and a translation back has to guess. Flagged
        if the one stands in the place of the other and the sentence names nobody else whom it may
        mean.""")
@Example(
    bad = "The skipper said that [[he]] had seen the lights of the tanker.",
    good = "The skipper said that she had seen the lights of the tanker.",
    reference = "The skipper said that she had seen the tanker’s lights.")
@Accepts(
    value = "He told her that he had seen the lights.",
    reference = "She told him that she had been told of the lights.")
public final class ChangedGender implements PairRule {

  private static final Set<String> MEN = Set.of("he", "him", "himself");
  private static final Set<String> WOMEN = Set.of("she", "her", "herself");

  @Override
  public List<Finding> check(Link link) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      if (gap.to() - gap.from() == 1 && gap.referenceTo() - gap.referenceFrom() == 1) {
        Token said = mine.get(gap.from());
        Token other = theirs.get(gap.referenceFrom());
        if (isAnother(said, other) && isOneSex(mine) && isOneSex(theirs)) {
          findings.add(Words.changed(said, other));
        }
      }
    }
    return findings;
  }

  private static boolean isAnother(Token mine, Token theirs) {
    return mine.is("PRP")
        && theirs.is("PRP")
        && (MEN.contains(mine.lower()) && WOMEN.contains(theirs.lower())
            || WOMEN.contains(mine.lower()) && MEN.contains(theirs.lower()));
  }

  /** Only one of both can be meant. */
  private static boolean isOneSex(List<Token> tokens) {
    boolean men = tokens.stream().anyMatch(t -> MEN.contains(t.lower()) || t.lower().equals("his"));
    boolean women = tokens.stream().anyMatch(t -> WOMEN.contains(t.lower()));
    return men != women;
  }
}
