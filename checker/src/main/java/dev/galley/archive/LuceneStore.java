package dev.galley.archive;

import dev.galley.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SleepingLockWrapper;

/** A folder that Lucene writes. */
final class LuceneStore implements StoryIndex.Store {

  /** What marks an index as an archive, and how its fields are laid out. */
  static final String FORMAT_KEY = "galley-archive";

  static final String FORMAT = "2";

  /** Names what is kept: another name with every change of it. */
  private static final String GENERATION_KEY = "generation";

  /** How many entries were ever put in. */
  private static final String COUNT_KEY = "count";

  private static final int POLL_MILLIS = 50;

  /** Fewer entries are not worth a second segment. */
  private static final int LEAST_FOR_TWO = 1_000;

  /** What is collected in memory before it becomes a segment. */
  private static final double BUFFER_MB = 64;

  // One thread at a time: a group that is half written must not be committed with another.
  private final Directory directory;
  private final IndexWriter writer;
  private final ConcurrentMergeScheduler merges;
  private long count;

  private LuceneStore(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merges) {
    this.directory = directory;
    this.writer = writer;
    this.merges = merges;
    for (Map.Entry<String, String> each : writer.getLiveCommitData()) {
      if (each.getKey().equals(COUNT_KEY)) {
        count = Long.parseLong(each.getValue());
      }
    }
  }

  /**
   * Opens an index, or makes one where there is none; closes {@code directory} with it.
   *
   * @param patience how long to wait for another writer
   */
  static LuceneStore open(Directory directory, Duration patience) throws IOException {
    ConcurrentMergeScheduler merges = new Merges();
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMergeScheduler(merges);
    config.setCommitOnClose(false);
    config.setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Neighbours only are merged, so that what was added together is read together.
    config.setMergePolicy(new LogByteSizeMergePolicy());
    Directory waiting = new SleepingLockWrapper(directory, patience.toMillis(), POLL_MILLIS);
    LuceneStore store = new LuceneStore(directory, new IndexWriter(waiting, config), merges);
    try {
      // Only who has the lock knows.
      if (!DirectoryReader.indexExists(directory)) {
        store.commitChanged();
      }
      return store;
    } catch (Throwable e) {
      store.rollBack(e);
      throw e;
    }
  }

  @Override
  public StoryIndex index() throws IOException {
    return index(directory);
  }

  /** Returns what a folder holds at this moment. */
  static LuceneIndex index(Directory directory) throws IOException {
    DirectoryReader reader = LuceneIndex.reading(() -> DirectoryReader.open(directory));
    try {
      // Another process may have removed the list of segments since, but not what it lists.
      Map<String, String> data = reader.getIndexCommit().getUserData();
      String generation = data.getOrDefault(GENERATION_KEY, "");
      return LuceneIndex.reading(() -> new LuceneIndex(reader, generation));
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public synchronized void write(Collection<Filing> filings, Collection<String> removed)
      throws IOException {
    if (filings.isEmpty() && removed.isEmpty()) {
      return;
    }
    try {
      writer.deleteDocuments(
          Stream.concat(
                  removed.stream(), filings.stream().map(filing -> filing.entry().story().id()))
              .map(id -> new Term(StoryFields.ID, id))
              .toArray(Term[]::new));
      add(List.copyOf(filings));
      commitChanged();
    } catch (Throwable e) {
      rollBack(e);
      throw e;
    }
  }

  /** Compressing texts is the greater part of the work: of many, two threads do half each. */
  private void add(List<Filing> filings) throws IOException {
    int size = filings.size();
    int border = size < LEAST_FOR_TWO ? 0 : size / 2;
    long start = count;
    count += size;
    try {
      Stream.of(new Span(0, border), new Span(border, size))
          .parallel()
          .forEach(part -> add(filings.subList(part.start(), part.end()), start + part.start()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(List<Filing> filings, long start) {
    if (filings.isEmpty()) {
      return;
    }
    try {
      writer.addDocuments(
          () ->
              IntStream.range(0, filings.size())
                  .<Iterable<? extends IndexableField>>mapToObj(
                      i -> StoryFields.document(filings.get(i), start + i))
                  .iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void compact() throws IOException {
    writer.forceMerge(1);
    writer.commit();
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory;
        writer) {
      if (writer.isOpen()) {
        merges.sync();
        writer.commit();
      }
    }
  }

  /** Ends the writer: half of what was to be written must not be committed. */
  private void rollBack(Throwable reason) {
    try {
      writer.rollback();
    } catch (IOException | RuntimeException | Error e) {
      reason.addSuppressed(e);
    }
  }

  /** Commits what is another state than before; a merge is not. */
  private void commitChanged() throws IOException {
    Map<String, String> data =
        Map.of(
            FORMAT_KEY,
            FORMAT,
            GENERATION_KEY,
            UUID.randomUUID().toString(),
            COUNT_KEY,
            String.valueOf(count));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** Merges in the background. A failure ends the writer, which says so to who writes next. */
  private static final class Merges extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable failure) {}
  }
}
