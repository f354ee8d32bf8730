package dev.galley.text;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence, or what stands in the place of one: a headline, a fragment.
 *
 * @param text the characters verbatim, stray marks behind it included
 * @param span where it stands in the article
 * @param block what kind of block it stands in
 * @param tokens its words, numbers and marks in order; they cover all that is not white space
 */
public record Sentence(String text, Span span, BlockKind block, List<Token> tokens) {

  private static final Set<String> CLOSERS = Set.of("”", "’", "\"", "'", "''", ")", "]", "»", "›");

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("A sentence without a token at " + span);
    }
  }

  /**
   * Analyses a text that is a single sentence of running text, wherever full stops may stand in it.
   */
  public static Sentence of(String text) {
    return EnglishAnalysis.sentence(text);
  }

  /** Returns the words, without numbers and marks. */
  public Stream<Token> words() {
    return tokens.stream().filter(Token::isWord);
  }

  /** Returns every pair of neighbouring tokens. */
  public Stream<Bigram> bigrams() {
    return IntStream.range(1, tokens.size())
        .mapToObj(i -> new Bigram(tokens.get(i - 1), tokens.get(i)));
  }

  /** Returns whether this is running text: it stands in a paragraph. */
  public boolean isRunningText() {
    return block == BlockKind.PARAGRAPH;
  }

  /**
   * Returns whether it closes as a sentence does, with a full stop, question or exclamation mark or
   * an ellipsis, perhaps behind closing quotation marks and brackets.
   */
  public boolean hasEndMark() {
    int last = tokens.size() - 1;
    while (last > 0 && CLOSERS.contains(tokens.get(last).text())) {
      last--;
    }
    String text = tokens.get(last).text();
    char end = text.charAt(text.length() - 1);
    return end == '.' || end == '!' || end == '?' || end == '…';
  }

  /** Two neighbouring tokens. */
  public record Bigram(Token first, Token second) {

    /** Returns the characters from the first to the second. */
    public Span span() {
      return first.span().to(second.span());
    }
  }
}
