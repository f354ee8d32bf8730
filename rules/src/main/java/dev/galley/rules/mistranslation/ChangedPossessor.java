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
import java.util.Map;

/** Flags a possessive that belongs to somebody else than in the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MINOR,
    summary = "A possessive that differs from the reference",
    explanation =
        """
        Languages without gender or number in their possessives make translation guess: "their
        statement" comes back as "his statement". Flagged in cuts of one text only, where one
        possessive stands in the place of another; "its" and "their" are equal, since outlets
        differ over what is one body.""")
@Example(
    bad = "The two leaders met before [[his]] statement on trade.",
    good = "The two leaders met before their statement on trade.",
    reference = "The two leaders met before their statement on trade.")
@Accepts(
    value = "The board published its statement on trade.",
    reference = "The board published their statement on trade.")
public final class ChangedPossessor implements PairRule {

  private static final Map<String, String> OWNERS =
      Map.of("his", "he", "her", "she", "its", "they", "their", "they", "our", "we", "my", "I");

  private static final int LONGEST_GAP = 4;

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      if (!link.sharesWording() || gap.to() - gap.from() > LONGEST_GAP) {
        continue;
      }
      List<Token> mine = owners(link.candidateTokens().subList(gap.from(), gap.to()));
      List<Token> theirs =
          owners(link.referenceTokens().subList(gap.referenceFrom(), gap.referenceTo()));
      if (mine.size() == 1 && theirs.size() == 1 && differ(mine.get(0), theirs.get(0))) {
        findings.add(
            Finding.at(
                    mine.get(0).span(),
                    "The reference says “%s”, this says “%s”"
                        .formatted(theirs.get(0).text(), mine.get(0).text()))
                .withEvidence(theirs.get(0).span()));
      }
    }
    return findings;
  }

  private static List<Token> owners(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.is("PRP$") && OWNERS.containsKey(token.lower()))
        .toList();
  }

  private static boolean differ(Token mine, Token theirs) {
    return !owner(mine).equals(owner(theirs));
  }

  private static String owner(Token possessive) {
    return OWNERS.getOrDefault(possessive.lower(), "");
  }
}
