package dev.galley.rules.mistranslation;

import dev.galley.text.Link;
import dev.galley.text.Token;
import java.util.List;

/**
 * The words around two ranges of tokens, one of each side: as far as the two sides agree there, the
 * ranges stand in one place.
 *
 * @param before how many neighbouring words before it are the same, {@link #REACH} at most
 * @param behind the same behind it
 * @param content how many of these carry content
 */
record Slot(int before, int behind, int content) {

  private static final int REACH = 6;
  private static final double CONTENT_RARITY = 3.5;

  /** Returns the slot of two tokens. */
  static Slot of(Link link, int candidateToken, int referenceToken) {
    return of(link, candidateToken, candidateToken + 1, referenceToken, referenceToken + 1);
  }

  /** Returns the slot of two ranges. */
  static Slot of(Link link, int from, int to, int referenceFrom, int referenceTo) {
    int[] content = new int[1];
    int before = count(link, from - 1, referenceFrom - 1, -1, content);
    int behind = count(link, to, referenceTo, 1, content);
    return new Slot(before, behind, content[0]);
  }

  /** Returns whether the same words stand on both sides, some of them with content. */
  boolean isFirm() {
    return before > 0 && behind > 0 && content > 0;
  }

  /** Returns whether the words around are the same for a good part of the sentence. */
  boolean isVerbatim() {
    return isFirm() && before + behind >= 5 && content >= 2;
  }

  private static int count(Link link, int from, int referenceFrom, int step, int[] content) {
    List<Token> tokens = link.candidateTokens();
    int length = 0;
    int i = from;
    int j = referenceFrom;
    while (length < REACH && link.words().arePartners(i, j)) {
      length++;
      if (i < 0 || i >= tokens.size()) {
        break; // Both begin or end here.
      }
      if (!tokens.get(i).isMark() && tokens.get(i).rarity() > CONTENT_RARITY) {
        content[0]++;
      }
      i += step;
      j += step;
    }
    return length;
  }
}
