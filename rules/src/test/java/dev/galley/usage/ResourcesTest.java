package dev.galley.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ResourcesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/galley/usage");
  private static final long MEGABYTE = 1_000_000;
  private static final int HEAD = 400;

  @Test
  void namesOriginLicenceAndCommand() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .contains("MLQE-PE");
      if (!file.toString().endsWith(".properties")) {
        assertThat(new String(bytes, 0, HEAD, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .contains("CC0", "mvn -q -Ptrain process-test-classes -pl rules");
      }
    }
  }

  @Test
  void isCompact() throws IOException {
    List<Path> files = files();

    assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(3 * MEGABYTE));
    assertThat(files.stream().mapToLong(ResourcesTest::size).sum()).isLessThan(15 * MEGABYTE);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
