package dev.galley.usage;

import dev.galley.text.Lexicon;
import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out the table of {@link Synonyms}. */
final class SynonymTable {

  private static final int MOST_SENSES = 4;
  private static final int MOST_OTHERS = 12;

  /** A synonym must have this class at least, and be no more than one class below the word. */
  private static final int LEAST_COMMONNESS = 7;

  private final WordNet wordNet;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> commonness = new HashMap<>();

  SynonymTable(WordNet wordNet, List<Sentence> english) {
    this.wordNet = wordNet;
    for (Sentence sentence : english) {
      for (Token token : sentence.tokens()) {
        if (Synonyms.part(token) != Synonyms.NO_PART) {
          uses.merge(Synonyms.key(token.lemma(), Synonyms.part(token)), 1, Integer::sum);
        }
      }
    }
    for (String key : wordNet.keys()) {
      String lemma = key.substring(0, key.length() - 2);
      for (WordNet.Synset meaning : wordNet.senses(lemma, key.charAt(key.length() - 1))) {
        uses.merge(key, wordNet.count(lemma, meaning), Integer::sum);
      }
    }
  }

  /** Returns the lines of the table, sorted. */
  List<String> lines() {
    Map<String, String> lines = new TreeMap<>();
    for (String key : wordNet.keys()) {
      String lemma = key.substring(0, key.length() - 2);
      if (lemma.matches("[a-z]+") && commonness(lemma) != Lexicon.UNKNOWN) {
        Synonyms.Entry entry = entry(lemma, key.charAt(key.length() - 1));
        if (!entry.equals(Synonyms.Entry.NONE)) {
          lines.put(key, entry.line());
        }
      }
    }
    return lines.entrySet().stream().map(line -> line.getKey() + "\t" + line.getValue()).toList();
  }

  private Synonyms.Entry entry(String lemma, char part) {
    List<WordNet.Synset> senses = wordNet.senses(lemma, part);
    double total = senses.stream().mapToDouble(sense -> wordNet.count(lemma, sense) + .5).sum();
    double gap = 0;
    for (WordNet.Synset sense : senses) {
      gap += gap(lemma, sense) * (wordNet.count(lemma, sense) + .5) / total;
    }
    return new Synonyms.Entry(
        tenths(gap),
        gap(lemma, senses.get(0)),
        tenths(rarity(lemma, part)),
        others(lemma, senses).stream().map(Word::of).toList());
  }

  private static double tenths(double number) {
    return Math.round(number * 10) / 10.0;
  }

  private int gap(String lemma, WordNet.Synset sense) {
    int own = Math.max(0, commonness(lemma));
    return WordNet.words(sense, lemma).stream()
        .mapToInt(word -> commonness(word) - own)
        .reduce(0, Math::max);
  }

  private double rarity(String lemma, char part) {
    double all = 1;
    for (char other : new char[] {'n', 'v', 'a', 'r'}) {
      all += uses.getOrDefault(Synonyms.key(lemma, other), 0);
    }
    return -Math.log((uses.getOrDefault(Synonyms.key(lemma, part), 0) + .5) / all);
  }

  private List<String> others(String lemma, List<WordNet.Synset> senses) {
    int own = Math.max(0, commonness(lemma));
    Set<String> found = new LinkedHashSet<>();
    for (WordNet.Synset sense : senses.subList(0, Math.min(senses.size(), MOST_SENSES))) {
      found.addAll(WordNet.words(sense, lemma));
      found.addAll(wordNet.related(sense, '&', lemma));
    }
    List<String> others = new ArrayList<>(found);
    others.removeIf(word -> commonness(word) < Math.max(LEAST_COMMONNESS, own - 1));
    others.sort(Comparator.comparingInt(word -> -commonness(word)));
    return others.subList(0, Math.min(others.size(), MOST_OTHERS));
  }

  private int commonness(String word) {
    return commonness.computeIfAbsent(word, Lexicon::commonness);
  }
}
