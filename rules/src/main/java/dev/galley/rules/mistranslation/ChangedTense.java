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
import java.util.Optional;
import java.util.Set;

/** Flags what has happened here and is still to come in the reference, or the other way round. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.MISTRANSLATION,
    severity = Severity.MAJOR,
    summary = "Done here and planned in the reference, or the reverse",
    explanation =
        """
        "Will sign" becomes "signed", "are to be freed" becomes "were freed": what is planned is
        reported as done. Flagged if the same verb stands between the same words for a good part of
        the sentence, in the future here and in the past there. Other tenses are used for each
        other.""")
@Example(
    bad = "The two regions [[signed]] the accord on grazing rights in Lisbon.",
    good = "The two regions will sign the accord on grazing rights in Lisbon.",
    reference = "The two regions will sign the accord on grazing rights in Lisbon.")
@Example(
    bad = "The hostages [[were freed]] at the border post of Kel on Sunday, the group said.",
    good = "The hostages are to be freed at the border post of Kel on Sunday, the group said.",
    reference = "The hostages are to be freed at the border post of Kel on Sunday, the group said.",
    isRetold = true)
@Example(
    bad = "The brigade [[will withdraw]] from the valley with all its guns.",
    good = "The brigade has withdrawn from the valley with all its guns.",
    reference = "The brigade has withdrawn from the valley with all its guns.")
@Accepts(
    value = "The two regions would sign the accord on grazing rights in Lisbon, they said.",
    reference = "The two regions will sign the accord on grazing rights in Lisbon, they said.")
@Accepts(
    value = "The brigade withdrew from the valley with all its guns.",
    reference = "The brigade has withdrawn from the valley with all its guns.")
@Accepts(
    value = "The two regions are going to sign the accord on grazing rights in Lisbon.",
    reference = "The two regions will sign the accord on grazing rights in Lisbon.")
@Accepts(
    value = "The hostages will have been freed at the border post of Kel by Sunday.",
    reference = "The hostages were freed at the border post of Kel by Sunday.",
    isRetold = true)
public final class ChangedTense implements PairRule {

  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> AUXILIARIES = Set.of("be", "have");
  private static final Set<String> BETWEEN = Set.of("to", "be", "been", "being", "going");
  private static final int LONGEST = 5;

  @Override
  public List<Finding> check(Link link) {
    List<Finding> findings = new ArrayList<>();
    link.words()
        .pairs()
        .forEach(
            pair -> {
              List<Token> mine = link.candidateTokens();
              List<Token> theirs = link.referenceTokens();
              Token verb = mine.get(pair.candidate());
              if (verb.is("VB")
                  && !AUXILIARIES.contains(verb.lemma())
                  && verb.lemma().equals(theirs.get(pair.reference()).lemma())) {
                int from = start(mine, pair.candidate());
                int otherFrom = start(theirs, pair.reference());
                Optional<Boolean> done = isDone(mine, from, pair.candidate());
                Optional<Boolean> wasDone = isDone(theirs, otherFrom, pair.reference());
                int to = pair.candidate() + 1;
                int otherTo = pair.reference() + 1;
                if (done.isPresent()
                    && wasDone.isPresent()
                    && !done.equals(wasDone)
                    && Slot.of(link, from, to, otherFrom, otherTo).isVerbatim()) {
                  findings.add(
                      Words.changed(mine.subList(from, to), theirs.subList(otherFrom, otherTo)));
                }
              }
            });
    return findings;
  }

  /** Returns where the auxiliaries of a verb begin. */
  private static int start(List<Token> tokens, int verb) {
    int from = verb;
    while (from > 0
        && verb - from < LONGEST
        && (isAuxiliary(tokens.get(from - 1)) || BETWEEN.contains(tokens.get(from - 1).lower()))) {
      from--;
    }
    while (from < verb && BETWEEN.contains(tokens.get(from).lower())) {
      from++; // "Ordered the guards to leave".
    }
    return from;
  }

  private static boolean isAuxiliary(Token token) {
    return token.is("MD")
        || token.is("VB") && AUXILIARIES.contains(token.lemma())
        || token.lower().equals("not")
        || token.lower().equals("n't");
  }

  /** Returns whether a verb with its auxiliaries tells of the past, or of the future. */
  private static Optional<Boolean> isDone(List<Token> tokens, int from, int verb) {
    Token first = tokens.get(from);
    Token last = tokens.get(verb);
    List<String> between = tokens.subList(from, verb).stream().map(Token::lemma).toList();
    if (WILL.contains(first.lower())) {
      return between.contains("have") ? Optional.empty() : Optional.of(false);
    }
    boolean isBe = first.is("VB") && first.lemma().equals("be") && from < verb;
    boolean isPresent = first.is("VBZ") || first.is("VBP");
    if (isBe && isPresent && between.contains("to")) {
      return Optional.of(false);
    }
    if (from == verb) {
      return last.is("VBD") ? Optional.of(true) : Optional.empty();
    }
    boolean isPerfect = first.lemma().equals("have") && !between.contains("to");
    boolean wasPassive = isBe && first.is("VBD") && between.size() == 1;
    return last.is("VBN") && (isPerfect || wasPassive) || last.is("VBD") && isPerfect
        ? Optional.of(true)
        : Optional.empty();
  }
}
