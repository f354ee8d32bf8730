package dev.galley.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordReaderTest {

  @Test
  void recordsEndWithLines() throws IOException {
    assertThat(texts("\uFEFFa,b\r\nc\rd\n\ne")).containsExactly("a,b", "c", "d", "", "e");
  }

  @Test
  void quotedCellsHoldLineEnds() throws IOException {
    List<RecordReader.RawRecord> records = read("a\n\"b\r\nc\"\"\n\",d\ne\n");

    assertThat(records).extracting(RecordReader.RawRecord::text).contains("\"b\r\nc\"\"\n\",d");
    assertThat(records).extracting(RecordReader.RawRecord::line).containsExactly(1L, 2L, 5L);
  }

  @Test
  void anUnclosedQuotationMarkCostsItsLine() throws IOException {
    List<RecordReader.RawRecord> records = read("a\n1,\"open\n2,b\n3,\"c\"\n4,d\n");

    assertThat(records)
        .extracting(RecordReader.RawRecord::text)
        .containsExactly("a", "", "2,b", "3,\"c\"", "4,d");
    assertThat(records.get(1).fault()).get().asString().contains("malformed CSV", "line 4");
    assertThat(records.get(1).line()).isEqualTo(2);
  }

  @Test
  void aQuotationMarkOpenAtTheEndIsNamed() throws IOException {
    List<RecordReader.RawRecord> records = read("a\n1,b\n2,\"open\n3,c");

    assertThat(records).hasSize(4);
    assertThat(records.get(2).fault()).get().asString().contains("in line 3 is never closed");
    assertThat(records.get(3).text()).isEqualTo("3,c");
  }

  @Test
  void eachLineOfAnUnclosedCellIsLookedAtOnce() throws IOException {
    String table = "a\n" + "\",t\",\"\n".repeat(200_000);

    List<RecordReader.RawRecord> records =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(table));

    assertThat(records).hasSize(200_001);
    assertThat(records.get(1).fault()).get().asString().contains("line 200001 is never closed");
    assertThat(records.get(200_000).fault()).get().asString().contains("line 200001 is never");
  }

  @Test
  void faultsThatWereSeenBeforeNameTheirOwnCell() throws IOException {
    List<RecordReader.RawRecord> records = read("a\n1,\"x\n2,\"y\nz\" z\n3,\"v\nw\n");

    assertThat(records)
        .extracting(record -> record.fault().orElse(record.text()))
        .containsExactly(
            "a",
            "malformed CSV: text behind a closing quotation mark in line 3",
            "malformed CSV: text behind a closing quotation mark in line 4",
            "z\" z",
            "malformed CSV: the quotation mark that opens a cell in line 5 is never closed",
            "w");
  }

  @Test
  void damagedBytesCostTheirRecord() throws IOException {
    byte[] bytes = "a\n\"b\ncafé\"\nd\n".getBytes(StandardCharsets.ISO_8859_1);

    List<RecordReader.RawRecord> records = read(new ByteArrayInputStream(bytes));

    assertThat(records.get(1).fault()).get().asString().contains("0xE9 in line 3", "UTF-8");
    assertThat(records.get(2).text()).isEqualTo("d");
  }

  @Test
  void endlessLinesAreNotHeld() throws IOException {
    String line = "a".repeat(RecordReader.MOST_BYTES + 10);

    List<RecordReader.RawRecord> records = read("h\n" + line + "\nb\n");

    assertThat(records).hasSize(3);
    assertThat(records.get(1).fault()).get().asString().contains("line 2 is longer than 32 MB");
    assertThat(records.get(2).text()).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recordsCoverTheTableWhateverItHolds(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String table = hostile(random);

      List<RecordReader.RawRecord> records = read(table);

      assertThat(records).isEqualTo(read(new Trickle(table)));
      assertThat(records.stream().mapToLong(RecordReader.RawRecord::line)).isSorted();
      assertThat(consumed(table)).isEqualTo(table.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private static String hostile(Random random) {
    String alphabet = "\"\",\n\r;a\0é";
    StringBuilder table = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      table.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return table.toString();
  }

  private static long consumed(String table) throws IOException {
    try (RecordReader reader = new RecordReader(stream(table), ',')) {
      while (reader.next().isPresent()) {
        assertThat(reader.consumed()).isPositive();
      }
      return reader.consumed();
    }
  }

  private static List<String> texts(String table) throws IOException {
    return read(table).stream().map(RecordReader.RawRecord::text).toList();
  }

  private static List<RecordReader.RawRecord> read(String table) throws IOException {
    return read(stream(table));
  }

  private static List<RecordReader.RawRecord> read(InputStream in) throws IOException {
    List<RecordReader.RawRecord> records = new ArrayList<>();
    try (RecordReader reader = new RecordReader(in, ',')) {
      for (Optional<RecordReader.RawRecord> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private static InputStream stream(String table) {
    return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream that gives a byte at a time. */
  private static final class Trickle extends InputStream {

    private final InputStream in;

    Trickle(String table) {
      in = stream(table);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, Math.min(1, length));
    }
  }
}
