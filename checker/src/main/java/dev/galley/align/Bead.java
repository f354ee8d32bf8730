package dev.galley.align;

/**
 * A run of candidate sentences and a run of reference sentences that say the same thing.
 *
 * @param candidate the first candidate sentence
 * @param candidates how many, from 1
 * @param reference the first reference sentence
 * @param references how many, from 1
 * @param similarity how alike the two runs are, 0 to 1
 */
record Bead(int candidate, int candidates, int reference, int references, double similarity) {

  /** Returns the place after the last candidate sentence. */
  int candidateEnd() {
    return candidate + candidates;
  }

  /** Returns the place after the last reference sentence. */
  int referenceEnd() {
    return reference + references;
  }
}
