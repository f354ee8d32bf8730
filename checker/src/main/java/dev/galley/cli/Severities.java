package dev.galley.cli;

import dev.galley.rule.Severity;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Severities as users write them. */
final class Severities implements ITypeConverter<Severity> {

  /** Turns a rule off where a severity is asked for. */
  static final String OFF = "off";

  @Override
  public Severity convert(String value) {
    try {
      return parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the severity of this name.
   *
   * @throws IllegalArgumentException if there is none; names those there are
   */
  static Severity parse(String name) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name, "")));
  }

  /**
   * Returns the severity of this name, or nothing for {@value #OFF}.
   *
   * @throws IllegalArgumentException if there is none; names those there are
   */
  static Optional<Severity> parseOrOff(String name) {
    if (name.equals(OFF)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(name));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(unknown(name, OFF + ", "), e);
    }
  }

  private static String unknown(String name, String more) {
    return Arrays.stream(Severity.values())
        .map(Severity::label)
        .collect(Collectors.joining(", ", "No severity \"" + name + "\"; there are " + more, ""));
  }
}
