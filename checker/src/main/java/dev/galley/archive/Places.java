package dev.galley.archive;

import java.util.Arrays;

/** Which sentences of a text something stands in, in order: takes as much room as there are. */
final class Places {

  private static final Places NONE = new Places();

  private int[] sentences = new int[2];
  private int size;

  /** Returns the places of what stands nowhere. */
  static Places none() {
    return NONE;
  }

  /** Adds a sentence, which is the last one or comes after it; returns whether it is new. */
  boolean add(int sentence) {
    if (size > 0 && sentences[size - 1] == sentence) {
      return false;
    }
    if (size == sentences.length) {
      sentences = Arrays.copyOf(sentences, 2 * size);
    }
    sentences[size++] = sentence;
    return true;
  }

  /** Returns how many there are. */
  int size() {
    return size;
  }

  /** Returns whether one of them is from {@code first} to {@code last}. */
  boolean areBetween(int first, int last) {
    int found = Arrays.binarySearch(sentences, 0, size, first);
    int next = found < 0 ? -found - 1 : found;
    return next < size && sentences[next] <= last;
  }

  /** Returns the sentence at a place of this list. */
  int get(int i) {
    return sentences[i];
  }
}
