package dev.galley.archive;

import dev.galley.archive.Words.Word;
import dev.galley.feed.Story;
import java.io.IOException;
import java.util.ArrayList;
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

  /** With how many stories one is compared: of a thousand copies any will do. */
  private static final int MOST = 8;

  private final StoryIndex index;
  private final Map<Long, List<String>> kept;
  private final Map<Long, List<String>> coming = new HashMap<>();
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
    return new Copies(index, index.sharing(bands, MOST));
  }

  /**
   * Returns the id that the near copies of a story have in common, if there are any, and keeps the
   * story for those that come after it.
   */
  Optional<String> leader(Story story, Terms terms) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    for (long band : terms.bands()) {
      ids.addAll(kept.getOrDefault(band, List.of()));
      ids.addAll(coming.getOrDefault(band, List.of()));
    }
    ids.remove(story.id());
    ids.removeAll(gone);
    Optional<String> leader = ids.isEmpty() ? Optional.empty() : likest(story, ids);
    for (long band : terms.bands()) {
      coming.computeIfAbsent(band, key -> new ArrayList<>()).add(story.id());
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

  private Optional<String> likest(Story story, Set<String> ids) throws IOException {
    List<Word> words = Words.of(story.text());
    Optional<String> likest = Optional.empty();
    double most = LEAST;
    for (String id : ids.stream().sorted().limit(MOST).toList()) {
      Optional<Entry> entry =
          entries.containsKey(id) ? Optional.ofNullable(entries.get(id)) : index.fetch(id);
      double likeness =
          entry.map(other -> Sketch.likeness(words, Words.of(other.story().text()))).orElse(0.0);
      if (entry.isPresent() && likeness >= most) {
        most = Math.nextUp(likeness);
        likest = Optional.of(entry.get().group());
      }
    }
    return likest.filter(group -> !group.equals(story.id()));
  }
}
