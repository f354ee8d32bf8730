package dev.galley.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.galley.archive.Hit;
import dev.galley.archive.NearCopies;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Reports the stories that an article is a copy of. */
final class HitsReport {

  private static final int DECIMALS = 6;

  private final List<Hit> hits;

  HitsReport(List<Hit> hits) {
    this.hits = List.copyOf(hits);
  }

  /** Writes it for people. */
  void writeText(Appendable out) throws IOException {
    for (Hit hit : hits) {
      out.append(Hit.line(hit.story().id())).append('\n');
      out.append("    ").append(hit.summary()).append('\n');
      if (!hit.story().headline().isBlank()) {
        out.append("    ").append(Hit.line(hit.story().headline())).append('\n');
      }
      if (hit.copies().count() > 0) {
        out.append("    near copies: ").append(named(hit.copies())).append('\n');
      }
    }
    if (hits.isEmpty()) {
      out.append("none\n");
    }
  }

  /** Writes it for programs: an array, empty if there are none. */
  void writeJson(Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(InfoReport.printer());
      json.writeStartArray();
      for (Hit hit : hits) {
        json.writeStartObject();
        json.writeStringField("id", hit.story().id());
        json.writeBooleanField("sure", hit.isSure());
        json.writeNumberField("score", rounded(hit.score()));
        json.writeNumberField("covered", rounded(hit.covered()));
        if (hit.story().date().isPresent()) {
          json.writeStringField("date", hit.story().date().get().toString());
        }
        json.writeStringField("source", hit.story().source());
        json.writeStringField("headline", hit.story().headline());
        json.writeArrayFieldStart("copies");
        for (String copy : hit.copies().some()) {
          json.writeString(copy);
        }
        json.writeEndArray();
        json.writeNumberField("copyCount", hit.copies().count());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static String named(NearCopies copies) {
    String some = Hit.line(String.join(", ", copies.some()));
    int more = copies.count() - copies.some().size();
    return more == 0 ? some : String.format(Locale.ROOT, "%s and %,d more", some, more);
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
