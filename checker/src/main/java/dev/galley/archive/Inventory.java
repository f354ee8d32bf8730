package dev.galley.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Counts what an index holds. */
final class Inventory {

  private final Map<String, Long> sources = new HashMap<>();
  private final Map<LocalDate, Long> days = new HashMap<>();
  private Optional<Instant> newest = Optional.empty();

  private Inventory() {}

  /**
   * Counts.
   *
   * @param bytes what the index takes on the disk
   */
  static Info of(LuceneIndex index, long bytes) throws IOException {
    Inventory inventory = new Inventory();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      LuceneIndex.reading(
          () -> {
            inventory.count(leaf);
            return true;
          });
    }
    return new Info(
        index.size(),
        index.reader().numDocs() - index.size(),
        new TreeMap<>(inventory.sources),
        new TreeMap<>(inventory.days),
        inventory.newest,
        bytes,
        Map.of(
            "format", LuceneStore.FORMAT,
            "generation", index.generation(),
            "segments", String.valueOf(index.reader().leaves().size())));
  }

  private void count(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    SortedDocValues published = DocValues.getSorted(leaf.reader(), StoryFields.SOURCE);
    long[] counts = new long[published.getValueCount()];
    while (published.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(published.docID())) {
        counts[published.ordValue()]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        sources.merge(published.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
      }
    }
    NumericDocValues times = DocValues.getNumeric(leaf.reader(), StoryFields.TIME);
    NumericDocValues dates = DocValues.getNumeric(leaf.reader(), StoryFields.DAY);
    while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(dates.docID())) {
        days.merge(LocalDate.ofEpochDay(dates.longValue()), 1L, Long::sum);
        if (times.advanceExact(dates.docID())) {
          Instant time = Instant.ofEpochMilli(times.longValue());
          newest = newest.filter(latest -> latest.isAfter(time)).or(() -> Optional.of(time));
        }
      }
    }
  }
}
