package dev.galley.rules.grammar;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Flags a sentence of nothing but one to three small words.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: silent.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.GRAMMAR,
    severity = Severity.MAJOR,
    summary = "A stray fragment of small words",
    explanation =
        """
        A preposition, article or conjunction with a full stop behind it is what is left of a sentence
        or was torn off one. In running text only; what somebody says may be as short as it likes.""")
@Example(
    bad = "The court sat for two hours. [[By.]] The verdict is due on Friday.",
    good = "The court sat for two hours. The verdict is due on Friday.")
@Example(bad = "Exports rose by a fifth. [[Of the.]]", good = "Exports rose by a fifth.")
@Accepts("The court sat for two hours. Not for long.")
@Accepts("“And?” she asked. “And.”")
@Accepts("Was it the first time? No.")
public final class StrayFragment implements DocumentRule {

  private static final int MAX_WORDS = 3;

  private static final Set<String> SMALL =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "into",
          "as",
          "and",
          "or",
          "nor",
          "than",
          "which",
          "whose",
          "every",
          "its",
          "their",
          "his",
          "our",
          "upon",
          "among",
          "between",
          "during",
          "despite",
          "because",
          "although",
          "while",
          "amid",
          "through",
          "against",
          "until",
          "since",
          "per",
          "whether",
          "unless",
          "this",
          "these");

  @Override
  public List<Finding> check(Document document) {
    return RunningText.of(document)
        .filter(StrayFragment::isStray)
        .map(sentence -> Finding.at(sentence.span(), "A stray fragment: what does it belong to"))
        .toList();
  }

  private static boolean isStray(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.size() <= MAX_WORDS + 1
        && tokens.stream().limit(tokens.size() - 1L).allMatch(t -> SMALL.contains(t.lower()));
  }
}
