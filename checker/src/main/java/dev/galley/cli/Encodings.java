package dev.galley.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Encodings as users write them: the names of IANA, in either case. */
final class Encodings implements ITypeConverter<Charset> {

  @Override
  public Charset convert(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new TypeConversionException(
          "No encoding \"%s\"; there are UTF-8, UTF-16, windows-1252, ISO-8859-1 and others"
              .formatted(name));
    }
  }
}
