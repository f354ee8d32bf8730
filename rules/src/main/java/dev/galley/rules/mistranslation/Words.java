package dev.galley.rules.mistranslation;

import dev.galley.rule.Finding;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;

/** What a few neighbouring tokens read, and that they do not read what others do. */
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

  /** Returns the finding that {@code said} stands where the reference says {@code other}. */
  static Finding changed(List<Token> said, List<Token> other) {
    return Finding.at(
            span(said),
            "The reference says “%s”, this says “%s”".formatted(text(other), text(said)))
        .withEvidence(span(other));
  }

  /** Returns the finding that {@code said} stands where the reference says {@code other}. */
  static Finding changed(Token said, Token other) {
    return changed(List.of(said), List.of(other));
  }
}
