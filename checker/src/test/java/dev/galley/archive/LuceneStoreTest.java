package dev.galley.archive;

import static dev.galley.archive.Stories.BUDGET;
import static dev.galley.archive.Stories.FERRY;
import static dev.galley.archive.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.feed.Story;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneStoreTest {

  @TempDir private Path folder;

  @Test
  void anErrorLeavesAllAsItWas() throws IOException {
    try (LuceneStore store = LuceneStore.open(FSDirectory.open(folder), Duration.ZERO)) {
      store.write(List.of(filing(story("a", FERRY), Set.of("ferry"))), List.of());
      List<Filing> half =
          List.of(filing(story("b", BUDGET), Set.of("pool")), filing(story("a", BUDGET), broken()));

      assertThatExceptionOfType(StackOverflowError.class)
          .isThrownBy(() -> store.write(half, List.of("a")));
      assertThatExceptionOfType(AlreadyClosedException.class)
          .isThrownBy(() -> store.write(half.subList(0, 1), List.of()));
    }

    try (StoryIndex index = LuceneStore.index(FSDirectory.open(folder))) {
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.fetch("a").map(entry -> entry.story().text())).contains(FERRY);
    }
  }

  @Test
  void aFilingReplacesWhatHasItsId() throws IOException {
    try (LuceneStore store = LuceneStore.open(FSDirectory.open(folder), Duration.ZERO)) {
      store.write(List.of(filing(story("a", FERRY), Set.of("ferry"))), List.of());
      store.write(List.of(filing(story("a", BUDGET), Set.of("pool"))), List.of());

      try (StoryIndex index = store.index()) {
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.fetch("a").map(entry -> entry.story().text())).contains(BUDGET);
      }
    }
  }

  @Test
  void manyAtOnceStayInTheOrderOfAdding() throws IOException {
    List<String> ids = IntStream.range(0, 5_000).mapToObj(i -> "story " + (i * 7 % 5_000)).toList();
    List<Filing> filings =
        ids.stream().map(id -> filing(story(id, FERRY), Set.of("ferry"))).toList();
    List<String> read = new ArrayList<>();

    try (LuceneStore store = LuceneStore.open(FSDirectory.open(folder), Duration.ZERO)) {
      store.write(filings.subList(0, 2_500), List.of());
      store.write(filings.subList(2_500, 2_510), List.of());
    }
    try (LuceneStore store = LuceneStore.open(FSDirectory.open(folder), Duration.ZERO)) {
      store.write(filings.subList(2_510, 5_000), List.of());
      store.compact();
      store.write(filings.subList(0, 1), List.of());
      try (StoryIndex index = store.index()) {
        index.forEach(entry -> read.add(entry.story().id()));
      }
    }

    assertThat(read.subList(0, 4_999)).isEqualTo(ids.subList(1, 5_000));
    assertThat(read).hasSize(5_000).last().isEqualTo(ids.get(0));
  }

  @Test
  void onlyDamageIsCalledDamage() {
    ArchiveFolder place = new ArchiveFolder(folder);
    String damaged = folder + ": the archive is damaged; galley archive check says where";

    assertSaid(place, new CorruptIndexException("sums differ", "part"), damaged);
    assertSaid(
        place, new IOException("No space left on device"), folder + ": no space left on the disk");
    assertSaid(
        place,
        new FileSystemException("f", null, "Too many open files"),
        folder + ": Too many open files");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(
            () ->
                place.naming(
                    () -> {
                      throw new AlreadyClosedException(
                          "closed", new IOException("No space left on device"));
                    }))
        .withMessage(folder + ": no space left on the disk");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                place.naming(
                    () -> {
                      throw new IllegalStateException("a bug");
                    }));
  }

  private static void assertSaid(ArchiveFolder place, IOException failure, String message) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(
            () ->
                place.naming(
                    () -> {
                      throw failure;
                    }))
        .withMessage(message);
  }

  private static Filing filing(Story story, Set<String> stems) {
    return new Filing(new Entry(story, Optional.empty()), new Terms(stems, Set.of(), Set.of()));
  }

  private static Set<String> broken() {
    return new AbstractSet<>() {
      @Override
      public Iterator<String> iterator() {
        throw new StackOverflowError("in the middle of a group");
      }

      @Override
      public int size() {
        return 1;
      }
    };
  }
}
