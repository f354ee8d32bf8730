package dev.galley.text;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which words mean the like and which the opposite, as WordNet has it. */
final class Thesaurus {

  private Thesaurus() {}

  /**
   * Returns whether two lemmas have a meaning in common, or the one is a kind of the other: "vital"
   * and "crucial", "car" and "vehicle".
   */
  static boolean areAlike(String one, String other) {
    List<List<String>> a = entry(one);
    List<List<String>> b = entry(other);
    return meet(a.get(0), b.get(0)) || meet(a.get(0), b.get(1)) || meet(a.get(1), b.get(0));
  }

  /** Returns whether two lemmas are opposites: "rise" and "fall". */
  static boolean areOpposite(String one, String other) {
    return entry(one).get(2).contains(other) || entry(other).get(2).contains(one);
  }

  private static boolean meet(List<String> a, List<String> b) {
    return !Collections.disjoint(a, b);
  }

  /** Returns synsets, their parents, and antonyms. */
  private static List<List<String>> entry(String lemma) {
    Optional<String> line = Table.OF_WORDS.get(lemma);
    return line.map(text -> List.of(text.split("\\|", -1))).orElse(List.of("", "", "")).stream()
        .map(part -> part.isEmpty() ? List.<String>of() : List.of(part.split(" ", -1)))
        .toList();
  }

  /** Loaded when the first word is looked up. */
  private static final class Table {

    static final SortedLines OF_WORDS = SortedLines.load("thesaurus.txt");
  }
}
