package dev.galley.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search for the stories that an article is a copy of: looks stories up by the rarest stems of
 * the article, and then by those of the sentences that none of them says; compares them with it
 * sentence by sentence.
 */
final class Search {

  /** How many stories are looked at sentence by sentence; near copies of each other are one. */
  static final int CONFIRMED = 16;

  /** How many rare stems of an article are counted in the archive at a time. */
  private static final int COUNTED = 100;

  /**
   * How many are counted at most: all words of what was left in another language are rare, and none
   * is there.
   */
  private static final int MOST_COUNTED = 20 * COUNTED;

  /** By how many of them stories are looked up. */
  private static final int LOOKED_UP = 40;

  /** How many stories are looked at for the sentences that are left. */
  private static final int CONFIRMED_OF_REST = 8;

  /** Fewer sentences that are left are an editor's own, or what a spinner made unknowable. */
  private static final int LEAST_REST = 2;

  /** How often others are looked up in the place of near copies. */
  private static final int MOST_LOOKS = 4;

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparing(Match::isSure)
          .thenComparingDouble(match -> match.resemblance().share())
          .reversed()
          .thenComparing(match -> match.entry().story().id());

  private final StoryIndex index;
  private final Map<String, Double> rarities = new HashMap<>();
  private final Passages article;
  private final Map<String, List<Match>> groups = new TreeMap<>();

  private Search(String text, StoryIndex index) {
    this.index = index;
    article = Passages.of(text, rarities);
  }

  /**
   * Returns the stories that an article is a copy of, best first: those that are surely, and that
   * say most of it. Of near copies the best is named.
   *
   * @param max how many to look for at least
   */
  static List<Match> of(String text, StoryIndex index, int max) throws IOException {
    Search search = new Search(text, index);
    search.lookUp(search.article.all(), Math.max(CONFIRMED, max));
    List<Match> matches = search.matches();
    BitSet rest = search.article.all();
    matches.stream().filter(Match::isSure).forEach(match -> rest.andNot(match.covered()));
    if (!matches.isEmpty() && rest.cardinality() >= LEAST_REST) {
      search.lookUp(rest, CONFIRMED_OF_REST);
      matches = search.matches();
    }
    return matches;
  }

  private List<Match> matches() {
    return groups.values().stream()
        .flatMap(copies -> copies.stream().min(BEST_FIRST).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Looks stories up by what stands in some sentences of the article. */
  private void lookUp(BitSet sentences, int max) throws IOException {
    Map<String, Float> weights = weights(sentences);
    int known = groups.size();
    for (int i = 0; i < MOST_LOOKS && groups.size() < known + max; i++) {
      int wanted = known + max - groups.size();
      List<Entry> found = index.retrieve(weights, groups.keySet(), wanted);
      for (Entry entry : found) {
        compare(entry);
      }
      if (found.size() < wanted) {
        return;
      }
    }
  }

  private void compare(Entry entry) {
    List<Match> copies = groups.computeIfAbsent(entry.group(), key -> new ArrayList<>());
    Passages story = Passages.of(entry.story().text(), rarities);
    Resemblance resemblance = Resemblance.of(article, story);
    if (resemblance.score() < Resemblance.LEAST) {
      return;
    }
    Agreement agreement = Agreement.of(article, resemblance, story, Resemblance.of(story, article));
    if (agreement.share() >= Agreement.LEAST) {
      copies.add(new Match(entry, resemblance, agreement, article.sentences().size()));
    }
  }

  /**
   * Returns what to look up: the stems that the fewest stories have, each with its rarity there.
   */
  private Map<String, Float> weights(BitSet sentences) throws IOException {
    List<String> stems = article.rarest(sentences, MOST_COUNTED);
    Map<String, Long> there = new LinkedHashMap<>();
    for (int i = 0; i < stems.size() && there.size() < LOOKED_UP; i += COUNTED) {
      List<String> some = stems.subList(i, Math.min(i + COUNTED, stems.size()));
      List<Long> frequencies = index.frequencies(some);
      for (int k = 0; k < some.size(); k++) {
        if (frequencies.get(k) > 0) {
          there.put(some.get(k), frequencies.get(k));
        }
      }
    }
    Map<String, Float> weights = new LinkedHashMap<>();
    there.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(LOOKED_UP)
        .forEach(stem -> weights.put(stem.getKey(), weight(stem.getValue())));
    return weights;
  }

  private float weight(long frequency) {
    return (float) Math.log(1 + (index.size() + 0.5) / (frequency + 0.5));
  }

  /**
   * A story that resembles the article.
   *
   * @param agreement how well both agree on the event
   * @param sentences how many the article has
   */
  record Match(Entry entry, Resemblance resemblance, Agreement agreement, int sentences) {

    boolean isSure() {
      return agreement.isSure();
    }

    BitSet covered() {
      return resemblance.covered();
    }
  }
}
