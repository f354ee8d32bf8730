package dev.galley.archive;

import dev.galley.feed.Story;
import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import dev.galley.text.Span;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** How the index keeps an entry: its fields and their types. */
final class StoryFields {

  /** Stored and looked up: what the feed calls the story. */
  static final String ID = "id";

  /** Stored and looked up: the story that this is a near copy of. */
  static final String COPY_OF = "copy-of";

  /** Looked up: {@link Terms#stems}. */
  static final String STEMS = "stems";

  /** Looked up: {@link Terms#phrases}. */
  static final String PHRASES = "phrases";

  /** Looked up: {@link Terms#bands}. */
  static final String BANDS = "bands";

  /** Looked up: there for withdrawn stories. */
  static final String WITHDRAWN = "withdrawn";

  /** Counted: who published it. */
  static final String SOURCE = "source";

  /** Counted: the day of its date, since 1970. */
  static final String DAY = "day";

  /** Counted: its date in milliseconds since 1970. */
  static final String TIME = "time";

  /** Counted: how many entries were put in before it. */
  static final String PLACE = "place";

  private static final String STORED_SOURCE = "stored-source";
  private static final String LANGUAGE = "language";
  private static final String DATE = "date";
  private static final String VERSION = "version";
  private static final String HEADLINE = "headline";
  private static final String REGIONS = "regions";
  private static final String TEXT = "text";

  /** Stored: what the other stored fields sum up to, for who reads them all. */
  private static final String SUM = "sum";

  /** Stored: what the id sums up to, for who reads nothing else. */
  private static final String SUM_OF_ID = "sum-of-id";

  /** What {@link #id} needs. */
  static final Set<String> OF_ID = Set.of(ID, SUM_OF_ID);

  private static final int BYTES_OF_BAND = 5;

  private static final FieldType TERMS = type(false);
  private static final FieldType WHOLE = type(true);

  private StoryFields() {}

