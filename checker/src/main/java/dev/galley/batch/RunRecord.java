package dev.galley.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the file {@code run.json} of a finished run says.
 *
 * @param signature version, rules and settings, hashed
 * @param inputHash the SHA-256 of the input
 * @param rules the severities of the rules
 * @param suppressions what was not to count, each in one line
 * @param others the version and whatever else is set
 * @param articles the number of rows
 */
record RunRecord(
    String signature,
    String inputHash,
    Map<String, String> rules,
    Set<String> suppressions,
    Map<String, String> others,
    long articles) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the file in a run's folder.
   *
   * @throws TableException if there is none, it is damaged or the run is not finished
   */
  static RunRecord read(Path folder) throws IOException {
    Path file = folder.resolve(RunFile.NAME);
    if (!Files.isDirectory(folder)) {
      throw TableException.of(
          folder, Files.exists(folder) ? "is a file; a run is a folder" : "no such folder");
    }
    if (!Files.isRegularFile(file)) {
      throw TableException.of(folder, "holds no run.json, so it is no run of batch");
    }
    JsonNode root = parse(file);
    String state = root.path("state").asText();
    if (!state.equals("complete")) {
      throw TableException.of(
          folder, "the run is not finished (%s)".formatted(state.isEmpty() ? "no state" : state));
    }
    JsonNode settings = root.path("settings");
    return new RunRecord(
        required(file, root, "/signature"),
        required(file, root, "/input/sha256"),
        texts(settings.path("rules"), JsonNode::asText),
        suppressions(settings.path("suppressions")),
        others(root, settings),
        root.path("articles").asLong(-1));
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw TableException.of(file, "damaged: " + e.getOriginalMessage());
    }
  }

  private static String required(Path file, JsonNode root, String pointer) throws TableException {
    String text = root.at(pointer).asText();
    if (text.isEmpty()) {
      throw TableException.of(
          file, "says no " + pointer.substring(1).replace('/', '.') + ", so it is no run of batch");
    }
    return text;
  }

  private static Set<String> suppressions(JsonNode list) {
    Set<String> lines = new TreeSet<>();
    list.forEach(one -> lines.add(one.toString()));
    return lines;
  }

  private static Map<String, String> others(JsonNode root, JsonNode settings) {
    Map<String, String> others = new LinkedHashMap<>();
    if (root.has("version")) {
      others.put("version", root.path("version").asText());
    }
    others.putAll(
        texts(
            settings,
            node -> node.isValueNode() ? node.asText() : String.valueOf(node.toString())));
    others.remove("rules");
    others.remove("suppressions");
    return others;
  }

  private static Map<String, String> texts(JsonNode object, Function<JsonNode, String> text) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), text.apply(entry.getValue())));
    return texts;
  }
}
