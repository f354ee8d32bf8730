package dev.galley.cli;

import dev.galley.engine.Settings;
import dev.galley.engine.Suppression;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The options that choose rules and severities, the same for every command; they beat the settings
 * file.
 */
final class RunOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings (default: galley.yml beside the article, if there is one).")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--without", paramLabel = "RULE", description = "Leave a rule out; repeatable.")
  private List<String> without = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=SEVERITY",
      description =
          "Give the findings of a rule another severity (off, neutral, minor, major, critical);"
              + " repeatable.")
  private Map<String, String> severities = new LinkedHashMap<>();

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = "CSV table of findings that do not count: article,rule,sentence,reason.")
  private Optional<Path> suppressions = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      converter = Severities.class,
      description = "Exit with 1 if a sentence is at this severity or worse (default: major).")
  private Optional<Severity> failOn = Optional.empty();

  /**
   * Returns what the run is to do.
   *
   * @param folder where a settings file is looked for if none is named
   * @throws IOException if a file cannot be read
   * @throws SettingsException if a file or an option asks for what there is not
   */
  Choice choose(Path folder) throws IOException, SettingsException {
    RuleSet known = RuleSet.standard();
    SettingsFile file = settingsFile(folder, known);
    Map<String, Optional<Severity>> changes = new LinkedHashMap<>(file.rules());
    changes.putAll(asked(known));
    RuleSet rules = changed(known, changes);
    Optional<Severity> chosen = failOn.or(file::failOn);
    return new Choice(
        new Settings(rules, suppressions(file, known, rules)),
        chosen.orElse(Severity.MAJOR),
        chosen.isPresent());
  }

  /**
   * Returns the files that are read, and some that might be.
   *
   * @param folder where a settings file is looked for if none is named
   */
  Stream<Path> files(Path folder) throws IOException, SettingsException {
    SettingsFile file = settingsFile(folder, RuleSet.standard());
    return Stream.of(
            Optional.of(config.orElseGet(() -> folder.resolve(SettingsFile.NAME))),
            suppressions.or(file::suppressions))
        .flatMap(Optional::stream);
  }

  private Map<String, Optional<Severity>> asked(RuleSet known) throws SettingsException {
    Map<String, Optional<Severity>> asked = new LinkedHashMap<>();
    try {
      severities.forEach((id, severity) -> asked.put(id, Severities.parseOrOff(severity)));
      without.forEach(id -> asked.put(id, Optional.empty()));
      asked.keySet().forEach(known::get);
      return asked;
    } catch (IllegalArgumentException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
  }

  private SettingsFile settingsFile(Path folder, RuleSet known)
      throws IOException, SettingsException {
    if (config.isPresent()) {
      return SettingsFile.read(config.get(), known);
    }
    Path beside = folder.resolve(SettingsFile.NAME);
    return Files.isRegularFile(beside) ? SettingsFile.read(beside, known) : SettingsFile.NONE;
  }

  private static RuleSet changed(RuleSet rules, Map<String, Optional<Severity>> changes) {
    RuleSet result = rules;
    for (Map.Entry<String, Optional<Severity>> change : changes.entrySet()) {
      result =
          change.getValue().isPresent()
              ? result.withSeverity(change.getKey(), change.getValue().get())
              : result.without(change.getKey());
    }
    return result;
  }

  /** One of a rule that does not run can match nothing and is left out. */
  private List<Suppression> suppressions(SettingsFile file, RuleSet known, RuleSet rules)
      throws IOException, SettingsException {
    Optional<Path> named = suppressions.or(file::suppressions);
    if (named.isEmpty()) {
      return List.of();
    }
    Set<String> running = new HashSet<>(rules.rules().map(Rule::id).toList());
    return SuppressionsFile.read(named.get(), known).stream()
        .filter(suppression -> running.contains(suppression.rule()))
        .toList();
  }

  /**
   * What options and settings file come to.
   *
   * @param settings the rules, their severities, the suppressions
   * @param failOn the severity from which on a run fails
   * @param isFailOnChosen whether somebody chose that, or it is the default
   */
  record Choice(Settings settings, Severity failOn, boolean isFailOnChosen) {

    /** Returns the same with other settings. */
    Choice with(Settings others) {
      return new Choice(others, failOn, isFailOnChosen);
    }
  }
}
