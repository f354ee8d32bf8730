package dev.galley.rules.punctuation;

import dev.galley.text.Block;
import dev.galley.text.BlockKind;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last sentence of a paragraph, if it has a verb and no mark at its end.
 *
 * @param sentence the sentence
 * @param following whether other sentences stand before it in the paragraph, all with end marks
 */
record Unended(Sentence sentence, boolean following) {

  /** Copy that was cut off is seldom shorter; subheadings and buttons are. */
  private static final int LONG = 15;

  /** A paragraph of one sentence may be a subheading. */
  private static final int PROSE = 10;

  /** Shorter lines are buttons and labels. */
  private static final int MIN_WORDS = 4;

  /** Headline and standfirst. */
  private static final int HEAD = 2;

  private static final Set<String> CLOSING = Set.of("”", "’", "\"", "'", "»");

  /** Returns those of {@code document}, in order; the lines at its head may be headlines. */
  static Stream<Unended> in(Document document) {
    List<Block> blocks = document.blocks();
    return IntStream.range(0, blocks.size())
        .filter(i -> i >= HEAD || blocks.get(i).sentences().size() > 1)
        .mapToObj(blocks::get)
        .filter(block -> block.isParagraph() || block.kind() == BlockKind.BOILERPLATE)
        .flatMap(block -> last(block).stream());
  }

  /** Returns whether most paragraphs end with a mark, as they do unless each line is a heading. */
  static boolean isUsualToEnd(Document document) {
    long paragraphs = document.blocks().stream().filter(Block::isParagraph).count();
    long ended =
        document.blocks().stream()
            .filter(Block::isParagraph)
            .filter(block -> block.sentences().get(block.sentences().size() - 1).hasEndMark())
            .count();
    return ended >= 3 && ended * 4 >= paragraphs * 3;
  }

  private static Optional<Unended> last(Block block) {
    List<Sentence> sentences = block.sentences();
    Sentence last = sentences.get(sentences.size() - 1);
    boolean following = sentences.size() > 1;
    if (last.hasEndMark()
        || following
            && !sentences.subList(0, sentences.size() - 1).stream().allMatch(Sentence::hasEndMark)
        || !following && !block.isParagraph()
        || last.words().limit(MIN_WORDS).count() < MIN_WORDS
        || !endsWithWord(last)
        || !last.tokens().get(0).isCapitalized() && !last.tokens().get(0).isMark()
        || last.tokens().stream().noneMatch(Token::isFiniteVerb)) {
      return Optional.empty();
    }
    return Optional.of(new Unended(last, following));
  }

  /** A bracket closes a credit, a colon leads up to a list. */
  private static boolean endsWithWord(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    Token last = tokens.get(tokens.size() - 1);
    return last.isWord() && !last.text().contains("@") && !last.text().contains("/")
        || last.isNumber()
        || CLOSING.contains(last.text());
  }

  /** Returns whether the sentence is so long that it is no button and no heading. */
  boolean isLong() {
    return sentence.words().limit(LONG).count() == LONG;
  }

  /** Returns whether the sentence is no heading: it is long, and most of its words lower case. */
  boolean isProse() {
    long words = sentence.words().count();
    long capitals = sentence.words().filter(Token::isCapitalized).count();
    return words >= PROSE && capitals * 3 <= words;
  }

  /** Returns the last word or mark. */
  Span lastWord() {
    return sentence.tokens().get(sentence.tokens().size() - 1).span();
  }
}
