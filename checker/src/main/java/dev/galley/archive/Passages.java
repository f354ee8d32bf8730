package dev.galley.archive;

import dev.galley.archive.Words.Word;
import dev.galley.text.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The sentences of a text, roughly: what stands between full stops and line ends, each as its stems
 * with their rarity.
 */
final class Passages {

  private static final Set<String> ABBREVIATIONS =
      Set.of("mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "no", "u.s");

  /** Fewer words are a stray piece: it belongs to what stands before it. */
  private static final int LEAST_WORDS = 3;

  /** What stands in every third sentence says nothing of the story. */
  private static final double LEAST_RARITY = 2.5;

  /** What stands in more sentences of a text weighs next to nothing in each. */
  private static final int MOST_PLACES = 200;

  private final List<Map<String, Double>> sentences;
  private final Supplier<Particulars> particulars;
  private final Map<String, Places> places = new HashMap<>();

  private Passages(List<Map<String, Double>> sentences, Supplier<Particulars> particulars) {
    this.sentences = List.copyOf(sentences);
    this.particulars = particulars;
    for (int i = 0; i < sentences.size(); i++) {
      for (String stem : sentences.get(i).keySet()) {
        places.computeIfAbsent(stem, key -> new Places()).add(i);
      }
    }
  }

  /**
   * Returns the sentences of a text.
   *
   * @param rarities how rare the forms are that were met before; takes those that are met now
   */
  static Passages of(String text, Map<String, Double> rarities) {
    List<Map<String, Double>> sentences = new ArrayList<>();
    Map<String, Double> current = new LinkedHashMap<>();
    int words = 0;
    int end = 0;
    String before = "";
    List<Word> all = Words.of(text);
    int[] places = new int[all.size()];
    BitSet first = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Word word = all.get(i);
      boolean isFirst = end == 0 || isBorder(text, before, end, word.start());
      if (isFirst && words >= LEAST_WORDS) {
        sentences.add(current);
        current = new LinkedHashMap<>();
        words = 0;
      }
      words++;
      double rarity = rarities.computeIfAbsent(word.form().text(), Lexicon::rarity);
      if (rarity >= LEAST_RARITY) {
        current.put(word.form().stem(), rarity);
      }
      places[i] = sentences.size();
      first.set(i, isFirst);
      end = word.end();
      before = word.form().text();
    }
    if (words > 0) {
      sentences.add(current);
    }
    return new Passages(
        sentences,
        () -> {
          Particulars.Builder particulars = new Particulars.Builder();
          for (int i = 0; i < places.length; i++) {
            Word word = all.get(i);
            double rarity = rarities.getOrDefault(word.form().text(), 0.0);
            particulars.add(word, text, rarity, places[i], first.get(i));
          }
          return particulars.build();
        });
  }

  private static boolean isBorder(String text, String before, int end, int start) {
    boolean stop = false;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return true;
      }
      stop |= c == '.' || c == '!' || c == '?';
    }
    return stop
        && before.length() > 1
        && !ABBREVIATIONS.contains(before)
        && !Character.isLowerCase(text.charAt(start));
  }

  /** Returns the sentences in order, the stems of each with their rarity. */
  List<Map<String, Double>> sentences() {
    return sentences;
  }

  /** Returns where the sentences are: all that there are. */
  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, sentences.size());
    return all;
  }

  /** Returns the rarest stems of some sentences, rarest first. */
  List<String> rarest(BitSet some, int max) {
    Map<String, Double> all = new LinkedHashMap<>();
    some.stream().forEach(i -> all.putAll(sentences.get(i)));
    return all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(max)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns which sentences a stem stands in. */
  Places places(String stem) {
    return places.getOrDefault(stem, Places.none());
  }

  /**
   * Returns which sentences a stem stands in, if it tells them from others; so few that looking at
   * them all for each sentence of an article takes no time that grows with its square.
   */
  Places telling(String stem) {
    Places places = places(stem);
    return places.size() > MOST_PLACES ? Places.none() : places;
  }

  /** Returns its names and numbers, which are looked for each time. */
  Particulars particulars() {
    return particulars.get();
  }
}
