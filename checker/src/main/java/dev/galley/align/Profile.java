package dev.galley.align;

import dev.galley.text.Sentence;
import dev.galley.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a sentence, or a run of sentences, is compared by: its stems with their rarity, and its
 * character 4-grams.
 */
final class Profile {

  private static final int GRAM = 4;

  /** Ids of the stems of words and numbers, ascending, repeated ones repeatedly. */
  private final int[] stems;

  /** Hashes of the 4-grams of letters and digits, ascending. */
  private final int[] grams;

  private final double weight;

  private Profile(int[] stems, int[] grams, double weight) {
    this.stems = stems;
    this.grams = grams;
    this.weight = weight;
  }

  /** Returns the ids of the different stems, ascending. */
  IntStream stems() {
    return Arrays.stream(stems).distinct();
  }

  /** Returns the summed rarity of the stems. */
  double weight() {
    return weight;
  }

  /** Returns about how many letters and digits the text has; 1 at least. */
  int length() {
    return grams.length + GRAM;
  }

  /** Returns the profile of this and the sentence behind it together. */
  Profile joined(Profile next) {
    return new Profile(merged(stems, next.stems), merged(grams, next.grams), weight + next.weight);
  }

  private static int[] merged(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    int i = a.length - 1;
    int j = b.length - 1;
    for (int to = both.length - 1; j >= 0; to--) {
      both[to] = i >= 0 && a[i] > b[j] ? a[i--] : b[j--];
    }
    return both;
  }

  private static double gramDice(Profile a, Profile b) {
    int all = a.grams.length + b.grams.length;
    if (all == 0) {
      return 0;
    }
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.grams.length && j < b.grams.length) {
      int left = a.grams[i];
      int right = b.grams[j];
      shared += left == right ? 1 : 0;
      i += left <= right ? 1 : 0;
      j += left >= right ? 1 : 0;
    }
    return 2.0 * shared / all;
  }

  private static int[] grams(String text) {
    int[] letters =
        text.chars().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
    int[] grams = new int[Math.max(0, letters.length - GRAM + 1)];
    for (int i = 0; i < grams.length; i++) {
      int hash = 0;
      for (int k = 0; k < GRAM; k++) {
        hash = hash * 40_503 + letters[i + k];
      }
      grams[i] = hash;
    }
    Arrays.sort(grams);
    return grams;
  }

  /** Makes the profiles of sentences; the stems of both articles must come from one maker. */
  static final class Maker {

    private final Map<String, Integer> ids = new HashMap<>();
    private double[] rarities = new double[256];

    /** Returns the profile of {@code sentence}. */
    Profile of(Sentence sentence) {
      int[] stems =
          sentence.tokens().stream().filter(token -> !token.isMark()).mapToInt(this::id).toArray();
      Arrays.sort(stems);
      double weight = Arrays.stream(stems).mapToDouble(stem -> rarities[stem]).sum();
      return new Profile(stems, grams(sentence.text()), weight);
    }

    /** Returns the summed rarity of the stems that both have. */
    double sharedWeight(Profile a, Profile b) {
      double shared = 0;
      int i = 0;
      int j = 0;
      while (i < a.stems.length && j < b.stems.length) {
        int order = Integer.compare(a.stems[i], b.stems[j]);
        if (order == 0) {
          shared += rarities[a.stems[i]];
        }
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return shared;
    }

    /** Returns the Dice coefficient of the stems, each weighed by its rarity: 0 to 1. */
    double stemDice(Profile a, Profile b) {
      double all = a.weight + b.weight;
      return all == 0 ? 0 : 2 * sharedWeight(a, b) / all;
    }

    /** Returns the mean of the Dice coefficients of stems and of 4-grams: 0 to 1. */
    double similarity(Profile a, Profile b) {
      return (stemDice(a, b) + gramDice(a, b)) / 2;
    }

    private int id(Token token) {
      String stem = token.stem();
      Integer known = ids.get(stem);
      if (known != null) {
        return known;
      }
      int id = ids.size();
      ids.put(stem, id);
      if (id == rarities.length) {
        rarities = Arrays.copyOf(rarities, 2 * id);
      }
      rarities[id] = token.rarity();
      return id;
    }
  }
}
