package dev.galley.usage;

/**
 * A word or lemma with what it is looked up by.
 *
 * @param text its letters
 * @param key {@link PackedTable#key} of them
 */
record Word(String text, long key) {

  /** What stands before the first word of a sentence and behind the last. */
  static final Word BORDER = of(PhraseStatistics.BORDER);

  /** Returns the word of these letters. */
  static Word of(String text) {
    return new Word(text, PackedTable.key(text));
  }
}
