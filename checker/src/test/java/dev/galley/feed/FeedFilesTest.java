package dev.galley.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedFilesTest {

  @TempDir private Path folder = Path.of("");

  private Path wire = Path.of("");

  @BeforeEach
  void makeFiles() throws IOException {
    wire = folder.resolve("wire");
    Files.createDirectories(wire.resolve("may/first"));
    for (String name : List.of("b.txt", "a.txt", "may/c.xml", "may/first/d.txt", ".hidden.txt")) {
      Files.writeString(wire.resolve(name), "The story in " + name + " is short.");
    }
  }

  private Feeds feeds(String... names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.add(name.startsWith("/") ? name : wire.resolve(name).toString());
    }
    return Feeds.named(folder.resolve("archive"), all.toArray(String[]::new));
  }

  private String found(Feeds feeds) {
    StringBuilder names = new StringBuilder();
    List<String> entries = new ArrayList<>(feeds.ids());
    feeds.faults().stream().map(fault -> fault.replaceFirst(": .*", "")).forEach(entries::add);
    for (String id : entries) {
      names.append(Path.of(id).getFileName()).append(' ');
    }
    return names.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "'', a.txt b.txt c.xml d.txt",
    "*.txt, a.txt b.txt",
    "**/*.txt, a.txt b.txt d.txt",
    "**.txt, a.txt b.txt d.txt",
    "may/*/*.txt, d.txt",
    "m?y/*.xml, c.xml",
    "'{a,b}.txt', a.txt b.txt",
    "[b-d].txt, b.txt",
    "ma*, c.xml d.txt",
    "b.txt, b.txt",
  })
  void foldersAndPatternsAreLookedThrough(String name, String files) {
    assertThat(found(feeds(name))).isEqualTo(files);
  }

  @Test
  void aFileComesOnce() throws IOException {
    Files.createSymbolicLink(wire.resolve("z.txt"), wire.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("link"), wire);

    Feeds feeds = feeds("a.txt", "*.txt", "", wire.toString(), folder.resolve("link").toString());

    assertThat(found(feeds)).isEqualTo("a.txt b.txt c.xml d.txt");
    assertThat(feeds.notes()).isEmpty();
  }

  @Test
  void linksDoNotLeadOut() throws IOException {
    Path secret =
        Files.writeString(folder.resolve("secret.txt"), "A secret that nobody may archive.");
    Files.createSymbolicLink(wire.resolve("s.txt"), secret);

    assertThat(feeds("").notes())
        .containsExactly(
            wire.resolve("s.txt") + ": leads out of " + wire.toRealPath() + "; left out");
    assertThat(found(feeds("*.txt"))).isEqualTo("a.txt b.txt");
    assertThat(found(feeds("s.txt"))).isEqualTo("secret.txt");
  }

  @Test
  void loopsAreLeftOut() throws IOException {
    Files.createSymbolicLink(wire.resolve("may/loop"), wire);
    Files.createSymbolicLink(wire.resolve("self"), wire.resolve("self"));

    Feeds feeds = feeds("");

    assertThat(found(feeds)).startsWith("a.txt b.txt c.xml d.txt");
    assertThat(feeds.notes())
        .containsExactly(wire.resolve("may/loop") + ": is a link to a folder around it; left out");
    assertThat(feeds.faults()).anySatisfy(fault -> assertThat(fault).contains("self: "));
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    Files.createDirectory(wire.resolve("empty"));

    Feeds feeds = feeds("none.txt", "*.pdf", "empty", "no/*.txt");

    assertThat(feeds.faults())
        .containsExactly(
            wire.resolve("none.txt") + ": no such file",
            wire.resolve("*.pdf") + ": no file matches",
            wire.resolve("no/*.txt") + ": no file matches");
    assertThat(feeds.notes()).containsExactly(wire.resolve("empty") + ": holds no file");
  }

  @Test
  void theArchiveItselfIsNoFeed() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/segments"), "An index, and no story at all.");

    assertThat(found(feeds(folder.toString()))).isEqualTo("a.txt b.txt c.xml d.txt");
  }

  @Test
  void namesWithWildcardsAreNames() throws IOException {
    Files.writeString(wire.resolve("what [now].txt"), "A story with an odd name, and no other.");

    assertThat(found(feeds("what [now].txt"))).isEqualTo("what [now].txt");
  }
}
