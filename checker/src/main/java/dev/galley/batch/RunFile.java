package dev.galley.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.galley.engine.Checker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The file {@code run.json}: what was run on what, and how far it got. */
final class RunFile {

  static final String NAME = "run.json";

  /** The setting that holds the state of the archive. */
  static final String ARCHIVE = "archive";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private final Map<String, Object> content = new LinkedHashMap<>();

  /**
   * @param settings all that changes what is written
   */
  RunFile(Path folder, String signature, Map<String, Object> settings) {
    file = folder.resolve(NAME);
    content.put("format", 1);
    content.put("version", Checker.version());
    content.put("build", Build.hash());
    content.put("signature", signature);
    content.put("input", Map.of());
    content.put("settings", settings);
  }

  /**
   * Names the input.
   *
   * @param hash its SHA-256 in hexadecimal digits
   */
  void on(String hash) {
    content.put("input", Map.of("sha256", hash));
  }

  Path path() {
    return file;
  }

  /** Notes that the run got to {@code checkpoint}. */
  Path write(State state, Checkpoint checkpoint) throws IOException {
    Tally tally = checkpoint.tally();
    content.put("state", state.label);
    content.put("articles", tally.rows());
    content.put("errors", tally.errors());
    content.put("suspects", tally.suspects());
    content.put("failing", tally.isFailing());
    content.put("tables", new TreeMap<>(checkpoint.sizes()));
    Durable.replace(file, JSON.writeValueAsString(content).replace("\r\n", "\n") + "\n");
    return file;
  }

  /**
   * Returns how far an earlier run got.
   *
   * @throws IOException if there is none, or it ran something else; the input is not looked at
   */
  Resumed resume() throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("no run to resume: there is no " + NAME);
    }
    JsonNode old = read();
    requireSame(old);
    Map<String, Long> sizes = new LinkedHashMap<>();
    old.path("tables")
        .properties()
        .forEach(table -> sizes.put(table.getKey(), table.getValue().asLong()));
    Tally tally =
        new Tally(
            old.path("articles").asLong(),
            old.path("errors").asLong(),
            old.path("suspects").asLong(),
            old.path("failing").asBoolean());
    State state = State.of(old.path("state").asText());
    return new Resumed(
        state,
        old.path("input").path("sha256").asText(),
        state == State.STARTING ? Checkpoint.NONE : new Checkpoint(tally, sizes));
  }

  private JsonNode read() throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(NAME + " is damaged; --force starts again", e);
    }
  }

  private void requireSame(JsonNode old) throws IOException {
    JsonNode now = JSON.readTree(JSON.writeValueAsString(content));
    requireSame("format", old, now, "was made by another version of Galley");
    requireSame("version", old, now, "was made by another version of Galley");
    Optional<String> setting = firstDifference(old.path("settings"), now.path("settings"));
    if (setting.equals(Optional.of(ARCHIVE))
        && old.path("settings").has(ARCHIVE)
        && now.path("settings").has(ARCHIVE)) {
      throw new IOException(
          "the archive has changed since; --resume needs the same, --force starts again");
    }
    if (setting.isPresent()) {
      throw new IOException(
          "is a run with other settings (%s); --resume needs the same".formatted(setting.get()));
    }
    requireSame("signature", old, now, "was made by another version of Galley or of its rules");
    requireSame("build", old, now, "was made by another build of Galley");
  }

  private static void requireSame(String part, JsonNode old, JsonNode now, String message)
      throws IOException {
    if (!old.path(part).equals(now.path(part))) {
      throw new IOException(message + "; --resume needs the same");
    }
  }

  /** Returns the name of a setting that is not the same, as "rules, lone-word". */
  private static Optional<String> firstDifference(JsonNode old, JsonNode now) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    old.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    now.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    for (String name : all.keySet()) {
      if (!old.path(name).equals(now.path(name))) {
        return Optional.of(
            firstDifference(old.path(name), now.path(name))
                .map(inner -> name + ", " + inner)
                .orElse(name));
      }
    }
    return Optional.empty();
  }

  /** How far a run got. */
  enum State {
    /** Its tables may not be there yet. */
    STARTING("starting"),
    /** It has not come to an end. */
    RUNNING("running"),
    /** All rows are in the tables. */
    COMPLETE("complete");

    private final String label;

    State(String label) {
      this.label = label;
    }

    private static State of(String label) throws IOException {
      for (State state : values()) {
        if (state.label.equals(label)) {
          return state;
        }
      }
      throw new IOException(NAME + " is damaged; --force starts again");
    }
  }

  /**
   * An earlier run.
   *
   * @param inputHash the SHA-256 of its input
   * @param checkpoint where to go on
   */
  record Resumed(State state, String inputHash, Checkpoint checkpoint) {

    /** Returns whether nothing is left to do. */
    boolean isComplete() {
      return state == State.COMPLETE;
    }
  }
}
