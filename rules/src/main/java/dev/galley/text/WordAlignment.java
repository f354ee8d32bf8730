package dev.galley.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tokens of a candidate correspond to which of a reference; each token has one partner at
 * most.
 *
 * @param candidate the tokens of the candidate's side
 * @param reference the tokens of the reference's side
 * @param pairs the correspondences, ordered by the place of the candidate's token
 */
public record WordAlignment(List<Token> candidate, List<Token> reference, List<Pair> pairs) {

  public WordAlignment {
    candidate = List.copyOf(candidate);
    reference = List.copyOf(reference);
    pairs = List.copyOf(pairs);
  }

  /** Aligns two sides, identical words first, in order of their places. */
  public static WordAlignment between(List<Token> candidate, List<Token> reference) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < reference.size(); i++) {
      places.computeIfAbsent(reference.get(i).lower(), word -> new ArrayList<>()).add(i);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < candidate.size(); i++) {
      List<Integer> free = places.getOrDefault(candidate.get(i).lower(), new ArrayList<>());
      if (!free.isEmpty()) {
        pairs.add(new Pair(i, free.remove(0), Kind.EXACT));
      }
    }
    return new WordAlignment(candidate, reference, pairs);
  }

  /**
   * Two tokens that correspond.
   *
   * @param candidate place in the candidate's tokens, from 0
   * @param reference place in the reference's tokens, from 0
   * @param kind how close they are
   */
  public record Pair(int candidate, int reference, Kind kind) {}

  /** How close two corresponding tokens are, the closest first. */
  public enum Kind {
    /** The same but for case and the style of an apostrophe. */
    EXACT,
    /** Forms or derivations of one word. */
    STEM,
    /** The same number, date or name written in another way. */
    FORM,
    /** Two spellings of one word. */
    SPELLING,
    /** Words of like meaning. */
    SYNONYM
  }
}
