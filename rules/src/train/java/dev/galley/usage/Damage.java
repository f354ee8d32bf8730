package dev.galley.usage;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A sentence that is being damaged, as pieces. */
final class Damage {

  private final List<Piece> pieces = new ArrayList<>();

  Damage(Sentence sentence) {
    int end = sentence.span().start();
    for (Token token : sentence.tokens()) {
      pieces.add(new Piece(token.text(), token, token.span().start() > end, false));
      end = token.span().end();
    }
  }

  int size() {
    return pieces.size();
  }

  Piece get(int i) {
    return pieces.get(i);
  }

  /** Puts a word in the place of another. */
  void replace(int i, String text) {
    Piece old = pieces.get(i);
    pieces.set(i, new Piece(text, old.source(), old.hasSpace(), true));
  }

  /** Adds a word behind another. */
  void insert(int i, String text) {
    pieces.add(i + 1, new Piece(text, pieces.get(i).source(), true, true));
  }

  /** Takes a word away; its neighbours are marked. */
  void delete(int i) {
    boolean hasSpace = pieces.remove(i).hasSpace();
    if (i < pieces.size()) {
      Piece next = pieces.get(i);
      pieces.set(i, new Piece(next.text(), next.source(), hasSpace || next.hasSpace(), true));
    }
    if (i > 0) {
      mark(i - 1);
    }
  }

  /** Exchanges two words; what stands between them is marked too. */
  void swap(int i, int j) {
    Piece first = pieces.get(i);
    Piece second = pieces.get(j);
    pieces.set(i, new Piece(second.text(), second.source(), first.hasSpace(), true));
    pieces.set(j, new Piece(first.text(), first.source(), second.hasSpace(), true));
    for (int between = i + 1; between < j; between++) {
      mark(between);
    }
  }

  /** Turns the space before a word into none, or none into one. */
  void toggleSpace(int i) {
    Piece old = pieces.get(i);
    pieces.set(i, new Piece(old.text(), old.source(), !old.hasSpace(), true));
  }

  private void mark(int i) {
    Piece old = pieces.get(i);
    pieces.set(i, new Piece(old.text(), old.source(), old.hasSpace(), true));
  }

  /** Returns whether anything was done. */
  boolean isDone() {
    return pieces.stream().anyMatch(Piece::isDamaged);
  }

  /** Analyses the damaged text; what overlaps a damaged piece is wrong. */
  Labelled labelled() {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.hasSpace() && text.length() > 0) {
        text.append(' ');
      }
      starts.add(text.length());
      text.append(piece.text());
    }
    Sentence sentence = Sentence.of(text.toString());
    List<Token> tokens = Quotes.without(sentence);
    boolean[] isWrong = new boolean[tokens.size()];
    for (int i = 0; i < isWrong.length; i++) {
      for (int piece = 0; piece < pieces.size(); piece++) {
        int start = starts.get(piece);
        int end = start + pieces.get(piece).text().length();
        isWrong[i] |=
            pieces.get(piece).isDamaged()
                && tokens.get(i).span().start() < end
                && start < tokens.get(i).span().end();
      }
    }
    return new Labelled(sentence, isWrong);
  }

  /** A word of the sentence, the token it was made of, and whether it was touched. */
  record Piece(String text, Token source, boolean hasSpace, boolean isDamaged) {

    /** Writes a word with a capital if this has one. */
    String cased(String word) {
      return Character.isUpperCase(text.charAt(0))
          ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
          : word;
    }
  }

  /** A sentence and which of its tokens, quotation marks left out, are wrong. */
  static final class Labelled {

    private final Sentence sentence;
    private final boolean[] isWrong;

    Labelled(Sentence sentence, boolean[] isWrong) {
      this.sentence = sentence;
      this.isWrong = isWrong;
    }

    Sentence sentence() {
      return sentence;
    }

    boolean[] isWrong() {
      return isWrong;
    }
  }
}
