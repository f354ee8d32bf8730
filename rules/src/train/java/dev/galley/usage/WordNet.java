package dev.galley.usage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** WordNet's synsets, their order under each lemma and how often each was met (wndb(5WN)). */
final class WordNet {

  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final Map<Character, String> PARTS =
      new TreeMap<>(Map.of('n', "noun", 'v', "verb", 'a', "adj", 'r', "adv"));

  private final Map<String, Synset> synsets = new HashMap<>();
  private final Map<String, List<Synset>> senses = new TreeMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  WordNet() throws IOException {
    for (Map.Entry<Character, String> part : PARTS.entrySet()) {
      lines("data." + part.getValue()).forEach(line -> readSynset(part.getKey(), line));
    }
    for (Map.Entry<Character, String> part : PARTS.entrySet()) {
      lines("index." + part.getValue()).forEach(line -> readLemma(part.getKey(), line));
    }
    lines("index.sense").forEach(this::readCount);
  }

  private void readSynset(char part, String line) {
    String[] fields = line.substring(0, line.indexOf(" |")).split(" ", -1);
    List<String> words = new ArrayList<>();
    int next = 4;
    for (int left = Integer.parseInt(fields[3], 16); left > 0; left--, next += 2) {
      words.add(fields[next].replaceAll("\\(.*", "").toLowerCase(Locale.ROOT));
    }
    List<Pointer> pointers = new ArrayList<>();
    for (int left = Integer.parseInt(fields[next++]); left > 0; left--, next += 4) {
      char to = fields[next + 2].charAt(0);
      pointers.add(new Pointer(fields[next].charAt(0), (to == 's' ? 'a' : to) + fields[next + 1]));
    }
    String id = part + fields[0];
    synsets.put(id, new Synset(id, words, pointers));
  }

  private void readLemma(char part, String line) {
    String[] fields = line.strip().split(" +", -1);
    int size = Integer.parseInt(fields[2]);
    List<Synset> mine = new ArrayList<>();
    for (int i = fields.length - size; i < fields.length; i++) {
      mine.add(synset(part + fields[i]));
    }
    senses.put(Synonyms.key(fields[0], part), mine);
  }

  private void readCount(String line) {
    String[] fields = line.split(" ", -1);
    int percent = fields[0].indexOf('%');
    char part = "nvara".charAt(fields[0].charAt(percent + 1) - '1');
    counts.put(
        fields[0].substring(0, percent) + "/" + part + fields[1], Integer.valueOf(fields[3]));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordNet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("No " + FOLDER + name + " on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith(" "))
          .toList();
    }
  }

  /** Returns the lemmas with their parts of speech, as {@link Synonyms#key} writes them. */
  Set<String> keys() {
    return senses.keySet();
  }

  /** Returns the meanings of a lemma as a part of speech, the most usual first. */
  List<Synset> senses(String lemma, char part) {
    return senses.getOrDefault(Synonyms.key(lemma, part), List.of());
  }

  /** Returns how often a lemma was met in a meaning. */
  int count(String lemma, Synset meaning) {
    return counts.getOrDefault(lemma + "/" + meaning.id(), 0);
  }

  private Synset synset(String id) {
    Synset known = synsets.get(id);
    if (known == null) {
      throw new IllegalArgumentException("No synset " + id);
    }
    return known;
  }

  /** Returns the words of a synset that are one word each, less one. */
  static List<String> words(Synset synset, String less) {
    return synset.words().stream()
        .filter(word -> !word.equals(less) && word.indexOf('_') < 0)
        .toList();
  }

  /** Returns the words of the synsets that one points to by a relation, less one. */
  List<String> related(Synset synset, char relation, String less) {
    return synset.pointers().stream()
        .filter(pointer -> pointer.relation() == relation)
        .flatMap(pointer -> words(synset(pointer.target()), less).stream())
        .toList();
  }

  /**
   * A meaning.
   *
   * @param id its part of speech and offset
   * @param words in lower case, {@code _} for spaces
   * @param pointers to other synsets
   */
  record Synset(String id, List<String> words, List<Pointer> pointers) {}

  /** A relation of WordNet, by its first letter, and the synset it leads to. */
  record Pointer(char relation, String target) {}
}
