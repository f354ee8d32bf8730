package dev.galley.batch;

import dev.galley.engine.Checker;
import dev.galley.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The classes and resources that run, which may change while the version does not. */
final class Build {

  private Build() {}

  /** Returns a hash of them: the same for jars and folders, and however often they are built. */
  static String hash() {
    Map<String, Long> sums = new TreeMap<>();
    for (Class<?> part : List.of(Checker.class, Rule.class)) {
      URI place = place(part);
      try {
        add(Path.of(place), sums);
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read " + place, e);
      }
    }
    MessageDigest digest = Hash.digest();
    sums.forEach(
        (name, sum) -> digest.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static URI place(Class<?> part) {
    try {
      return part.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A place of classes has an address", e);
    }
  }

  private static void add(Path place, Map<String, Long> sums) throws IOException {
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sums.put(place.relativize(file).toString().replace('\\', '/'), sum(file));
        }
      }
      return;
    }
    try (ZipFile jar = new ZipFile(place.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
          .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
    }
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(file));
    return sum.getValue();
  }
}
