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
import dev.galley.text.Span;
import dev.galley.text.Token;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Flags two parties that have changed places around one verb. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.CRITICAL,
    summary = "Who did it and to whom it was done, exchanged",
    explanation =
        """
        Translation from a language that marks subject and object by endings, and spinning that
        turns a passive round, let the two change places. Flagged if both parties stand around the
        same verb in both articles, the other way round; an active and a passive are told apart.""")
@Example(
    bad = "[[Korvald sued Brennan]] over the patent.",
    good = "Brennan sued Korvald over the patent.",
    reference = "Brennan sued Korvald over the patent in May.")
@Accepts(
    value = "Korvald was sued by Brennan over the patent.",
    reference = "Brennan sued Korvald over the patent.")
public final class ExchangedRoles implements PairRule {

  private static final int NEAR = 5;
  private static final Set<String> TO_BE = Set.of("be", "get");
  private static final double LEAST_RARITY = 4;

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    for (Pair pair : link.words().pairs()) {
      Token verb = link.candidateTokens().get(pair.candidate());
      Token other = link.referenceTokens().get(pair.reference());
      if (verb.is("VB")
          && other.is("VB")
          && verb.rarity() > LEAST_RARITY
          && verb.lemma().equals(other.lemma())) {
        Roles mine = Roles.around(link.candidateTokens(), pair.candidate());
        Roles theirs = Roles.around(link.referenceTokens(), pair.reference());
        if (mine.isExchanged(theirs)) {
          findings.add(
              Finding.at(mine.span(), "In the reference it is the other way round")
                  .withEvidence(theirs.span()));
        }
      }
    }
    return findings;
  }

  /** The nearest noun before a verb and the first behind it, who acts first. */
  private record Roles(String actor, String target, Span span) {

    static Roles around(List<Token> tokens, int verb) {
      int before = verb - 1;
      while (before >= 0 && verb - before <= NEAR && !isNoun(tokens.get(before))) {
        before = tokens.get(before).isMark() ? -1 : before - 1;
      }
      int behind = verb + 1;
      while (behind < tokens.size() && behind - verb <= NEAR && !isNoun(tokens.get(behind))) {
        behind = tokens.get(behind).isMark() ? tokens.size() : behind + 1;
      }
      while (behind + 1 < tokens.size() && isNoun(tokens.get(behind + 1))) {
        behind++; // The head of "harbour master" is its last noun.
      }
      if (before < 0 || verb - before > NEAR || behind >= tokens.size() || behind - verb > NEAR) {
        return new Roles("", "", tokens.get(verb).span());
      }
      boolean passive =
          tokens.get(verb).tag().equals("VBN")
              && tokens.subList(before, verb).stream().anyMatch(t -> TO_BE.contains(t.lemma()))
              && tokens.subList(verb, behind).stream().anyMatch(t -> t.lower().equals("by"));
      if (!tokens.get(before).is("NNP") && !tokens.get(behind).is("NNP")) {
        return new Roles("", "", tokens.get(verb).span());
      }
      boolean perfect =
          tokens.subList(Math.max(0, verb - 2), verb).stream()
              .anyMatch(token -> token.lemma().equals("have"));
      if (tokens.get(verb).tag().equals("VBN") && !passive && !perfect) {
        return new Roles("", "", tokens.get(verb).span());
      }
      String first = tokens.get(before).lemma();
      String last = tokens.get(behind).lemma();
      Span span = tokens.get(before).span().to(tokens.get(behind).span());
      return passive ? new Roles(last, first, span) : new Roles(first, last, span);
    }

    boolean isExchanged(Roles other) {
      return !actor.isEmpty()
          && !actor.equals(target)
          && actor.equals(other.target)
          && target.equals(other.actor);
    }

    private static boolean isNoun(Token token) {
      return token.is("N") && token.rarity() > LEAST_RARITY;
    }
  }
}
