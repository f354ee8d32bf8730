package dev.galley.usage;

/** The counts of {@link PhraseStatistics}, for words whose keys are at hand. */
interface WordCounts {

  /** Returns how often a word was seen. */
  int count(Word word);

  /** Returns how often one word was seen right before another. */
  int count(Word first, Word second);

  /** Returns how often the forms of a lemma were seen. */
  int countOfLemma(Word lemma);

  /** Returns how often the forms of one lemma were seen right before those of another. */
  int countOfLemmas(Word first, Word second);
}
