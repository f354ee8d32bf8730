package dev.galley.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes in bytes: {@code 500k}, {@code 5MB}. */
final class Sizes implements ITypeConverter<Long> {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s?([km]?)b?");
  private static final Map<String, Integer> SHIFTS = Map.of("", 0, "k", 10, "m", 20);

  @Override
  public Long convert(String value) {
    Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
    if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
      throw new TypeConversionException("No size \"" + value + "\"; sizes are 20000, 500k, 5MB");
    }
    return Long.parseLong(size.group(1)) << SHIFTS.getOrDefault(size.group(2), 0);
  }
}