  private static FieldType type(boolean isWhole) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(!isWhole);
    type.setStored(isWhole);
    type.freeze();
    return type;
  }

  /**
   * Returns the fields of an entry.
   *
   * @param place how many entries were put in before it
   */
  static Document document(Filing filing, long place) {
    Document document = unsigned(filing);
    document.add(new NumericDocValuesField(PLACE, place));
    document.add(new StoredField(SUM, sum(document)));
    return document;
  }

  private static Document unsigned(Filing filing) {
    Document document = new Document();
    Story story = filing.entry().story();
    document.add(new Field(ID, story.id(), WHOLE));
    document.add(new StoredField(SUM_OF_ID, sumOf(story.id())));
    story.version().ifPresent(version -> document.add(new StoredField(VERSION, version)));
    if (story.isWithdrawn()) {
      document.add(new Field(WITHDRAWN, "yes", WHOLE));
      story.date().ifPresent(date -> document.add(new StoredField(DATE, date.toString())));
      return document;
    }
    filing.entry().copyOf().ifPresent(group -> document.add(new Field(COPY_OF, group, WHOLE)));
    addStored(story, document);
    document.add(new SortedDocValuesField(SOURCE, new BytesRef(story.source())));
    story.date().ifPresent(date -> addCounted(date, document));
    addTerms(document, STEMS, filing.terms().stems().stream().map(BytesRef::new).toList());
    addTerms(document, PHRASES, filing.terms().phrases().stream().map(BytesRef::new).toList());
    addTerms(document, BANDS, filing.terms().bands().stream().map(StoryFields::band).toList());
    return document;
  }

  private static void addStored(Story story, Document document) {
    document.add(new StoredField(STORED_SOURCE, story.source()));
    document.add(new StoredField(LANGUAGE, story.language()));
    story.date().ifPresent(date -> document.add(new StoredField(DATE, date.toString())));
    document.add(new StoredField(HEADLINE, story.headline()));
    if (!story.regions().isEmpty()) {
      document.add(new StoredField(REGIONS, written(story.regions())));
    }
    document.add(new StoredField(TEXT, story.text()));
  }

  private static void addCounted(Instant date, Document document) {
    document.add(
        new NumericDocValuesField(DAY, date.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay()));
    document.add(new NumericDocValuesField(TIME, date.toEpochMilli()));
  }

  private static void addTerms(Document document, String field, Collection<BytesRef> terms) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, new TermStream(terms), TERMS));
    }
  }

  /** Returns how a band is written. */
  static BytesRef band(long band) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(band).array();
    return new BytesRef(bytes, Long.BYTES - BYTES_OF_BAND, BYTES_OF_BAND);
  }

  /** Returns the band that is written so. */
  static long band(BytesRef written) {
    byte[] bytes = new byte[Long.BYTES];
    System.arraycopy(
        written.bytes, written.offset, bytes, Long.BYTES - BYTES_OF_BAND, BYTES_OF_BAND);
    return ByteBuffer.wrap(bytes).getLong();
  }

  /**
   * Returns the entry of these fields.
   *
   * @throws CorruptIndexException if they are not what was written
   */
  static Entry entry(Document document) throws CorruptIndexException {
    requireSum(document, SUM, sum(document));
    String text = document.get(TEXT);
    Story story =
        new Story(
            id(document),
            value(document, STORED_SOURCE),
            value(document, LANGUAGE),
            Optional.ofNullable(document.get(DATE)).map(Instant::parse),
            version(document),
            value(document, HEADLINE),
            text == null ? "" : text,
            regions(value(document, REGIONS)),
            document.get(WITHDRAWN) != null);
    return new Entry(story, Optional.ofNullable(document.get(COPY_OF)));
  }

  private static OptionalLong version(Document document) {
    IndexableField version = document.getField(VERSION);
    return version == null
        ? OptionalLong.empty()
        : OptionalLong.of(version.numericValue().longValue());
  }

  /**
   * Returns the id of an entry, from {@link #OF_ID} alone.
   *
   * @throws CorruptIndexException if it is not what was written
   */
  static String id(Document document) throws CorruptIndexException {
    String id = value(document, ID);
    requireSum(document, SUM_OF_ID, sumOf(id));
    return id;
  }

  /** Lucene sums up whole files only, and looks at those sums when it merges. */
  private static void requireSum(Document document, String field, int sum)
      throws CorruptIndexException {
    if (!value(document, field).equals(String.valueOf(sum))) {
      throw new CorruptIndexException(
          "An entry is not as it was written", "story \"" + value(document, ID) + "\"");
    }
  }

  private static int sum(Document document) {
    CRC32C sum = new CRC32C();
    for (IndexableField field : document) {
      if (field.fieldType().stored() && !field.name().equals(SUM)) {
        add(field.name(), sum);
        add(String.valueOf(field.stringValue()), sum);
      }
    }
    return (int) sum.getValue();
  }

  private static int sumOf(String text) {
    CRC32C sum = new CRC32C();
    add(text, sum);
    return (int) sum.getValue();
  }

  /** Adds what Lucene writes, which is not the text if that holds half a character. */
  private static void add(String text, CRC32C sum) {
    BytesRef bytes = new BytesRef(text);
    sum.update(bytes.bytes, bytes.offset, bytes.length);
    sum.update(0);
  }

  private static String value(Document document, String field) {
    String value = document.get(field);
    return value == null ? "" : value;
  }

  /** Writes regions as "0-12 HEADLINE,14-90", each after the one before. */
  private static String written(List<Region> regions) {
    return regions.stream()
        .map(
            region ->
                region.span().start()
                    + "-"
                    + region.span().end()
                    + region.kind().map(kind -> " " + kind.name()).orElse(""))
        .collect(Collectors.joining(","));
  }

  private static List<Region> regions(String written) {
    List<Region> regions = new ArrayList<>();
    for (String region : written.split(",", -1)) {
      if (!region.isEmpty()) {
        String[] parts = region.split("[- ]", -1);
        Span span = new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        regions.add(
            new Region(span, Arrays.stream(parts).skip(2).map(BlockKind::valueOf).findFirst()));
      }
    }
    return regions;
  }
}
