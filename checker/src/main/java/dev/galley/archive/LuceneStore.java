package dev.galley.archive;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;

/** A folder that Lucene writes. */
final class LuceneStore implements StoryIndex.Store {

  /** What marks an index as an archive, and how its fields are laid out. */
  static final String FORMAT_KEY = "galley-archive";

  static final String FORMAT = "1";

  /** What is collected in memory before it becomes a segment. */
  private static final double BUFFER_MB = 64;

  private final Directory directory;
  private final IndexWriter writer;

  private LuceneStore(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
  }

  /**
   * Opens or makes an index; closes {@code directory} with it.
   *
   * @param mode whether it is to be made
   */
  static LuceneStore open(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(mode);
    config.setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Neighbours only are merged, so that entries stay in the order of adding.
    config.setMergePolicy(new LogByteSizeMergePolicy());
    LuceneStore store = new LuceneStore(directory, new IndexWriter(directory, config));
    if (mode == IndexWriterConfig.OpenMode.CREATE) {
      store.commit();
    }
    return store;
  }

  @Override
  public StoryIndex index() throws IOException {
    return index(directory);
  }

  /** Returns what a folder holds at this moment. */
  static LuceneIndex index(Directory directory) throws IOException {
    // Another process may have removed the list of segments since, but not what it lists.
    StandardDirectoryReader reader = (StandardDirectoryReader) DirectoryReader.open(directory);
    SegmentInfos infos = reader.getSegmentInfos();
    String generation = infos.getGeneration() + "-" + StringHelper.idToString(infos.getId());
    return new LuceneIndex(reader, generation);
  }

  @Override
  public void write(Collection<Filing> filings, Collection<String> removed) throws IOException {
    try {
      for (String id : removed) {
        writer.deleteDocuments(new Term(StoryFields.ID, id));
      }
      for (Filing filing : filings) {
        writer.addDocument(StoryFields.document(filing));
      }
      commit();
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  @Override
  public void compact() throws IOException {
    writer.forceMerge(1);
    commit();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }

  private void commit() throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
    writer.commit();
  }
}
