package dev.galley.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads spans of time: {@code 90}, {@code 90s}, {@code 5m}, {@code 1h}. */
final class Durations implements ITypeConverter<Duration> {

  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h|)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "", 1_000L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

  @Override
  public Duration convert(String value) {
    Matcher time = TIME.matcher(value.toLowerCase(Locale.ROOT));
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw new TypeConversionException("No time \"" + value + "\"; times are 30s, 5m, 1h");
    }
    return Duration.ofMillis(
        Long.parseLong(time.group(1)) * MILLIS.getOrDefault(time.group(2), 1L));
  }
}
