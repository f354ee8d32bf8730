package dev.galley.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.galley.engine.Settings;
import dev.galley.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file {@code run.json}: what was run on what, and how far it got. */
final class RunFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private final Map<String, Object> content = new LinkedHashMap<>();

  RunFile(Path file, String signature, String inputHash, Settings settings) {
    this.file = file;
    Map<String, String> rules = new LinkedHashMap<>();
    for (RuleSet.Entry entry : settings.rules().entries()) {
      rules.put(entry.rule().id(), entry.severity().label());
    }
    content.put("format", 1);
    content.put("signature", signature);
    content.put("input", Map.of("sha256", inputHash));
    content.put("settings", Map.of("rules", rules));
  }

  /** Writes the file. */
  void write(String state, long articles, long errors) throws IOException {
    content.put("state", state);
    content.put("articles", articles);
    content.put("errors", errors);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, JSON.writeValueAsString(content).replace("\r\n", "\n") + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
