package dev.galley.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which words mean the like and which the opposite, as WordNet has it. */
final class Thesaurus {

  /** Ends the growth of the cache; some 10 MB when full. */
  private static final int MAX_CACHED = 20_000;

  private static final Map<String, Entry> CACHE = new ConcurrentHashMap<>();

  private Thesaurus() {}

  /** Returns whether two lemmas are opposites: "rise" and "fall". */
  static boolean areOpposite(String one, String other) {
    return of(one).opposites().contains(other) || of(other).opposites().contains(one);
  }

  /** Returns what a lemma may mean. */
  static Entry of(String lemma) {
    Entry known = CACHE.get(lemma);
    if (known == null) {
      known = Table.OF_WORDS.get(lemma).map(Entry::parse).orElse(Entry.EMPTY);
      if (CACHE.size() < MAX_CACHED) {
        CACHE.put(lemma, known);
      }
    }
    return known;
  }

  /**
   * What a lemma may mean.
   *
   * @param meanings its synsets
   * @param kinds the synsets of what it is a kind of
   * @param opposites the lemmas that mean the opposite
   * @param derivations the lemmas it is derived from, and those derived from it
   */
  record Entry(
      Set<String> meanings, Set<String> kinds, Set<String> opposites, Set<String> derivations) {

    static final Entry EMPTY = new Entry(Set.of(), Set.of(), Set.of(), Set.of());

    static Entry parse(String line) {
      String[] parts = line.split("\\|", -1);
      return new Entry(words(parts[0]), words(parts[1]), words(parts[2]), words(parts[3]));
    }

    /**
     * Returns whether two lemmas have a meaning in common, or the one is a kind of the other:
     * "vital" and "crucial", "car" and "vehicle".
     */
    boolean isLike(Entry other) {
      return !meanings.isEmpty()
          && !other.meanings.isEmpty()
          && (meet(meanings, other.meanings)
              || meet(meanings, other.kinds)
              || meet(kinds, other.meanings));
    }

    /** Returns whether two lemmas have a meaning in common. */
    boolean isSynonym(Entry other) {
      return meet(meanings, other.meanings);
    }

    /** Returns whether two lemmas are kinds of one thing: "hammer" and "saw". */
    boolean isSibling(Entry other) {
      return meet(kinds, other.kinds);
    }

    /** Returns whether two lemmas are derived from one: "arrival" and "arrive". */
    boolean isDerivedLike(Entry other) {
      return meet(derivations, other.derivations);
    }

    private static Set<String> words(String list) {
      return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }

    private static boolean meet(Set<String> a, Set<String> b) {
      return !Collections.disjoint(a, b);
    }
  }

  /** Loaded when the first word is looked up. */
  private static final class Table {

    static final SortedLines OF_WORDS = SortedLines.load("thesaurus.txt");
  }
}
