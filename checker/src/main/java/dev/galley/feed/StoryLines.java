package dev.galley.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.galley.text.Region;
import java.io.IOException;
import java.io.StringWriter;

/** Writes stories as JSON lines, from which the very same stories are read again. */
public final class StoryLines {

  static final String REGIONS = "regions";
  static final String WITHDRAWN = "withdrawn";

  private static final JsonFactory FACTORY = new JsonFactory();

  private StoryLines() {}

  /** Writes a story and a line end. */
  public static void write(Story story, Appendable out) throws IOException {
    StringWriter line = new StringWriter(story.text().length() + 200);
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("id", story.id());
      put(json, "source", story.source());
      put(json, "language", story.language());
      put(json, "date", story.date().map(Object::toString).orElse(""));
      if (story.version().isPresent()) {
        json.writeNumberField("version", story.version().getAsLong());
      }
      put(json, "headline", story.headline());
      if (story.isWithdrawn()) {
        json.writeBooleanField(WITHDRAWN, true);
      } else {
        json.writeStringField("text", story.text());
        writeRegions(json, story);
      }
      json.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  private static void put(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void writeRegions(JsonGenerator json, Story story) throws IOException {
    json.writeArrayFieldStart(REGIONS);
    for (Region region : story.regions()) {
      json.writeStartArray();
      json.writeNumber(region.span().start());
      json.writeNumber(region.span().end());
      if (region.kind().isPresent()) {
        json.writeString(region.kind().get().label());
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
