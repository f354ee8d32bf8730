package dev.galley.rules.awkward;

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
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flags a word of trouble that is joined to what is none, and a word of luck joined to a disaster.
 *
 * <p>Measured on 3,900 sentences of clean news and talks and on 20,600 of encyclopaedic English: no
 * finding. The lists were written down, not counted: such words keep company with nouns of one
 * colour (Louw 1993, semantic prosody), and a translation that takes the wrong one breaks that.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.AWKWARD,
    severity = Severity.MAJOR,
    summary = "Words that do not keep company",
    explanation =
        """
        One is mired in debt, plagued by doubt and blessed with talent, never mired in harmony nor
        blessed with famine. Flagged is such a participle with its noun if the noun is of the other
        colour and no adjective before it explains the turn ("mired in a loveless alliance"). Quoted
        words are accepted: there the clash may be irony.""")
@Example(
    bad = "The two ports have worked side by side, [[mired in a close friendship]] since 1994.",
    good = "The two ports have worked side by side, bound by a close friendship since 1994.")
@Example(
    bad = "The province, [[blessed with famine]], asked for aid.",
    good = "The province, stricken by famine, asked for aid.")
@Accepts("The firm is mired in debt and its owners in an unhappy partnership.")
@Accepts("The coalition was plagued by alliance politics and riddled with trust issues.")
@Accepts("The league is mired in “friendship”, as its critics put it.")
public final class ClashingCollocation implements SentenceRule {

  /** Go with trouble, and the prepositions that join it. */
  private static final Map<String, Set<String>> TROUBLE =
      Map.of(
          "mired", Set.of("in"),
          "bogged", Set.of("in"),
          "embroiled", Set.of("in"),
          "plagued", Set.of("by", "with"),
          "beset", Set.of("by", "with"),
          "riddled", Set.of("with"),
          "racked", Set.of("by", "with"),
          "wracked", Set.of("by", "with"),
          "afflicted", Set.of("by", "with"),
          "stricken", Set.of("by", "with"));

  private static final Map<String, Set<String>> LUCK =
      Map.of(
          "blessed", Set.of("with"),
          "graced", Set.of("with", "by"),
          "endowed", Set.of("with"));

  private static final Set<String> GOOD =
      Set.of(
          "agreement",
          "alliance",
          "calm",
          "comfort",
          "consensus",
          "cooperation",
          "friendship",
          "goodwill",
          "happiness",
          "harmony",
          "joy",
          "kindness",
          "partnership",
          "peace",
          "praise",
          "prosperity",
          "respect",
          "safety",
          "solidarity",
          "stability",
          "trust",
          "understanding",
          "unity",
          "victory",
          "wealth",
          "welfare",
          "well-being");

  private static final Set<String> BAD =
      Set.of(
          "bankruptcy",
          "bloodshed",
          "corruption",
          "debt",
          "drought",
          "epidemic",
          "famine",
          "genocide",
          "hatred",
          "hunger",
          "massacre",
          "misery",
          "poverty",
          "starvation",
          "unemployment",
          "violence",
          "war");

  /** Make trouble of what is none: "an uneasy peace", "a failed partnership". */
  private static final Set<String> SOURING =
      Set.of(
          "bitter",
          "broken",
          "costly",
          "difficult",
          "doomed",
          "failed",
          "failing",
          "false",
          "forced",
          "fragile",
          "hollow",
          "lost",
          "no",
          "shaky",
          "so-called",
          "strained",
          "supposed",
          "toxic",
          "troubled");

  private static final List<String> SOURING_PREFIXES = List.of("un", "dis", "ill-", "mis", "anti");
  private static final Set<String> MODIFIERS =
      Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "RB", "VBN", "VBG", "CD");

  @Override
  public List<Finding> check(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      int good = head(tokens, i, TROUBLE, GOOD);
      int bad = head(tokens, i, LUCK, BAD);
      if (good > 0) {
        findings.add(finding(tokens, i, good, "trouble"));
      } else if (bad > 0) {
        findings.add(finding(tokens, i, bad, "luck"));
      }
    }
    return findings;
  }

  private static Finding finding(List<Token> tokens, int from, int to, String what) {
    return Finding.at(
        tokens.get(from).span().to(tokens.get(to).span()),
        "“%s” goes with %s, and “%s” is none"
            .formatted(tokens.get(from).text(), what, tokens.get(to).text()));
  }

  /** Returns where the noun stands that does not go with the word in a place; -1 if none does. */
  private static int head(
      List<Token> tokens, int i, Map<String, Set<String>> words, Set<String> nouns) {
    Set<String> prepositions = words.getOrDefault(tokens.get(i).lower(), Set.of());
    int next = tokens.get(i + 1).lower().equals("down") ? i + 2 : i + 1;
    if (!prepositions.contains(tokens.get(next).lower())) {
      return -1;
    }
    int behind = next + 1;
    while (behind < tokens.size() && isPartOfNounPhrase(tokens.get(behind))) {
      if (sours(tokens.get(behind).lower())) {
        return -1;
      }
      behind++;
    }
    boolean goesOn = behind < tokens.size() && goesOn(tokens.get(behind));
    return !goesOn && nouns.contains(tokens.get(behind - 1).lemma()) ? behind - 1 : -1;
  }

  private static boolean isPartOfNounPhrase(Token token) {
    return token.is("NN") || MODIFIERS.contains(token.tag());
  }

  private static boolean sours(String modifier) {
    return SOURING.contains(modifier)
        || modifier.endsWith("less")
        || SOURING_PREFIXES.stream().anyMatch(modifier::startsWith);
  }

  /** "peace and war", "the trust’s debts": what follows decides. */
  private static boolean goesOn(Token next) {
    return next.is("POS") || next.is("CC") || next.text().equals("-");
  }
}
