package dev.galley.text;

import java.util.Set;

/** The words that decide whether a full stop behind an abbreviation ends a sentence. */
final class SentenceStarts {

  /**
   * Words that begin a sentence and hardly ever a name, so that "U.S. He said" is two sentences.
   */
  static final Set<String> WORDS =
      words(
          """
          a after all also although an and another as asked at because before but by despite
          during each earlier even every for from he her here his how however i if in instead it
          its last later many meanwhile more most my nearly no not now of on once one only or
          other others our over she since so some still such that the their then there these
          they this those though to two under until we what when where while who why with
          without yet you your
          """);

  /** Words that belong to the time of day before them: "5 p.m. Tuesday", "9 a.m. EST". */
  static final Set<String> AFTER_TIME =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
          january february march april may june july august september october november december
          est edt et pt pst pdt ct cst cdt mt gmt utc bst cet eastern pacific central mountain
          local ist jst hkt aest
          """);

  private SentenceStarts() {}

  private static Set<String> words(String words) {
    return Set.of(words.strip().split("\\s++"));
  }
}
