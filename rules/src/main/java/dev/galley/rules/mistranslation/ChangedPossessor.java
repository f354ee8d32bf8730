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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Flags a possessive that belongs to somebody else than in the reference. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MINOR,
    summary = "A possessive that differs from the reference",
    explanation =
        """
        Languages without gender or number in their possessives make translation guess: "their
        orchard" comes back as "his orchard". Flagged in cuts of one text only, where the same
        thing belongs to another; "its" and "their" are equal, since outlets differ over what is
        one body.""")
@Example(
    bad = "The sisters sold [[his]] orchard to a neighbour.",
    good = "The sisters sold their orchard to a neighbour.",
    reference = "The sisters sold their orchard to a neighbour.")
@Example(
    bad = "Both brewers had left [[her]] old cellar to the town.",
    good = "Both brewers had left their old cellar to the town.",
    reference = "Their deep cellar was left to the town by both brewers.")
@Accepts(
    value = "“I stand by my decision,” said the coach.",
    reference = "The coach said that he stood by his decision.")
@Accepts(
    value = "The choir cancelled its tour of the islands.",
    reference = "The choir cancelled their tour of the islands.")
public final class ChangedPossessor implements PairRule {

  private static final Map<String, String> OWNERS =
      Map.of("his", "he", "her", "she", "its", "they", "their", "they", "our", "we", "my", "I");

  private static final Set<String> SPEAKERS = Set.of("we", "I");

  /** How many words may stand between a possessive and what is owned: "his long-awaited book". */
  private static final int MOST_MODIFIERS = 4;

  @Override
  public List<Finding> check(Link link) {
    if (!link.sharesWording()) {
      return List.of();
    }
    List<Token> mine = link.candidateTokens();
    List<Token> theirs = link.referenceTokens();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      OptionalInt owned = owned(mine, i);
      OptionalInt other =
          owned.isEmpty()
              ? OptionalInt.empty()
              : link.words().referenceOf(owned.getAsInt()).stream()
                  .mapToInt(place -> ownerOf(theirs, place))
                  .filter(place -> place >= 0)
                  .findFirst();
      if (other.isPresent() && differ(mine.get(i), theirs.get(other.getAsInt()))) {
        findings.add(finding(mine.get(i), theirs.get(other.getAsInt())));
      }
    }
    return findings;
  }

  private static Finding finding(Token mine, Token theirs) {
    return Words.changed(mine, theirs);
  }

  /** Returns the place of the noun that a possessive belongs to: "plan" in "his secret plan". */
  private static OptionalInt owned(List<Token> tokens, int possessive) {
    if (!isOwner(tokens.get(possessive))) {
      return OptionalInt.empty();
    }
    int last = Math.min(tokens.size() - 1, possessive + 1 + MOST_MODIFIERS);
    for (int i = possessive + 1; i <= last && isInside(tokens.get(i)); i++) {
      boolean ends = i + 1 == tokens.size() || !isInside(tokens.get(i + 1));
      if (ends && tokens.get(i).is("NN")) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the place of the possessive of a noun, -1 if it has none. */
  private static int ownerOf(List<Token> tokens, int noun) {
    int first = Math.max(0, noun - 1 - MOST_MODIFIERS);
    for (int i = noun - 1; i >= first; i--) {
      if (owned(tokens, i).equals(OptionalInt.of(noun))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInside(Token token) {
    return token.is("NN") || token.is("JJ") || token.is("CD") || token.is("VBN");
  }

  private static boolean isOwner(Token token) {
    return token.is("PRP$") && OWNERS.containsKey(token.lower());
  }

  /** "My" in a quotation is "his" in what is told of it. */
  private static boolean differ(Token mine, Token theirs) {
    return !owner(mine).equals(owner(theirs)) && isSpeaker(mine) == isSpeaker(theirs);
  }

  private static boolean isSpeaker(Token possessive) {
    return SPEAKERS.contains(owner(possessive));
  }

  private static String owner(Token possessive) {
    return OWNERS.getOrDefault(possessive.lower(), "");
  }
}
