package dev.galley.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The stories of a file of JSON: ours, a story a line, or those of ninjs. */
final class JsonStories implements Stories {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(64 << 20).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** What may be written without quotes. */
  private static final Set<String> NUMBERS = Set.of("date", "version");

  private static final Pattern EXPECTATION =
      Pattern.compile("(?s)(?:: was expect|: expect| \\().*");

  private final String file;
  private final JsonPieces pieces;
  private final Intake intake;
  private final Ninjs ninjs;
  private final Deque<FeedEntry> ready = new ArrayDeque<>();
  private boolean isEnded;

  /**
   * @param file what messages call it
   */
  JsonStories(String file, JsonPieces pieces, Intake intake) {
    this.file = file;
    this.pieces = pieces;
    this.intake = intake;
    this.ninjs = new Ninjs(intake);
  }

  @Override
  public Optional<FeedEntry> next() {
    while (ready.isEmpty() && !isEnded) {
      try {
        Optional<JsonPieces.Piece> piece = pieces.next();
        isEnded = piece.isEmpty();
        piece.ifPresent(this::take);
      } catch (IOException e) {
        isEnded = true;
        ready.add(new FeedEntry.Fault(file + ": could not be read: " + e.getMessage()));
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void close() {
    Closing.quietly(pieces);
  }

  private void take(JsonPieces.Piece piece) {
    Place place = new Place(file, piece.line());
    if (piece.fault().isPresent()) {
      ready.add(new FeedEntry.Fault(place.say(piece.fault().get())));
      return;
    }
    try {
      JsonNode object = MAPPER.readTree(piece.json());
      if (!object.isObject()) {
        ready.add(new FeedEntry.Fault(place.say("is no JSON object")));
      } else if (Ninjs.is(object)) {
        ready.addAll(ninjs.entries(place, object));
      } else {
        ready.addAll(given(place, object));
      }
    } catch (JsonProcessingException e) {
      ready.add(new FeedEntry.Fault(place.say("is no JSON: " + reason(e))));
    }
  }

  /** What a parser had rather seen is of no use to an editor. */
  private static String reason(JsonProcessingException e) {
    return EXPECTATION.matcher(e.getOriginalMessage()).replaceFirst("");
  }

  private List<FeedEntry> given(Place place, JsonNode object) {
    String id = text(object, "id");
    for (String name :
        List.of("source", "language", "date", "version", "headline", "text", "html")) {
      JsonNode value = object.path(name);
      boolean isWord = value.isTextual() || value.isNumber() && NUMBERS.contains(name);
      if (!isWord && !value.isMissingNode() && !value.isNull()) {
        return List.of(new FeedEntry.Fault(place.say(id, "the field \"" + name + "\" is no text")));
      }
    }
    String text = text(object, "text");
    Optional<List<Region>> regions = Optional.empty();
    if (object.has(StoryLines.REGIONS)) {
      regions = regions(object.path(StoryLines.REGIONS), text);
      if (regions.isEmpty()) {
        return List.of(new FeedEntry.Fault(place.say(id, "the regions do not fit the text")));
      }
    }
    Facts facts =
        new Facts(
            id,
            text(object, "source"),
            text(object, "language"),
            text(object, "date"),
            Facts.version(text(object, "version")),
            text(object, "headline"),
            object.path(StoryLines.WITHDRAWN).asBoolean());
    return new GivenStory(facts, text, text(object, "html"), regions).entries(place, intake);
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Returns the regions that are written down, if they are such of {@code text}. */
  private static Optional<List<Region>> regions(JsonNode written, String text) {
    List<Region> regions = new ArrayList<>();
    int end = 0;
    for (JsonNode region : written) {
      int from = region.path(0).asInt(-1);
      int to = region.path(1).asInt(-1);
      Optional<BlockKind> kind = kind(region.path(2).asText());
      boolean fits = from >= end && to > from && to <= text.length();
      if (!fits || !text.substring(end, from).isBlank() || kind.isEmpty() && region.size() > 2) {
        return Optional.empty();
      }
      regions.add(new Region(new Span(from, to), kind));
      end = to;
    }
    return regions.isEmpty() || text.substring(end).isBlank()
        ? Optional.of(regions)
        : Optional.empty();
  }

  private static Optional<BlockKind> kind(String label) {
    try {
      return Optional.of(BlockKind.valueOf(label.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
