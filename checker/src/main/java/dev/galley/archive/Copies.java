package dev.galley.archive;

import dev.galley.archive.Words.Word;
import dev.galley.feed.Story;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the near copies of new stories among those that are kept and those that come with them. */
final class Copies {

  /**
   * The share of runs of four words that makes two stories near copies: a word in fifteen may
   * differ.
   */
  private static final double LEAST = 0.5;

  /** With how many stories one is compared, those with the most bands in common first. */
  private static final int MOST = 8;

  /** How many are looked up by a band: one may be that of a formula that thousands end with. */
  private static final int MOST_OF_BAND = 32;

  private final StoryIndex index;
  private final Map<Long, List<String>> kept;
  private final Map<Long, Set<String>> coming = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  private Copies(StoryIndex index, Map<Long, List<String>> kept) {
    this.index = index;
    this.kept = kept;
  }

  /** Looks up what stories with these terms may be copies of. */
  static Copies of(List<Terms> terms, StoryIndex index) throws IOException {
    TreeSet<Long> bands = new TreeSet<>();
    terms.forEach(each -> bands.addAll(each.bands()));
    return new Copies(index, index.sharing(bands, MOST_OF_BAND));
  }

  /**
   * Returns the id that the near copies of a story have in common, if there are any, and keeps the
   * story for those that come after it.
   */
  Optional<String> leader(Story story, Terms terms) throws IOException {
    Map<String, Integer> shared = shared(terms);
    shared.remove(story.id());
    shared.keySet().removeAll(gone);
    Optional<String> leader = shared.isEmpty() ? Optional.empty() : likest(story, shared);
    for (long band : terms.bands()) {
      Set<String> ids = coming.computeIfAbsent(band, key -> new LinkedHashSet<>());
      if (ids.size() < MOST_OF_BAND) {
        ids.add(story.id());
      }
    }
    entries.put(story.id(), new Entry(story, leader));
    gone.remove(story.id());
    return leader;
  }

  /** Leaves out a story that is replaced or taken out. */
  void forget(String id) {
    entries.remove(id);
    gone.add(id);
  }

  /** Returns the stories that share bands with one, and how many each does. */
  private Map<String, Integer> shared(Terms terms) {
    Map<String, Integer> shared = new HashMap<>();
    for (long band : terms.bands()) {
      Set<String> ids = new HashSet<>(kept.getOrDefault(band, List.of()));
      ids.addAll(coming.getOrDefault(band, Set.of()));
      ids.forEach(id -> shared.merge(id, 1, Integer::sum));
    }
    return shared;
  }

  /** Returns whether two stories are near copies. */
  static boolean areCopies(Story first, Story second) {
    return Sketch.likeness(Words.of(first.text()), Words.of(second.text())) >= LEAST;
  }

  private Optional<String> likest(Story story, Map<String, Integer> shared) throws IOException {
    List<Word> words = Words.of(story.text());
    Optional<String> likest = Optional.empty();
    double most = LEAST;
    List<String> ids =
        shared.keySet().stream()
            .sorted(
                Comparator.<String, Integer>comparing(shared::get)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    for (String id : ids) {
      Optional<Entry> entry = known(id);
      double likeness = entry.map(other -> likeness(words, other)).orElse(0.0);
      if (entry.isPresent() && likeness >= most && isLikeLeader(words, entry.get())) {
        most = Math.nextUp(likeness);
        likest = Optional.of(entry.get().group());
      }
    }
    return likest.filter(group -> !group.equals(story.id()));
  }

  /** Copies of copies of copies may tell of something else: all of a group are like its leader. */
  private boolean isLikeLeader(List<Word> words, Entry entry) throws IOException {
    if (entry.copyOf().isEmpty()) {
      return true;
    }
    // Of a leader that is gone only the name is known.
    Optional<Entry> leader = known(entry.group()).filter(each -> !each.story().isWithdrawn());
    return leader.isEmpty() || likeness(words, leader.get()) >= LEAST;
  }

  private static double likeness(List<Word> words, Entry other) {
    return Sketch.likeness(words, Words.of(other.story().text()));
  }

  private Optional<Entry> known(String id) throws IOException {
    if (entries.containsKey(id)) {
      return Optional.ofNullable(entries.get(id));
    }
    return gone.contains(id) ? Optional.empty() : index.fetch(id);
  }
}
