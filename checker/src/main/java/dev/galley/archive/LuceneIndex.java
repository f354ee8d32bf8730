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
import java.util.stream.IntStream;
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
  public List<Long> frequencies(List<String> stems) throws IOException {
    return reading(
        () -> {
          List<Long> frequencies = new ArrayList<>();
          for (String stem : stems) {
            frequencies.add((long) reader.docFreq(new Term(StoryFields.STEMS, stem)));
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
  public NearCopies copies(Entry story, int max) throws IOException {
    String group = story.group();
    String own = story.story().id();
    Set<String> some = new TreeSet<>();
    int[] count = new int[1];
    if (!group.equals(own)
        && fetch(group).filter(leader -> !leader.story().isWithdrawn()).isPresent()) {
      some.add(group);
      count[0]++;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      StoredFields stored = leaf.reader().storedFields();
      Visitor add =
          (term, place) -> {
            count[0]++;
            // The story itself may be among them.
            if (some.size() <= max) {
              some.add(id(stored, place));
            }
          };
      visit(leaf.reader(), StoryFields.COPY_OF, List.of(new BytesRef(group)), add);
    }
    some.remove(own);
    int others = story.copyOf().isPresent() ? count[0] - 1 : count[0];
    return new NearCopies(group, some.stream().limit(max).toList(), others);
  }

  @Override
  public PhraseCounter phrases(SortedSet<String> without) throws IOException {
    List<BytesRef> groups = without.stream().map(BytesRef::new).sorted().toList();
    List<int[]> places = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      places.add(reading(() -> places(leaf.reader(), groups)));
    }
    return phrase -> reading(() -> count(new BytesRef(phrase), places));
  }

  /**
   * Returns where the entries of groups stand, in order. Versions that were replaced are among
   * them: Lucene counts these too until it merges.
   */
  private static int[] places(LeafReader leaf, List<BytesRef> groups) throws IOException {
    IntStream.Builder places = IntStream.builder();
    Bits all = new Bits.MatchAllBits(leaf.maxDoc());
    for (String field : List.of(StoryFields.ID, StoryFields.COPY_OF)) {
      visitAll(leaf, all, field, groups, (term, place) -> places.add(place));
    }
    return places.build().sorted().distinct().toArray();
  }

  /**
   * Counts the entries that have a phrase.
   *
   * @param without where those stand that do not count, in each segment
   */
  private long count(BytesRef phrase, List<int[]> without) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms phrases = leaf.reader().terms(StoryFields.PHRASES);
      if (phrases != null) {
        TermsEnum cursor = phrases.iterator();
        if (cursor.seekExact(phrase)) {
          count += cursor.docFreq() - shared(cursor, without.get(leaf.ord));
        }
      }
    }
    return count;
  }

  /** Returns at how many of {@code places}, which are in order, the term of a cursor stands. */
  private static int shared(TermsEnum cursor, int[] places) throws IOException {
    if (places.length == 0) {
      return 0;
    }
    PostingsEnum postings = cursor.postings(null, PostingsEnum.NONE);
    int shared = 0;
    int next = postings.docID();
    for (int place : places) {
      if (next < place) {
        next = postings.advance(place);
      }
      if (next == place) {
        shared++;
      }
    }
    return shared;
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
          visitAll(leaf, leaf.getLiveDocs(), field, terms, visitor);
          return true;
        });
  }

  private static void visitAll(
      LeafReader leaf, Bits live, String field, List<BytesRef> terms, Visitor visitor)
      throws IOException {
    Terms all = leaf.terms(field);
    if (all == null) {
      return;
    }
    TermsEnum cursor = all.iterator();
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
