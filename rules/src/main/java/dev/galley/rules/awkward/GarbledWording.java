package dev.galley.rules.awkward;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

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
import dev.galley.usage.Usage;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Flags the words that fit least in a sentence whose wording as a whole is far from usual. */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.AWKWARD,
    severity = Severity.MINOR,
    summary = "A sentence worded as nobody words it",
    explanation =
        """
        Words in the place of commoner synonyms, forms that do not go together, spellings that no
        dictionary has: each may pass, all of them in one sentence are the mark of machine
        translation, translation back, or spinning. Flagged is the word that fits least. The
        thresholds, of mistakes of grammar and of displaced synonyms, are what 99.5 % of sound
        English sentences stay below. Questions and what somebody says to somebody are left out: the
        sentences that the thresholds come from have none. Flagged are 1.0 % of the sentences of
        clean_articles, 0.4 % of clean_human, 5 % of what learners wrote (jfleg) against 0.2 % of its
        correction, and 24 % of spun sentences.""")
@Example(
    bad =
        "Inhabitants of the locale has griped that the [[acquirement]] of there houses were exceedingly dear.",
    good = "Residents of the area have complained that houses there are very expensive.")
@Accepts("Many shippers have said that the new tax will badly hurt their business.")
@Accepts("Inês Delacourt, who organised the march in Skåne, said she favoured talks.")
public final class GarbledWording implements SentenceRule {

  private static final int LEAST_TOKENS = 8;
  private static final int NAMED = 3;

  private static final Set<String> TALK =
      Set.of("?", "i", "me", "my", "we", "us", "our", "you", "your");

  @Override
  public List<Finding> check(Sentence sentence) {
    if (!isStatement(sentence) || sentence.tokens().size() < LEAST_TOKENS) {
      return List.of();
    }
    Usage usage = Usage.of(sentence);
    if (!usage.isStrange()) {
      return List.of();
    }
    List<Integer> worst =
        IntStream.range(0, usage.tokens().size())
            .boxed()
            .filter(place -> isPlain(usage.tokens().get(place)))
            .sorted(comparingDouble((Integer place) -> odds(usage, place)).reversed())
            .limit(NAMED)
            .toList();
    return worst.stream().limit(1).map(place -> finding(usage, place, worst)).toList();
  }

  /**
   * The thresholds come from an encyclopaedia. It neither asks nor announces lists, nobody speaks
   * in it, and its tables are no sentences.
   */
  private static boolean isStatement(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    long plain = tokens.stream().filter(GarbledWording::isPlain).count();
    return sentence.isRunningText()
        && !tokens.get(tokens.size() - 1).text().equals(":")
        && tokens.stream().noneMatch(token -> TALK.contains(token.lower()))
        && 2 * plain >= tokens.size();
  }

  private static Finding finding(Usage usage, int place, List<Integer> worst) {
    String others =
        worst.stream()
            .filter(other -> other != place)
            .sorted()
            .map(other -> "“" + usage.tokens().get(other).text() + "”")
            .collect(joining(", "));
    Finding unusual = Unusual.finding(usage, place);
    return others.isEmpty()
        ? unusual
        : Finding.at(unusual.span(), unusual.message() + ". So are " + others);
  }

  private static double odds(Usage usage, int place) {
    return Math.max(usage.synonym(place), usage.grammar(place));
  }

  private static boolean isPlain(Token token) {
    return token.isWord() && !token.isCapitalized() && token.text().length() > 1;
  }
}
