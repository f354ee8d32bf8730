package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.feed.Story;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives whose files are not as they were written. */
final class DamageTest {

  private static final int STORIES = 40;
  private static final int FLIPS = 200;
  private static final GeneratedCopy COPY = GeneratedCopy.ofWords(80);

  @TempDir private Path folder;

  private List<Path> files = List.of();

  @BeforeEach
  void fill() throws IOException {
    try (ArchiveWriter archive = ArchiveWriter.open(folder, receipt -> {})) {
      for (int i = 0; i < STORIES; i++) {
        archive.add(COPY.story(i));
      }
    }
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(3);
  }

  @Test
  void wholeArchivesPass() throws IOException {
    assertThat(Archive.check(folder)).isEmpty();
  }

  @Test
  void everyLostFileIsSaid() throws IOException {
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);

      assertThat(isSaidOrRefused()).as("without " + file).isTrue();

      Files.write(file, content);
    }
  }

  @Test
  void everyTruncatedFileIsSaid() throws IOException {
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      for (int length : List.of(0, content.length / 2, content.length - 1)) {
        Files.write(file, Arrays.copyOf(content, length));

        assertThat(isSaidOrRefused()).as("%s of %d bytes", file, length).isTrue();
        searchOrRefuse();
      }
      Files.write(file, content);
    }
  }

  @Test
  void everyFlippedByteIsSaid() throws IOException {
    Random random = new Random(15);
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      for (int i = 0; i < 12; i++) {
        byte[] flipped = content.clone();
        int place = random.nextInt(content.length);
        flipped[place] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, flipped);

        assertThat(isSaidOrRefused()).as("%s, byte %d", file, place).isTrue();
        searchOrRefuse();
      }
      Files.write(file, content);
    }
  }

  @Test
  void damageIsNamedInOneLine() throws IOException {
    Path part = files.stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
    Files.write(part, new byte[1000]);

    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(folder))
        .withMessage(folder + ": the archive is damaged; galley archive check says where");
    assertThat(Archive.check(folder))
        .singleElement()
        .asString()
        .startsWith("part _0, 40 stories: ")
        .doesNotContain("\n");
  }

  @Test
  void nothingElseIsHandedOutThanWasWritten() throws IOException {
    Path part = files.stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
    Random random = new Random(27);
    int refused = 0;
    try (Archive archive = Archive.open(folder);
        RandomAccessFile bytes = new RandomAccessFile(part.toFile(), "rw")) {
      List<Story> whole = stories(archive);
      for (int i = 0; i < FLIPS; i++) {
        long place = (long) (random.nextDouble() * bytes.length());
        int flip = 1 + random.nextInt(255);

        // The archive has been opened, and sees it.
        flip(bytes, place, flip);
        try {
          assertThat(stories(archive)).as("byte %d", place).isEqualTo(whole);
        } catch (ArchiveException e) {
          refused++;
          assertThat(e)
              .hasMessage(folder + ": the archive is damaged; galley archive check says where");
        }
        flip(bytes, place, flip);
      }
    }

    assertThat(refused).isGreaterThan(FLIPS / 10);
  }

  @Test
  void damagedArchivesAreNotOpened() throws IOException {
    Random random = new Random(28);
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      for (int i = 0; i < 12; i++) {
        byte[] flipped = content.clone();
        flipped[random.nextInt(content.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, flipped);

        assertThatExceptionOfType(ArchiveException.class)
            .isThrownBy(() -> Archive.open(folder).close());
      }
      Files.write(file, content);
    }
  }

  @Test
  void whatIsLargeIsComparedForWritersAndForWhoAsks() throws IOException {
    Path part = files.stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
    byte[] content = Files.readAllBytes(part);
    Random random = new Random(29);
    ArchiveFolder large = new ArchiveFolder(folder, 0);
    int unseen = 0;
    for (int i = 0; i < 40; i++) {
      byte[] flipped = content.clone();
      flipped[random.nextInt(content.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(part, flipped);

      assertThatExceptionOfType(ArchiveException.class)
          .isThrownBy(() -> large.readVerified().close());
      assertThatExceptionOfType(ArchiveException.class)
          .isThrownBy(() -> large.write(Duration.ZERO).close());
      unseen += isOpened(large) ? 1 : 0;
    }

    assertThat(unseen).isPositive();
  }

  private static boolean isOpened(ArchiveFolder place) throws IOException {
    try {
      place.read().close();
      return true;
    } catch (ArchiveException e) {
      return false;
    }
  }

  @Test
  void phrasesThatCannotBeCountedNameTheArchive() throws IOException {
    PhraseStatistics phrases;
    try (Archive archive = Archive.open(folder)) {
      phrases = archive.phrases(archive.references(COPY.story(3).text()));
      assertThat(phrases.count("the")).isPositive();
    }

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> phrases.count("the"))
        .withMessageStartingWith(folder + ": ")
        .withCauseInstanceOf(ArchiveException.class);
  }

  @Test
  void whatCannotBeOpenedIsNotCalledDamaged() throws IOException {
    Path part = files.stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().get();
    Files.delete(part);
    Files.createSymbolicLink(part, part);

    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(folder))
        .withMessageStartingWith(folder + ": Too many levels of symbolic links");
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.check(folder))
        .withMessageStartingWith(folder + ": Too many levels of symbolic links");
  }

  private static List<Story> stories(Archive archive) throws IOException {
    List<Story> stories = new ArrayList<>();
    archive.forEach(stories::add);
    return stories;
  }

  private static void flip(RandomAccessFile bytes, long place, int flip) throws IOException {
    bytes.seek(place);
    int before = bytes.read();
    bytes.seek(place);
    bytes.write(before ^ flip);
  }

  private boolean isSaidOrRefused() {
    try {
      return !Archive.check(folder).isEmpty();
    } catch (ArchiveException e) {
      return true;
    }
  }

  /** Whatever else a damaged archive answers, it must not fail in another way. */
  private void searchOrRefuse() {
    try (Archive archive = Archive.open(folder)) {
      archive.find(COPY.story(3).text(), 3);
      archive.info();
      archive.forEach(story -> assertThat(story.id()).isNotEmpty());
    } catch (ArchiveException e) {
      assertThat(e).hasMessageStartingWith(folder + ": ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
