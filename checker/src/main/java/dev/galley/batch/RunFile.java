package dev.galley.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.galley.engine.Checker;
import dev.galley.engine.Settings;
import dev.galley.engine.Suppression;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The file {@code run.json}: what was run on what, and how far it got. */
final class RunFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private final Map<String, Object> content = new LinkedHashMap<>();

  RunFile(
      Path file,
      String signature,
      String inputHash,
      Settings settings,
      Severity failOn,
      ArticleReader reader,
      TableForm form) {
    this.file = file;
    Map<String, String> rules = new LinkedHashMap<>();
    for (RuleSet.Entry entry : settings.rules().entries()) {
      rules.put(entry.rule().id(), entry.severity().label());
    }
    content.put("format", 1);
    content.put("version", Checker.version());
    content.put("signature", signature);
    content.put("input", Map.of("sha256", inputHash));
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("rules", rules);
    chosen.put("suppressions", settings.suppressions().stream().map(RunFile::row).toList());
    chosen.put("failOn", failOn.label());
    chosen.put("encoding", reader.named().map(Charset::name).orElse("detected"));
    chosen.put("tables", form.name().toLowerCase(Locale.ROOT));
    content.put("settings", chosen);
  }

  private static Map<String, String> row(Suppression suppression) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("article", suppression.article());
    row.put("rule", suppression.rule());
    row.put("sentence", suppression.sentence());
    row.put("reason", suppression.reason());
    return row;
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
