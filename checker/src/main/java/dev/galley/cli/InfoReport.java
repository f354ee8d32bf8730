package dev.galley.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.galley.archive.Info;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what an archive holds. */
final class InfoReport {

  /** How many sources and days the text shows. */
  private static final int MOST_ROWS = 20;

  private final String folder;
  private final Info info;

  /**
   * @param folder what the user calls the archive
   */
  InfoReport(String folder, Info info) {
    this.folder = folder;
    this.info = info;
  }

  /** Writes it for people. */
  void writeText(Appendable out) throws IOException {
    line(out, "Archive", folder);
    line(out, "Stories", number(info.articles()) + withdrawn());
    line(out, "Size", size(info.bytes()));
    line(out, "Newest", info.newest().map(Instant::toString).orElse("none has a date"));
    Map<String, Long> sources = new LinkedHashMap<>();
    info.sources().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            source ->
                sources.put(
                    source.getKey().isEmpty() ? "(not named)" : Streams.shown(source.getKey()),
                    source.getValue()));
    Map<String, Long> days = new LinkedHashMap<>();
    for (LocalDate day : info.days().keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
      days.put(day.toString(), info.days().getOrDefault(day, 0L));
    }
    table(out, "Sources", sources, "more sources");
    table(out, "Days (UTC), latest first", days, "earlier days");
    out.append("\nSettings\n");
    for (Map.Entry<String, String> setting : info.settings().entrySet()) {
      out.append("  ")
          .append(setting.getKey())
          .append(": ")
          .append(setting.getValue())
          .append('\n');
    }
  }

  /** Writes it for programs. */
  void writeJson(Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer());
      json.writeStartObject();
      json.writeNumberField("stories", info.articles());
      json.writeNumberField("withdrawn", info.withdrawn());
      json.writeNumberField("bytes", info.bytes());
      if (info.newest().isPresent()) {
        json.writeStringField("newest", info.newest().get().toString());
      }
      counts(json, "sources", info.sources());
      counts(json, "days", info.days());
      json.writeObjectFieldStart("settings");
      for (Map.Entry<String, String> setting : info.settings().entrySet()) {
        json.writeStringField(setting.getKey(), setting.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  /** Returns what breaks the lines of JSON, everywhere alike. */
  static PrettyPrinter printer() {
    return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  private static void counts(JsonGenerator json, String name, Map<?, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().toString(), count.getValue());
    }
    json.writeEndObject();
  }

  private String withdrawn() {
    return info.withdrawn() == 0 ? "" : ", and " + number(info.withdrawn()) + " withdrawn";
  }

  private static void line(Appendable out, String name, String value) throws IOException {
    out.append(String.format(Locale.ROOT, "%-9s%s\n", name, value));
  }

  private static void table(Appendable out, String title, Map<String, Long> counts, String rest)
      throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append('\n');
    List<Map.Entry<String, Long>> shown = counts.entrySet().stream().limit(MOST_ROWS).toList();
    for (Map.Entry<String, Long> count : shown) {
      String row = String.format(Locale.ROOT, "%,12d  %s", count.getValue(), count.getKey());
      out.append(row).append('\n');
    }
    if (counts.size() > MOST_ROWS) {
      String left = number(counts.size() - MOST_ROWS);
      out.append("              and ").append(left).append(' ').append(rest).append('\n');
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns how many bytes these are, in words. */
  static String size(long bytes) {
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1024.0)
        : bytes < 1 << 30
            ? String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0)
            : String.format(Locale.ROOT, "%.2f GB", bytes / 1073741824.0);
  }
}
