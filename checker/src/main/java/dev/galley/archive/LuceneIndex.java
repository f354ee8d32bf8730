package dev.galley.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The index as Lucene keeps it in a folder. */
final class LuceneIndex implements StoryIndex {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final String generation;
  private final long size;

  /**
   * @param reader closed with this
   * @param generation see {@link StoryIndex#generation}
   */
  LuceneIndex(DirectoryReader reader, String generation) throws IOException {
    this.reader = reader;
    this.generation = generation;
    searcher = new IndexSearcher(reader);
    // Each candidate has other terms.
    searcher.setQueryCache(null);
    size =
        (long) reader.numDocs()
            - searcher.count(new TermQuery(new Term(StoryFields.WITHDRAWN, "yes")));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public String generation() {
    return generation;
  }

  @Override
  public List<Long> frequencies(Kind kind, List<String> terms) throws IOException {
    String field =
        switch (kind) {
          case STEM -> StoryFields.STEMS;
          case PHRASE -> StoryFields.PHRASES;
        };
    return reading(
        () -> {
          List<Long> frequencies = new ArrayList<>();
          for (String term : terms) {
            frequencies.add((long) reader.docFreq(new Term(field, term)));
          }
          return frequencies;
        });
  }

  @Override
  public List<Entry> retrieve(Map<String, Float> weights, Set<String> without, int max)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    weights.forEach(
        (text, weight) ->
            query.add(
                new BoostQuery(
                    new ConstantScoreQuery(new TermQuery(new Term(StoryFields.STEMS, text))),
                    weight),
                BooleanClause.Occur.SHOULD));
    if (!without.isEmpty()) {
      List<BytesRef> groups = without.stream().map(BytesRef::new).toList();
      for (String field : List.of(StoryFields.ID, StoryFields.COPY_OF)) {
        query.add(new TermInSetQuery(field, groups), BooleanClause.Occur.MUST_NOT);
      }
    }
    return reading(
        () -> {
          List<Entry> found = new ArrayList<>();
          StoredFields stored = reader.storedFields();
          for (ScoreDoc hit : searcher.search(query.build(), max).scoreDocs) {
            found.add(StoryFields.entry(stored.document(hit.doc)));
          }
          return found;
        });
  }

  @Override
  public Map<String, Entry> fetchAll(SortedSet<String> ids) throws IOException {
    return fetchAll(StoryFields.ID, ids);
  }

  @Override
  public Map<String, Entry> copiesOf(SortedSet<String> leaders) throws IOException {
    return fetchAll(StoryFields.COPY_OF, leaders);
  }

  private Map<String, Entry> fetchAll(String field, SortedSet<String> ids) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    List<BytesRef> terms = ids.stream().map(BytesRef::new).sorted().toList();
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      visit(
          leaf.reader(),
          field,
          terms,
          (term, place) -> {
            Entry entry = StoryFields.entry(stored.document(place));
            entries.put(entry.story().id(), entry);
          });
    }
    return entries;
  }

  @Override
  public Set<String> leaders(SortedSet<String> ids) throws IOException {
    Set<String> leaders = new HashSet<>();
    List<BytesRef> terms = ids.stream().map(BytesRef::new).sorted().toList();
    Visitor add = (term, place) -> leaders.add(term.utf8ToString());
    for (LeafReaderContext leaf : reader.leaves()) {
      visit(leaf.reader(), StoryFields.COPY_OF, terms, add);
    }
    return leaders;
  }

  @Override
  public List<String> group(String id) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      for (String field : List.of(StoryFields.ID, StoryFields.COPY_OF)) {
        Visitor add = (term, place) -> ids.add(id(stored, place));
        visit(leaf.reader(), field, List.of(new BytesRef(id)), add);
      }
    }
    if (fetch(id).filter(leader -> leader.story().isWithdrawn()).isPresent()) {
      ids.remove(id); // Only who leads a group is remembered in it.
    }
    return List.copyOf(ids);
  }

  @Override
  public Map<Long, List<String>> sharing(SortedSet<Long> bands, int max) throws IOException {
    // Bands are positive, so their bytes are in the order of the numbers.
    List<BytesRef> terms = bands.stream().map(StoryFields::band).toList();
    Map<Long, List<String>> ids = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      Visitor add =
          (term, place) -> {
            List<String> some =
                ids.computeIfAbsent(StoryFields.band(term), band -> new ArrayList<>());
            if (some.size() < max) {
              some.add(id(stored, place));
            }
          };
      visit(leaf.reader(), StoryFields.BANDS, terms, add);
    }
    return ids;
  }

  @Override
  public void forEach(EntryReader entries) throws IOException {
    long[] order = reading(this::order);
    StoredFields stored = reader.storedFields();
    for (long each : order) {
      int place = (int) (each & Integer.MAX_VALUE);
      entries.read(reading(() -> StoryFields.entry(stored.document(place))));
    }
  }

  /** Returns where the entries stand now, in the lower 31 bits, in the order of adding. */
  private long[] order() throws IOException {
    long[] order = new long[reader.numDocs()];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues added = DocValues.getNumeric(leaf.reader(), StoryFields.PLACE);
      while (added.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(added.docID())) {
          order[count++] = added.longValue() << Integer.SIZE - 1 | leaf.docBase + added.docID();
        }
      }
    }
    Arrays.sort(order, 0, count);
    return Arrays.copyOf(order, count);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /**
   * Compares all files with the sums at their ends.
   *
   * @throws CorruptIndexException if one is not what was written
   */
  void verify() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      verify(leaf);
    }
  }

  /** Compares the files of a part with the sums at their ends. */
  static void verify(LeafReaderContext leaf) throws IOException {
    reading(
        () -> {
          leaf.reader().checkIntegrity();
          return true;
        });
  }

  /** Returns the reader, for what only this kind of index can tell. */
  DirectoryReader reader() {
    return reader;
  }

  private static String id(StoredFields stored, int place) throws IOException {
    return StoryFields.id(stored.document(place, StoryFields.OF_ID));
  }

  /** Visits the entries of a segment that have one of {@code terms}, which are sorted. */
  private static void visit(LeafReader leaf, String field, List<BytesRef> terms, Visitor visitor)
      throws IOException {
    reading(
        () -> {
          visitAll(leaf, field, terms, visitor);
          return true;
        });
  }

  private static void visitAll(LeafReader leaf, String field, List<BytesRef> terms, Visitor visitor)
      throws IOException {
    Terms all = leaf.terms(field);
    if (all == null) {
      return;
    }
    TermsEnum cursor = all.iterator();
    Bits live = leaf.getLiveDocs();
    for (BytesRef term : terms) {
      if (!cursor.seekExact(term)) {
        continue;
      }
      PostingsEnum postings = cursor.postings(null, PostingsEnum.NONE);
      for (int place = postings.nextDoc();
          place != DocIdSetIterator.NO_MORE_DOCS;
          place = postings.nextDoc()) {
        if (live == null || live.get(place)) {
          visitor.visit(term, place);
        }
      }
    }
  }

  /**
   * Reads something. Lucene checks what it reads only in part: what is damaged shows as any
   * failure.
   */
  static <T> T reading(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (RuntimeException | AssertionError | InternalError e) {
      throw new CorruptIndexException(said(e), "archive", e);
    }
  }

  private static String said(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** Reads what Lucene wrote. */
  interface Reading<T> {
    T read() throws IOException;
  }

  private interface Visitor {
    void visit(BytesRef term, int place) throws IOException;
  }
}
