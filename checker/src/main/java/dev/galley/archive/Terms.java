package dev.galley.archive;

import dev.galley.archive.Words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * What a story is looked up by.
 *
 * @param stems the stems of its words and numbers, without those of every text
 * @param phrases its words, and its pairs of neighbouring words as {@link #pair} joins them
 * @param bands what near copies of it share, as {@link Sketch} makes them
 */
record Terms(Set<String> stems, Set<String> phrases, Set<Long> bands) {

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  /** A longer word is none; an index could not hold it. */
  private static final int LONGEST = 60;

  private static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of());

  /** Returns the terms of what is no longer there. */
  static Terms none() {
    return NONE;
  }

  /** Returns the terms of a text. */
  static Terms of(String text) {
    List<Word> words = Words.of(text);
    Set<String> stems = new HashSet<>();
    Set<String> phrases = new HashSet<>();
    Word before = new Word("", "", 0, 0);
    for (Word word : words) {
      if (isIndexed(word)) {
        stems.add(word.stem());
      }
      phrases.add(word.form());
      if (!before.form().isEmpty() && areNeighbours(text, before, word)) {
        phrases.add(pair(before.form(), word.form()));
      }
      before = word;
    }
    return new Terms(stems, phrases, Sketch.bands(words));
  }

  /** Returns whether a word tells texts apart. */
  static boolean isIndexed(Word word) {
    return word.stem().length() <= LONGEST && !STOP_WORDS.contains(word.form());
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
