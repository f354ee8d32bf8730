package dev.galley.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns whether two words name two places of one kind, or what belongs to them: "Iran" and
   * "Iraq", "Russian" and "Ukrainian", but not "Paris" and "France".
   */
  static boolean areOtherPlaces(String one, String other) {
    Set<String> mine = placesOf(one);
    Set<String> theirs = placesOf(other);
    boolean isDerived = of(one).places.isEmpty();
    return isDerived == of(other).places.isEmpty()
        && mine.stream().anyMatch(a -> theirs.stream().anyMatch(b -> of(a).isPlaceLike(of(b))))
        && mine.stream().noneMatch(a -> theirs.stream().anyMatch(b -> of(a).isSynonym(of(b))));
  }

  /** Returns whether the one names a place and the other what belongs to it, or both the same. */
  static boolean areOfOnePlace(String one, String other) {
    Set<String> theirs = placesOf(other);
    return placesOf(one).stream()
        .anyMatch(a -> theirs.stream().anyMatch(b -> of(a).isSynonym(of(b))));
  }

  /** Returns the word if it names a place, else the places that it is derived from. */
  private static Set<String> placesOf(String word) {
    Entry entry = of(word);
    return entry.places.isEmpty()
        ? entry.derivations().stream()
            .filter(place -> of(place).places.contains(Entry.COUNTRY))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of(word);
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

  /** What a lemma may mean. */
  static final class Entry {

    /** Synset ids are numbers to this base. */
    private static final int BASE = 36;

    private static final int[] NONE = {};

    private static final String COUNTRY = "c";

    /** The field of what is most general: "person", "thing". */
    private static final char GENERAL = 'g';

    static final Entry EMPTY = parse("|||||");

    private final int[] meanings;
    private final int[] kinds;
    private final Set<String> opposites;
    private final Set<String> derivations;

    /** A letter for each kind of place that it names; none for other words. */
    private final String places;

    /** A letter for each field that it is from as a noun: food, people, weather. */
    private final String fields;

    /** What its derivations mean, looked up when first asked for: always the same numbers. */
    private volatile int @Nullable [] derivedMeanings;

    private Entry(
        int[] meanings,
        int[] kinds,
        Set<String> opposites,
        Set<String> derivations,
        String places,
        String fields) {
      this.meanings = meanings;
      this.kinds = kinds;
      this.opposites = opposites;
      this.derivations = derivations;
      this.places = places;
      this.fields = fields;
    }

    /**
     * Reads its synsets, those of what it is a kind of, its opposites, its derivations, the kinds
     * of places that it names and its fields.
     */
    private static Entry parse(String line) {
      String[] parts = line.split("\\|", -1);
      return new Entry(
          synsets(parts[0]),
          synsets(parts[1]),
          words(parts[2]),
          words(parts[3]),
          parts[4],
          parts[5]);
    }

    /** Returns whether both are nouns that have no field in common: "cheese" and "fire". */
    boolean isOfOtherField(Entry other) {
      return !fields.isEmpty()
          && !other.fields.isEmpty()
          && fields.indexOf(GENERAL) < 0
          && other.fields.indexOf(GENERAL) < 0
          && fields.chars().noneMatch(field -> other.fields.indexOf(field) >= 0);
    }

    /** Returns whether both name a place of one kind. */
    boolean isPlaceLike(Entry other) {
      return places.chars().anyMatch(kind -> other.places.indexOf(kind) >= 0);
    }

    /** Returns the lemmas that mean the opposite. */
    Set<String> opposites() {
      return opposites;
    }

    /** Returns the lemmas it is derived from, and those derived from it. */
    Set<String> derivations() {
      return derivations;
    }

    /**
     * Returns whether two lemmas have a meaning in common, or the one is a kind of the other:
     * "vital" and "crucial", "car" and "vehicle".
     */
    boolean isLike(Entry other) {
      return meanings.length > 0
          && other.meanings.length > 0
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
      return !Collections.disjoint(derivations, other.derivations);
    }

    /** Returns whether a word derived from this means the other: "selection" and "choose". */
    boolean isMeantByDerivation(Entry other) {
      return other.meanings.length > 0 && meet(derivedMeanings(), other.meanings);
    }

    private int[] derivedMeanings() {
      int[] known = derivedMeanings;
      if (known == null) {
        known =
            derivations.stream()
                .flatMapToInt(word -> Arrays.stream(Thesaurus.of(word).meanings))
                .sorted()
                .toArray();
        derivedMeanings = known;
      }
      return known;
    }

    private static int[] synsets(String list) {
      return list.isEmpty()
          ? NONE
          : Arrays.stream(list.split(" ", -1))
              .mapToInt(id -> Integer.parseInt(id, BASE))
              .sorted()
              .toArray();
    }

    private static Set<String> words(String list) {
      return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(" ", -1)));
    }

    /** Returns whether two ascending lists have a number in common. */
    private static boolean meet(int[] a, int[] b) {
      int i = 0;
      int j = 0;
      while (i < a.length && j < b.length) {
        if (a[i] == b[j]) {
          return true;
        }
        if (a[i] < b[j]) {
          i++;
        } else {
          j++;
        }
      }
      return false;
    }
  }

  /** Loaded when the first word is looked up. */
  private static final class Table {

    static final SortedLines OF_WORDS = SortedLines.load("thesaurus.txt");
  }
}
