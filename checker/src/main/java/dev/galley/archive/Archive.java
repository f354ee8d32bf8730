package dev.galley.archive;

import dev.galley.feed.Story;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trusted copy, as an archive held it when it was opened: finds the stories that an article is a
 * copy of.
 *
 * <p>Whatever is added later is seen by who opens it later. Share one among threads.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(folder)) {
 *   List<Hit> hits = archive.find(text, 5);   // best first; none if no story is near
 * }
 * }</pre>
 */
public final class Archive implements AutoCloseable {

  /** How many rare stems of an article are counted in the archive. */
  private static final int COUNTED = 100;

  /** By how many of them stories are looked up. */
  private static final int LOOKED_UP = 40;

  /** How many stories are looked at sentence by sentence. */
  private static final int CONFIRMED = 16;

  /** With how many stories an article is compared at most. */
  private static final int MOST_REFERENCES = 3;

  /** A sentence or two that a story covers besides may be chance. */
  private static final int MORE = 3;

  private final ArchiveFolder folder;
  private final LuceneIndex index;

  private Archive(ArchiveFolder folder, LuceneIndex index) {
    this.folder = folder;
    this.index = index;
  }

  /**
   * Opens the archive in a folder.
   *
   * @throws ArchiveException if there is none, or it is damaged
   */
  public static Archive open(Path folder) throws ArchiveException {
    ArchiveFolder place = new ArchiveFolder(folder);
    return new Archive(place, place.read());
  }

  /** Returns a name for what it holds, which changes with every change. */
  public String generation() {
    return index.generation();
  }

  /** Returns the stories that an article is a copy of, best first; none if there are none. */
  public List<Hit> find(String article, int max) throws ArchiveException {
    return folder.naming(
        () -> {
          List<Hit> hits = new ArrayList<>();
          for (Match match : matches(article).stream().limit(max).toList()) {
            hits.add(hit(match));
          }
          return hits;
        });
  }

  /**
   * Returns the stories to compare an article with: the best, and what else covers sentences that
   * those before it do not; none if no story is near.
   */
  public List<Hit> references(String article) throws ArchiveException {
    List<Hit> references = new ArrayList<>();
    Set<Integer> covered = new HashSet<>();
    for (Hit hit : find(article, CONFIRMED)) {
      long more = hit.sentences().stream().filter(place -> !covered.contains(place)).count();
      if (references.isEmpty() || more >= MORE && references.size() < MOST_REFERENCES) {
        references.add(hit);
        covered.addAll(hit.sentences());
      }
    }
    return references;
  }

  /**
   * Returns how usual phrases are in the archive, for an article that {@code hits} were found for:
   * these and their near copies do not count.
   */
  public PhraseStatistics phrases(List<Hit> hits) throws ArchiveException {
    return folder.naming(
        () -> {
          SortedSet<String> ids = new TreeSet<>();
          for (Hit hit : hits) {
            ids.add(hit.story().id());
            ids.addAll(hit.copies());
          }
          return new ArchivePhrases(
              index, index.fetchAll(ids).values().stream().map(Entry::story).toList());
        });
  }

  /**
   * Reads the whole archive in a folder and returns what is damaged, a line each; nothing if all is
   * well.
   *
   * @throws ArchiveException if there is none
   */
  public static List<String> check(Path folder) throws ArchiveException {
    return Integrity.check(new ArchiveFolder(folder));
  }

  /** Returns a story by its id; withdrawn ones are gone. */
  public Optional<Story> fetch(String id) throws ArchiveException {
    return folder.naming(() -> index.fetch(id).map(Entry::story).filter(s -> !s.isWithdrawn()));
  }

  /** Hands all stories to {@code reader}, in the order of their adding. */
  public void forEach(StoryReader reader) throws IOException {
    forEachKnown(
        story -> {
          if (!story.isWithdrawn()) {
            reader.read(story);
          }
        });
  }

  /** Hands all stories to {@code reader}, and of withdrawn ones what is remembered of them. */
  public void forEachKnown(StoryReader reader) throws IOException {
    Optional<IOException> failure = folder.naming(() -> readAll(reader));
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Returns what {@code reader} throws, which does not mean that the archive is damaged. */
  private Optional<IOException> readAll(StoryReader reader) throws IOException {
    List<IOException> failures = new ArrayList<>();
    index.forEach(
        entry -> {
          if (!failures.isEmpty()) {
            return;
          }
          try {
            reader.read(entry.story());
          } catch (IOException e) {
            failures.add(e);
          }
        });
    return failures.stream().findFirst();
  }

  /** Returns how many stories there are, without withdrawn ones. */
  public long size() {
    return index.size();
  }

  /** Returns what the files take, in bytes. */
  public long bytes() throws ArchiveException {
    return folder.bytes();
  }

  /** Returns what the archive holds. */
  public Info info() throws ArchiveException {
    return folder.naming(() -> Inventory.of(index, bytes()));
  }

  @Override
  public void close() throws ArchiveException {
    folder.naming(
        () -> {
          index.close();
          return true;
        });
  }

  private List<Match> matches(String text) throws IOException {
    Map<String, Double> rarities = new HashMap<>();
    Passages article = Passages.of(text, rarities);
    List<Match> matches = new ArrayList<>();
    for (Entry entry : index.retrieve(weights(article), CONFIRMED)) {
      Resemblance resemblance =
          Resemblance.of(article, Passages.of(entry.story().text(), rarities));
      if (resemblance.score() >= Resemblance.LEAST) {
        matches.add(new Match(entry, resemblance, article.sentences().size()));
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match match) -> match.resemblance().score())
            .reversed()
            .thenComparing(match -> match.entry().story().id()));
    return matches;
  }

  /**
   * Returns what to look up: the stems that the fewest stories have, each with its rarity there.
   */
  private Map<String, Float> weights(Passages article) throws IOException {
    List<String> stems = article.rarest(COUNTED);
    List<Long> frequencies = index.frequencies(StoryIndex.Kind.STEM, stems);
    Map<String, Float> weights = new LinkedHashMap<>();
    IntStream.range(0, stems.size())
        .filter(i -> frequencies.get(i) > 0)
        .boxed()
        .sorted(Comparator.comparing(frequencies::get))
        .limit(LOOKED_UP)
        .forEach(i -> weights.put(stems.get(i), weight(frequencies.get(i))));
    return weights;
  }

  private float weight(long frequency) {
    return (float) Math.log(1 + (index.size() + 0.5) / (frequency + 0.5));
  }

  private Hit hit(Match match) throws IOException {
    List<String> copies = new ArrayList<>(index.group(match.entry().group()));
    copies.remove(match.entry().story().id());
    BitSet covered = match.resemblance().covered();
    return new Hit(
        match.entry().story(),
        match.resemblance().score(),
        match.sentences() == 0 ? 0 : (double) covered.cardinality() / match.sentences(),
        covered.stream().boxed().toList(),
        copies);
  }

  private record Match(Entry entry, Resemblance resemblance, int sentences) {}

  /** Takes stories. */
  @FunctionalInterface
  public interface StoryReader {
    /** Takes one. */
    void read(Story story) throws IOException;
  }
}
