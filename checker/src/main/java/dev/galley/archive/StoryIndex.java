package dev.galley.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where stories are looked up; as it was at one moment. Share one among threads. */
interface StoryIndex extends Closeable {

  /** Returns how many stories there are, without withdrawn ones. */
  long size();

  /** Returns a name of this state, which no other state of any index has. */
  String generation();

  /** Returns in how many stories each of {@code stems} stands, in their order. */
  List<Long> frequencies(List<String> stems) throws IOException;

  /**
   * Returns the stories with the highest summed weight of terms, best first.
   *
   * @param weights what each term counts
   * @param without the groups to leave out, as {@link Entry#group} calls them
   */
  List<Entry> retrieve(Map<String, Float> weights, Set<String> without, int max) throws IOException;

  /** Returns the entries that there are for these ids, withdrawn ones included. */
  Map<String, Entry> fetchAll(SortedSet<String> ids) throws IOException;

  /** Returns those of {@code ids} that stories are near copies of, there or not. */
  Set<String> leaders(SortedSet<String> ids) throws IOException;

  /** Returns the entries that are near copies of one of {@code leaders}, by their ids. */
  Map<String, Entry> copiesOf(SortedSet<String> leaders) throws IOException;

  /**
   * Returns the near copies of a story that is there, without withdrawn ones.
   *
   * @param max how many are named at most
   */
  NearCopies copies(Entry story, int max) throws IOException;

  /**
   * Returns what counts the stories that a phrase stands in: all of those whose phrases are kept.
   *
   * @param without the groups that do not count, as {@link Entry#group} calls them
   */
  PhraseCounter phrases(SortedSet<String> without) throws IOException;

  /** Returns for each of {@code bands} that is there the ids of some stories that have it. */
  Map<Long, List<String>> sharing(SortedSet<Long> bands, int max) throws IOException;

  /** Hands each entry to {@code reader}, in the order of adding. */
  void forEach(EntryReader reader) throws IOException;

  /** Returns the entry of one id. */
  default Optional<Entry> fetch(String id) throws IOException {
    return Optional.ofNullable(fetchAll(new TreeSet<>(List.of(id))).get(id));
  }

  /** Counts the stories that a phrase stands in. Share one among threads. */
  @FunctionalInterface
  interface PhraseCounter {
    long count(String phrase) throws IOException;
  }

  /** Takes entries. */
  @FunctionalInterface
  interface EntryReader {
    void read(Entry entry) throws IOException;
  }

  /** Where stories are kept; there is one at a time for each place. */
  interface Store extends Closeable {

    /** Returns what is kept now. */
    StoryIndex index() throws IOException;

    /**
     * Puts the filings in the place of those that have the same ids, and takes the others out. All
     * of it has happened, and withstands a crash, when this returns; none of it if it throws.
     */
    void write(Collection<Filing> filings, Collection<String> removed) throws IOException;

    /** Makes the place as small and as fast as it gets. */
    void compact() throws IOException;
  }
}
