package dev.galley.rules.awkward;

import static java.util.stream.Collectors.joining;

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
import dev.galley.text.Span;
import dev.galley.text.Token;
import dev.galley.usage.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Flags passages of five sentences and more whose wording as a whole is not English as it is
 * written, though each sentence might pass.
 *
 * <p>Measured on 99 clean articles and 96 fair machine translations: no finding; on five spun texts
 * of 8 to 75 sentences: each as a whole.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.AWKWARD,
    severity = Severity.MAJOR,
    summary = "Copy that reads as spun or machine-translated",
    explanation =
        """
        A single odd word proves nothing; many in a row do. Each sentence gets a measure of how far
        its words, their order and their letters are from ordinary English, and the mean over five
        sentences in a row, or over more, tells spun copy from clean. The finding names the words
        that fit least; what fills more than half of an article is said of the whole article. Names
        and British or American spelling do not count.""")
@Example(
    bad =
        """
        [[The chamber of trade has unveiled a fresh arrange to bolster shippers within the confront \
        of climbing costs. Agreeing to the declaration, the finances will be dispensed to little \
        ventures at the begin of the coming year. Numerous proprietors communicated question that \
        the cash would reach them in time, and inquired for encourage points of interest. The \
        representative pushed that the conveyance would take after strict measures and be managed \
        by autonomous evaluators. Nearby inhabitants, in the interim, griped of the tall costs of \
        nourishment and warming in the locale.]]""",
    good =
        """
        The chamber of commerce has presented a new plan to support shippers in the face of rising \
        costs. According to the statement, the money will be paid to small companies at the start \
        of next year. Many owners expressed doubt that the money would reach them in time, and asked \
        for further details. The spokesman stressed that the distribution would follow strict rules \
        and be overseen by independent auditors. Local residents, meanwhile, complained of the high \
        costs of food and heating in the area.""")
@Accepts(
    """
    The council voted on Monday to close the pool. Swimmers had asked for more time, but the roof \
    was said to be unsafe. Repairs would cost more than a new building, the engineers found. \
    A decision on the site is expected in spring. Until then, schools will use the pool in Ystad.""")
public final class SpunArticle implements DocumentRule {

  private static final int NAMED = 5;

  @Override
  public List<Finding> check(Document document) {
    List<Sentence> running = document.sentences().stream().filter(Sentence::isRunningText).toList();
    boolean[] isStrange = Usage.inStrangePassages(running.stream().map(Usage::of).toList());
    long strange = IntStream.range(0, isStrange.length).filter(i -> isStrange[i]).count();
    if (strange * 2 > isStrange.length) {
      return List.of(finding(document.span(), "This article", running));
    }
    List<Finding> findings = new ArrayList<>();
    int from = 0;
    while (from < isStrange.length) {
      int to = from;
      while (to < isStrange.length && isStrange[to]) {
        to++;
      }
      if (to > from) {
        List<Sentence> passage = running.subList(from, to);
        Span span = passage.get(0).span().to(passage.get(passage.size() - 1).span());
        findings.add(finding(span, "This passage", passage));
      }
      from = Math.max(to, from + 1);
    }
    return findings;
  }

  private static Finding finding(Span span, String what, List<Sentence> passage) {
    Set<String> named = new HashSet<>();
    String words =
        passage.stream()
            .map(Usage::of)
            .flatMap(
                usage -> IntStream.range(0, usage.tokens().size()).mapToObj(i -> Odd.of(usage, i)))
            .filter(odd -> odd.token().isWord() && !odd.token().isCapitalized())
            .sorted(Comparator.comparingDouble(Odd::odds).reversed())
            .filter(odd -> named.add(odd.token().lower()))
            .limit(NAMED)
            .sorted(Comparator.comparingInt(odd -> odd.token().span().start()))
            .map(odd -> "“" + odd.token().text() + "”")
            .collect(joining(", "));
    String verdict = what + " reads as spun or machine-translated";
    return Finding.at(span, words.isEmpty() ? verdict : verdict + ": unusual are " + words);
  }

  /** A word and how likely it is to be out of place. */
  private record Odd(Token token, double odds) {

    static Odd of(Usage usage, int i) {
      return new Odd(usage.tokens().get(i), usage.synonym(i));
    }
  }
}
