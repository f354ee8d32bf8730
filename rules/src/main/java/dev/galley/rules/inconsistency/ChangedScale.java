package dev.galley.rules.inconsistency;

import com.google.auto.service.AutoService;
import dev.galley.rule.Accepts;
import dev.galley.rule.Category;
import dev.galley.rule.DocumentRule;
import dev.galley.rule.Example;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.Severity;
import dev.galley.text.BlockKind;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Flags a number that the article gives in millions and again in billions.
 *
 * <p>Measured on 665 articles and references of news and encyclopaedic copy: no finding.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.INCONSISTENCY,
    severity = Severity.MINOR,
    summary = "One number on two scales",
    explanation =
        """
        "The fund holds $12.4 million" and, further on, "the $12.4 billion": translators of languages
        that count in ten thousands or in milliards slip by a scale. Flagged is a number of two digits
        or more if the article has the same digits before on another scale. Round numbers and numbers
        below ten are accepted.""")
@Example(
    bad =
        """
        The state will put $12.4 million into the port.

        Of the [[$12.4 billion]], half is meant for the breakwater.""",
    good =
        """
        The state will put $12.4 million into the port.

        Of the $12.4 million, half is meant for the breakwater.""")
@Accepts(
    """
    The firm made $10 million on sales of $10 billion, and $8 million on $8 billion.

    It employs 125,000 people.""")
public final class ChangedScale implements DocumentRule {

  private static final Map<String, String> SCALES =
      Map.of(
          "thousand", "thousand",
          "million", "million",
          "mn", "million",
          "billion", "billion",
          "bn", "billion",
          "trillion", "trillion",
          "tn", "trillion");

  /** 12.4, 125, 75, but no 10, 8, 200 or 3,000. */
  private static final Pattern TELLING = Pattern.compile("[0-9][0-9.,]*[1-9]");

  private static final String CURRENCIES = "$€£¥";

  @Override
  public List<Finding> check(Document document) {
    Map<String, String> scales = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.block() != BlockKind.BOILERPLATE) {
        check(sentence.tokens(), scales, findings);
      }
    }
    return findings;
  }

  private static void check(
      List<Token> tokens, Map<String, String> scales, List<Finding> findings) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String number = tokens.get(i).text();
      String scale = SCALES.getOrDefault(tokens.get(i + 1).lower(), "");
      if (scale.isEmpty() || !TELLING.matcher(number).matches()) {
        continue;
      }
      String before = scales.getOrDefault(number, scale);
      scales.putIfAbsent(number, scale);
      if (!before.equals(scale)) {
        Token first = tokens.get(hasCurrency(tokens, i) ? i - 1 : i);
        findings.add(
            Finding.at(
                first.span().to(tokens.get(i + 1).span()),
                "The article gave %s %s before".formatted(number, before)));
      }
    }
  }

  private static boolean hasCurrency(List<Token> tokens, int i) {
    return i > 0 && CURRENCIES.contains(tokens.get(i - 1).text());
  }
}
