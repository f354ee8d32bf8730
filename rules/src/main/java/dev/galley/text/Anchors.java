package dev.galley.text;

import dev.galley.text.WordAlignment.Kind;
import dev.galley.text.WordAlignment.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand once on each of two sides and in one order: the most that can be had (patience
 * sorting, as in Bram Cohen's difference of texts).
 */
final class Anchors {

  private static final int MANY = -1;

  private Anchors() {}

  /** Returns them in order. */
  static List<Pair> between(List<Form> candidate, List<Form> reference) {
    Map<String, Integer> mine = places(candidate);
    Map<String, Integer> theirs = places(reference);
    List<Pair> common = new ArrayList<>();
    for (int i = 0; i < candidate.size(); i++) {
      String word = candidate.get(i).lower();
      int place = theirs.getOrDefault(word, MANY);
      if (place != MANY && mine.getOrDefault(word, MANY) == i) {
        common.add(new Pair(i, place, Kind.EXACT));
      }
    }
    return longestInOrder(common);
  }

  private static Map<String, Integer> places(List<Form> forms) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      places.merge(forms.get(i).lower(), i, (before, now) -> MANY);
    }
    return places;
  }

  /** Returns the longest run of pairs whose places on the other side ascend too. */
  private static List<Pair> longestInOrder(List<Pair> pairs) {
    List<Integer> lasts = new ArrayList<>(); // Of the best run of each length, where it ends.
    int[] before = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int length = firstNotBelow(pairs, lasts, pairs.get(i).reference());
      before[i] = length == 0 ? -1 : lasts.get(length - 1);
      if (length == lasts.size()) {
        lasts.add(i);
      } else {
        lasts.set(length, i);
      }
    }
    List<Pair> run = new ArrayList<>();
    int place = lasts.isEmpty() ? -1 : lasts.get(lasts.size() - 1);
    while (place >= 0) {
      run.add(pairs.get(place));
      place = before[place];
    }
    Collections.reverse(run);
    return run;
  }

  private static int firstNotBelow(List<Pair> pairs, List<Integer> lasts, int reference) {
    int from = 0;
    int to = lasts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (pairs.get(lasts.get(middle)).reference() < reference) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
