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
import java.util.Optional;
import java.util.stream.IntStream;

/** Flags a surname or first name that differs from the reference's in an otherwise equal name. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "A name that differs from the reference",
    explanation =
        """
        One half of a name agrees with the reference and the other does not, which nobody writes
        on purpose. Names that differ as a whole are left alone: outlets call people by surname,
        office or country as they like. So are two spellings of one name.""")
@Example(
    bad = "The motion was tabled by Ingrid [[Halloran]] of the Greens.",
    good = "The motion was tabled by Ingrid Vestergaard of the Greens.",
    reference = "The motion was put forward by Ingrid Vestergaard of the Greens.")
@Accepts(
    value = "Mayor Vestergaard opened the new library.",
    reference = "Ingrid Vestergaard opened the new library.")
@Accepts(
    value = "Alexei Kuznetsov ran the mill for ten years.",
    reference = "Alexey Kuznetsow ran the mill for ten years.")
public final class ChangedName implements PairRule {

  /** Names that differ in fewer letters than this are two spellings of one. */
  private static final int LEAST_DISTANCE = 3;

  /** Commoner words in a name may be translated one way or the other: "Oblast", "Region". */
  private static final double LEAST_RARITY = 7;

  private static final int LEAST_LETTERS = 3;

  @Override
  public List<Finding> check(Link link) {
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    List<Finding> findings = new ArrayList<>();
    for (Gap gap : link.words().gaps()) {
      if (gap.to() - gap.from() == 1
          && gap.referenceTo() - gap.referenceFrom() == 1
          && isPartOfName(link, gap)
          && isAnotherName(mine.get(gap.from()), theirs.get(gap.referenceFrom()), link)) {
        Token said = mine.get(gap.from());
        Token other = theirs.get(gap.referenceFrom());
        findings.add(
            Finding.at(
                    said.span(),
                    "The reference says " + other.text() + ", this says " + said.text())
                .withReplacement(other.text())
                .withEvidence(other.span()));
      }
    }
    return findings;
  }

  /** The word before it is a first name on both sides; what follows is no part of the name. */
  private static boolean isPartOfName(Link link, Gap gap) {
    List<Token> mine = link.candidateTokens();
    if (gap.from() == 0 || gap.referenceFrom() == 0) {
      return false;
    }
    Token first = mine.get(gap.from() - 1);
    boolean ends = gap.to() == mine.size() || !mine.get(gap.to()).isCapitalized();
    return ends
        && first.is("NNP")
        && first.isCapitalized()
        && first.text().length() >= LEAST_LETTERS
        && !first.text().endsWith(".")
        && first.rarity() > 5
        && first.lower().equals(link.referenceTokens().get(gap.referenceFrom() - 1).lower())
        && link.words().referenceOf(gap.from() - 1).equals(Optional.of(gap.referenceFrom() - 1));
  }

  private static boolean isAnotherName(Token mine, Token theirs, Link link) {
    return isName(mine)
        && isName(theirs)
        && distance(mine.lower(), theirs.lower()) >= LEAST_DISTANCE
        && link.referenceTokens().stream().noneMatch(token -> token.lower().equals(mine.lower()));
  }

  private static boolean isName(Token token) {
    return token.is("NNP")
        && token.isCapitalized()
        && token.rarity() > LEAST_RARITY
        && token.text().length() >= LEAST_LETTERS
        && !token.text().endsWith(".")
        && token.text().chars().skip(1).anyMatch(Character::isLowerCase);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] before = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[b.length()];
  }
}
