package dev.galley.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stands between the cells of a table. */
final class Delimiters implements ITypeConverter<Character> {

  @Override
  public Character convert(String value) {
    if (value.toLowerCase(Locale.ROOT).equals("tab") || value.equals("\\t")) {
      return '\t';
    }
    boolean isUsable =
        value.length() == 1
            && (value.equals("\t") || value.charAt(0) >= ' ' && value.charAt(0) < 0x7F)
            && !value.equals("\"");
    if (!isUsable) {
      throw new TypeConversionException(
          "No delimiter \"" + value + "\"; it is one ASCII character, such as \";\", or \"tab\"");
    }
    return value.charAt(0);
  }
}
