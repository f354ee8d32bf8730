package dev.galley.cli;

import dev.galley.report.ReportFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Report formats as users write them. */
final class Formats implements ITypeConverter<ReportFormat>, Iterable<String> {

  @Override
  public ReportFormat convert(String value) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "No format \"%s\"; there are %s"
                        .formatted(value, String.join(", ", labels().toList()))));
  }

  @Override
  public Iterator<String> iterator() {
    return labels().iterator();
  }

  private static Stream<String> labels() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::label);
  }
}
