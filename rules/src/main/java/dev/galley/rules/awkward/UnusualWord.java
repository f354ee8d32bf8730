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
import dev.galley.usage.PhraseStatistics;
import dev.galley.usage.Usage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags a verb that stands where only a noun can, as spinners put it there. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.AWKWARD,
    severity = Severity.MINOR,
    summary = "A verb in the place of a noun",
    explanation =
        """
        Programs that pass copy off as new put synonyms in the place of words, whatever their part of
        speech: "since the begin of the year" for "since the start of the year". Flagged is a word
        that the dictionary knows only as the base form of a verb, between an article or possessive
        and a preposition, mark or verb, if the classifier of words, too, finds that it does not fit.""")
@Example(
    bad = "Prices have doubled since the [[begin]] of the war.",
    good = "Prices have doubled since the start of the war.")
@Example(
    bad = "The union kept its nerve in the [[confront]] of falling pay.",
    good = "The union kept its nerve in the face of falling pay.")
@Accepts("The face of the clock is lit all night.")
@Accepts("The choir sang “Let It Be” after the break of day.")
public final class UnusualWord implements SentenceRule {

  private static final Set<String> OPENERS = Set.of("DT", "PRP$", "POS");
  private static final Set<String> FOLLOWERS =
      Set.of("IN", "TO", ".", ",", ":", "MD", "VBZ", "VBD", "VBP", "CC");

  /** A pair of words that stands in so many other stories is usual; a slip or two may be there. */
  private static final int USUAL = 8;

  @Override
  public List<Finding> check(Sentence sentence, PhraseStatistics phrases) {
    List<Token> tokens = sentence.tokens();
    return check(sentence).stream()
        .filter(
            finding ->
                IntStream.range(1, tokens.size())
                    .filter(i -> tokens.get(i).span().equals(finding.span()))
                    .noneMatch(i -> isUsual(phrases, tokens.get(i - 1), tokens.get(i))))
        .toList();
  }

  private static boolean isUsual(PhraseStatistics phrases, Token before, Token token) {
    return phrases.count(before.lower(), token.lower()) >= USUAL;
  }

  @Override
  public List<Finding> check(Sentence sentence) {
    if (!sentence.isRunningText()) {
      return List.of();
    }
    List<Token> tokens = sentence.tokens();
    return IntStream.range(1, tokens.size() - 1)
        .filter(i -> isMisplaced(tokens, i))
        .mapToObj(tokens::get)
        .flatMap(token -> Unusual.finding(Usage.of(sentence), token).stream())
        .toList();
  }

  private static boolean isMisplaced(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return OPENERS.contains(tokens.get(i - 1).tag())
        && !tokens.get(i - 1).lower().equals("that")
        && FOLLOWERS.contains(tokens.get(i + 1).tag())
        && token.isWord()
        && !token.isCapitalized()
        && token.isKnown()
        && token.readings().stream().allMatch(reading -> isBase(reading.tag()));
  }

  private static boolean isBase(String tag) {
    return tag.equals("VB") || tag.equals("VBP");
  }
}
