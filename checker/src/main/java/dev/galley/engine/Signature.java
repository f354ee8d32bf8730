package dev.galley.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Version, rules, severities and suppressions of a run, hashed. */
final class Signature {

  /** Grows when the same input with the same rules may get another verdict. */
  private static final String ENGINE = "1";

  private static final int DIGITS = 16;

  private Signature() {}

  /** Returns sixteen hexadecimal digits. */
  static String of(Settings settings) {
    String rules =
        settings.rules().entries().stream()
            .map(entry -> entry.rule().id() + "=" + entry.severity().label())
            .collect(Collectors.joining("\n"));
    String suppressions =
        settings.suppressions().stream()
            .map(Suppression::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  String.join("\n", ENGINE, rules, suppressions).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
