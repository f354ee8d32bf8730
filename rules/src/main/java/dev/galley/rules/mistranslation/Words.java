package dev.galley.rules.mistranslation;

import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;

/** What a few neighbouring tokens read. */
final class Words {

  private Words() {}

  /** Returns where they stand. */
  static Span span(List<Token> tokens) {
    return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
  }

  /** Returns what they read, spaces where the article has some. */
  static String text(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int end = tokens.get(0).span().start();
    for (Token token : tokens) {
      text.append(token.span().start() > end ? " " : "").append(token.text());
      end = token.span().end();
    }
    return text.toString();
  }
}
