package dev.galley.usage;

import dev.galley.text.SortedLines;
import dev.galley.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which commoner words mean the like of a word (WordNet), and how much commoner they are (frequency
 * classes, see {@link dev.galley.text.Lexicon}).
 */
final class Synonyms {

  /** Ends the growth of a cache; all are some 10 MB when full. */
  private static final int MAX_CACHED = 8_000;

  private static final String PARTS = "nvar";

  /** One for each of {@link #PARTS}, by lemma. */
  private static final List<Map<String, Entry>> CACHES =
      List.of(
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>());

  private static final Set<String> EMPTY_VERBS = Set.of("be", "have", "do");

  private Synonyms() {}

  /** Returns what is known of a token as the part of speech that it has in context. */
  static Entry of(Token token) {
    char part = part(token);
    return part == NO_PART ? Entry.NONE : of(token.lemma(), part);
  }

  /** What {@link #part} answers for a word that has no synonyms: a name, a function word. */
  static final char NO_PART = '-';

  /** Returns WordNet's letter for the part of speech of a word that carries meaning. */
  static char part(Token token) {
    if (!token.isWord() || token.is("NNP") || token.is("RP") || !Character.isLetter(first(token))) {
      return NO_PART;
    }
    char part =
        switch (token.tag().charAt(0)) {
          case 'N' -> 'n';
          case 'V' -> 'v';
          case 'J' -> 'a';
          case 'R' -> 'r';
          default -> NO_PART;
        };
    return part == 'v' && EMPTY_VERBS.contains(token.lemma()) ? NO_PART : part;
  }

  private static char first(Token token) {
    return token.text().charAt(0);
  }

  /** Returns the key of a lemma as a part of speech. */
  static String key(String lemma, char part) {
    return lemma + "/" + part;
  }

  private static Entry of(String lemma, char part) {
    Map<String, Entry> cache = CACHES.get(PARTS.indexOf(part));
    Entry known = cache.get(lemma);
    if (known == null) {
      known = Table.LINES.get(key(lemma, part)).map(Entry::parse).orElse(Entry.NONE);
      if (cache.size() < MAX_CACHED) {
        cache.put(lemma, known);
      }
    }
    return known;
  }

  /**
   * What is known of a lemma as one part of speech.
   *
   * @param gap how many frequency classes its commonest synonym is above it, averaged over its
   *     meanings by how usual they are
   * @param firstGap the same of its first meaning
   * @param rarity how unusual it is as this part of speech: minus the logarithm of the share
   * @param others lemmas in its place, the commonest first
   */
  record Entry(double gap, int firstGap, double rarity, List<Word> others) {

    static final Entry NONE = new Entry(0, 0, 0, List.of());

    Entry {
      others = List.copyOf(others);
    }

    static Entry parse(String line) {
      String[] parts = line.split(" ", -1);
      return new Entry(
          Double.parseDouble(parts[0]),
          Integer.parseInt(parts[1]),
          Double.parseDouble(parts[2]),
          Arrays.stream(parts).skip(3).map(Word::of).toList());
    }

    /** Returns the line that {@link #parse} reads. */
    String line() {
      StringBuilder line = new StringBuilder(32);
      line.append(gap).append(' ').append(firstGap).append(' ').append(rarity);
      others.forEach(other -> line.append(' ').append(other.text()));
      return line.toString();
    }

    /** Returns the other word, if the synonyms have any. */
    Optional<String> commonest() {
      return others.stream().map(Word::text).findFirst();
    }
  }

  /** Loaded when the first word is looked up. */
  private static final class Table {

    static final SortedLines LINES = SortedLines.load("/dev/galley/usage/synonyms.txt");
  }
}
