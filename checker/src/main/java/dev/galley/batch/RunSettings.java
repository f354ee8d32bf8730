package dev.galley.batch;

import dev.galley.engine.Settings;
import dev.galley.engine.Suppression;
import dev.galley.read.ArticleReader;
import dev.galley.report.TableForm;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** All that changes what a run writes, as {@code run.json} has it. */
final class RunSettings {

  private RunSettings() {}

  /** Returns the settings by name. */
  static Map<String, Object> of(
      Settings settings,
      Severity failOn,
      ArticleReader reader,
      TableForm form,
      Limits limits,
      Job job) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (RuleSet.Entry entry : settings.rules().entries()) {
      rules.put(entry.rule().id(), entry.severity().label());
    }
    Map<String, Object> chosen = new LinkedHashMap<>();
    chosen.put("rules", rules);
    chosen.put("suppressions", settings.suppressions().stream().map(RunSettings::row).toList());
    chosen.put("failOn", failOn.label());
    chosen.put("encoding", reader.named().map(Charset::name).orElse("detected"));
    chosen.put("tables", form.name().toLowerCase(Locale.ROOT));
    chosen.put("delimiter", String.valueOf(job.delimiter()));
    if (job.input() instanceof Input.Stream stream) {
      chosen.put("folder", stream.folder().toAbsolutePath().normalize().toString());
    }
    chosen.put("root", root(job));
    job.archive().ifPresent(archive -> chosen.put(RunFile.ARCHIVE, archive.generation()));
    chosen.put("maxArticleBytes", reader.maxBytes());
    chosen.put("timeLimitMillis", limits.perArticle().toMillis());
    return chosen;
  }

  /** Relative to the table, so that a folder may be moved with all that is in it. */
  private static String root(Job job) {
    Path folder = job.input().folder().toAbsolutePath().normalize();
    Path root = job.root().toAbsolutePath().normalize();
    return folder.getRoot() != null && folder.getRoot().equals(root.getRoot())
        ? folder.relativize(root).toString().replace('\\', '/')
        : root.toString();
  }

  private static Map<String, String> row(Suppression suppression) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("article", suppression.article());
    row.put("rule", suppression.rule());
    row.put("sentence", suppression.sentence());
    row.put("reason", suppression.reason());
    return row;
  }
}
