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
        translation, translation back, or spinning. Flagged is the word that fits least. At this
        threshold 0.7 % of the sentences of clean_articles are flagged, 0.3 % of clean_human, 7 % of
        what learners wrote (jfleg) against 0.4 % of its correction, and 11 % of spun sentences.""")
@Example(
    bad =
        "Inhabitants of the locale has griped that the [[acquirement]] of there houses were exceedingly dear.",
    good = "Residents of the area have complained that houses there are very expensive.")
@Accepts("Many shippers have said that the new tax will badly hurt their business.")
@Accepts("Inês Delacourt, who organised the march in Skåne, said she favoured talks.")
public final class GarbledWording implements SentenceRule {

  /** Chosen on the clean development rows; what it costs there stands in the explanation. */
  private static final double LEAST_STRANGENESS = 7;

  private static final int LEAST_TOKENS = 8;
  private static final int NAMED = 3;

  @Override
  public List<Finding> check(Sentence sentence) {
    if (!sentence.isRunningText() || sentence.tokens().size() < LEAST_TOKENS) {
      return List.of();
    }
    Usage usage = Usage.of(sentence);
    if (usage.strangeness() < LEAST_STRANGENESS) {
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
