package dev.galley.report;

/**
 * What articles count.
 *
 * @param articles how many they are, those that could not be checked included
 * @param errors how many could not be checked
 * @param score the sum of their scores, in MQM points
 * @param critical how many sentences are critical, and so on
 */
record Totals(
    long articles,
    long errors,
    long sentences,
    long words,
    double score,
    long critical,
    long major,
    long minor) {

  static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

  /** Returns the sum of both. */
  Totals plus(Totals other) {
    return new Totals(
        articles + other.articles,
        errors + other.errors,
        sentences + other.sentences,
        words + other.words,
        score + other.score,
        critical + other.critical,
        major + other.major,
        minor + other.minor);
  }

  /** Returns how many sentences are minor or worse. */
  long suspects() {
    return critical + major + minor;
  }

  /** Returns how many sentences are major or worse. */
  long graves() {
    return critical + major;
  }

  /** Returns the share of sentences that are minor or worse, 0 if there are none. */
  double suspectShare() {
    return sentences == 0 ? 0 : (double) suspects() / sentences;
  }

  /** Returns the MQM points for each hundred words, 0 if there are no words. */
  double per100Words() {
    return words == 0 ? 0 : 100 * score / words;
  }
}
