package dev.galley.cli;

import dev.galley.engine.Settings;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose rules and severities, the same for every command that checks. */
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--without", paramLabel = "RULE", description = "Leave a rule out; repeatable.")
  private List<String> without = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=SEVERITY",
      description = "Give the findings of a rule another severity; repeatable.")
  private Map<String, Severity> severities = new LinkedHashMap<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "major",
      description = "Exit with 1 at this severity or worse (default: major).")
  private Severity failOn = Severity.MAJOR;

  /** Returns what the run is to do. */
  Settings settings() {
    try {
      RuleSet rules = RuleSet.standard();
      for (Map.Entry<String, Severity> change : severities.entrySet()) {
        rules = rules.withSeverity(change.getKey(), change.getValue());
      }
      for (String id : without) {
        rules = rules.without(id);
      }
      return new Settings(rules, List.of());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the severity from which on the run fails. */
  Severity failOn() {
    return failOn;
  }
}
