package dev.galley.rules.grammar;

import dev.galley.text.Block;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reporter's own sentences: running text, nothing of it quoted, closed by a full stop. What
 * would be a mistake there may be style in a headline, a caption or somebody's mouth.
 */
final class RunningText {

  private RunningText() {}

  /** Returns them all, in order. */
  static Stream<Sentence> of(Document document) {
    return document.blocks().stream()
        .filter(Block::isParagraph)
        .flatMap(block -> block.sentences().stream())
        .filter(sentence -> isPlain(document, sentence));
  }

  /** Returns those that follow another sentence in their paragraph, in order. */
  static Stream<Sentence> following(Document document) {
    return document.blocks().stream()
        .filter(Block::isParagraph)
        .map(Block::sentences)
        .flatMap(sentences -> sentences.stream().skip(1))
        .filter(sentence -> isPlain(document, sentence));
  }

  /** Returns those that share their paragraph with others, in order. */
  static Stream<Sentence> amongOthers(Document document) {
    return document.blocks().stream()
        .filter(Block::isParagraph)
        .map(Block::sentences)
        .filter(sentences -> sentences.size() > 1)
        .flatMap(List::stream)
        .filter(sentence -> isPlain(document, sentence));
  }

  /** Returns whether no mark but commas and the full stop stands in {@code sentence}. */
  static boolean isUnbroken(Sentence sentence, boolean commas) {
    List<Token> tokens = sentence.tokens();
    return IntStream.range(0, tokens.size() - 1)
        .mapToObj(tokens::get)
        .noneMatch(token -> token.isMark() && !(commas && token.text().equals(",")));
  }

  private static boolean isPlain(Document document, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(tokens.size() - 1).text().equals(".")
        && tokens.get(0).isCapitalized()
        && !document.quotations().touch(sentence.span());
  }
}
