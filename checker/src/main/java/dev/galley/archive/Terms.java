package dev.galley.archive;

import dev.galley.archive.Words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a story is looked up by.
 *
 * @param stems the stems of its words and numbers, without those of every text
 * @param phrases its words and its pairs of neighbouring words; none if it is not in the sample
 *     that phrases are counted in
 * @param bands what near copies of it share, as {@link Sketch} makes them
 */
record Terms(Set<String> stems, Set<String> phrases, Set<Long> bands) {

  private static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of());

  /** Returns the terms of what is no longer there. */
  static Terms none() {
    return NONE;
  }

  /**
   * Returns the terms of a text.
   *
   * @param isSample whether its phrases count
   */
  static Terms of(String text, boolean isSample) {
    List<Word> words = Words.of(text);
    Set<String> stems = new HashSet<>();
    for (Word word : words) {
      if (!word.form().isStopWord()) {
        stems.add(word.form().stem());
      }
    }
    return new Terms(stems, isSample ? phrases(text, words) : Set.of(), Sketch.bands(words));
  }

  /**
   * Returns the words of a text, and the pairs of neighbouring ones as {@link #pair} joins them.
   */
  static Set<String> phrases(String text, List<Word> words) {
    Set<String> phrases = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      phrases.add(word.form().text());
      if (i > 0 && areNeighbours(text, words.get(i - 1), word)) {
        phrases.add(pair(words.get(i - 1).form().text(), word.form().text()));
      }
    }
    return phrases;
  }

  /** Returns how a pair of words is written. */
  static String pair(String first, String second) {
    return first + ' ' + second;
  }

  /** Returns whether nothing but space and quotation marks stands between two words. */
  private static boolean areNeighbours(String text, Word first, Word second) {
    for (int i = first.end(); i < second.start(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && "\"'“”‘’".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
