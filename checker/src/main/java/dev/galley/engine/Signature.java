package dev.galley.engine;

import dev.galley.usage.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Version, rules, severities, suppressions and fitted numbers of a run, hashed. */
final class Signature {

  /** The build writes the version there. */
  private static final String RESOURCE = "version.txt";

  /** The version of this build. */
  static final String VERSION = version();

  private static final int DIGITS = 16;

  private Signature() {}

  /** Returns sixteen hexadecimal digits. */
  static String of(Settings settings, ScoreParameters parameters) {
    return of(settings, parameters, Usage.parameters());
  }

  /** Returns sixteen hexadecimal digits, whatever strangeness is measured by. */
  static String of(Settings settings, ScoreParameters parameters, List<String> strangeness) {
    String rules =
        settings.rules().entries().stream()
            .map(entry -> entry.rule().id() + "=" + entry.severity().label())
            .collect(Collectors.joining("\n"));
    String suppressions =
        settings.suppressions().stream()
            .map(Suppression::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    String numbers = String.join("\n", parameters.linked().lines());
    String usage = String.join("\n", strangeness);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join("\n", VERSION, rules, suppressions, numbers, usage)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String version() {
    try (InputStream in = Signature.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("No " + RESOURCE + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the version", e);
    }
  }
}
