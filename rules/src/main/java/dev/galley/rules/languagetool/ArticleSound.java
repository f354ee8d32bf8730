package dev.galley.rules.languagetool;

import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.languagetool.rules.Rule;
import org.languagetool.rules.en.AvsAnRule;

/**
 * Tells a wrong "a" or "an" from letters that only look like one.
 *
 * <p>Measured on 26,923 clean sentences: LanguageTool's rule alone flags 39, with this 23, of which
 * 6 are no mistakes.
 */
final class ArticleSound {

  /** What never begins a noun phrase behind an article, so that something else is wrong there. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "about", "above", "after", "an", "and", "as", "at", "if", "in", "is", "it", "of",
          "on", "or", "are", "un", "us");

  private ArticleSound() {}

  /** Returns whether a match is sound; always so unless {@code rule} is about "a" and "an". */
  static boolean isSound(Rule rule, Sentence sentence, Span match) {
    return !(rule instanceof AvsAnRule) || isArticle(sentence.tokens(), match);
  }

  private static boolean isArticle(List<Token> tokens, Span match) {
    int at =
        IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).span().equals(match))
            .findFirst()
            .orElse(-1);
    if (at < 0 || at + 1 == tokens.size()) {
      return false;
    }
    boolean glued = at > 0 && tokens.get(at - 1).span().end() == match.start(); // "Xi'an"
    Token next = tokens.get(at + 1);
    boolean name = tokens.get(at).isCapitalized() && next.isCapitalized(); // "An Jing said"
    return !glued
        && !name
        && next.isWord()
        && next.text().length() > 1 // "grade a b"
        && next.span().start() > match.end()
        && !FUNCTION_WORDS.contains(next.lower());
  }
}
