package dev.galley.cli;

import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What a {@code galley.yml} says.
 *
 * @param rules the severities it gives to rules; nothing for a rule that is off
 * @param failOn the severity from which on a run fails, if it says so
 * @param suppressions the file of suppressions, if it names one; relative to the file's folder
 */
record SettingsFile(
    Map<String, Optional<Severity>> rules, Optional<Severity> failOn, Optional<Path> suppressions) {

  /** What the file is called if it stands beside an article. */
  static final String NAME = "galley.yml";

  /** Says nothing. */
  static final SettingsFile NONE = new SettingsFile(Map.of(), Optional.empty(), Optional.empty());

  /**
   * Reads a file.
   *
   * @param known the rules it may speak of
   * @throws IOException if it cannot be read
   * @throws SettingsException if it is no YAML, or has a key, rule or severity that does not exist
   */
  static SettingsFile read(Path file, RuleSet known) throws IOException, SettingsException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Optional<Node> root = new Compose(settings).composeReader(reader);
      return root.isEmpty() ? NONE : new Parser(file, known).parse(root.get());
    } catch (MarkedYamlEngineException e) {
      throw SettingsException.at(file.toString(), line(e.getProblemMark()), e.getProblem());
    } catch (YamlEngineException e) {
      throw new SettingsException(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw FileException.of(file.toString(), e);
    }
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  /** Turns the nodes of one file into settings. */
  private record Parser(Path file, RuleSet known) {

    SettingsFile parse(Node root) throws SettingsException {
      SettingsFile result = NONE;
      for (Map.Entry<ScalarNode, Node> entry : mapping(root).entrySet()) {
        result = with(result, entry.getKey(), entry.getValue());
      }
      return result;
    }

    private SettingsFile with(SettingsFile so, ScalarNode key, Node value)
        throws SettingsException {
      return switch (key.getValue()) {
        case "rules" -> new SettingsFile(rules(value), so.failOn, so.suppressions);
        case "fail-on" -> new SettingsFile(so.rules, Optional.of(severity(value)), so.suppressions);
        case "suppressions" ->
            new SettingsFile(
                so.rules, so.failOn, Optional.of(file.resolveSibling(scalar(value).getValue())));
        default ->
            throw at(
                key,
                "No setting \"%s\"; there are rules, fail-on, suppressions"
                    .formatted(key.getValue()));
      };
    }

    private Map<String, Optional<Severity>> rules(Node node) throws SettingsException {
      Map<String, Optional<Severity>> rules = new LinkedHashMap<>();
      for (Map.Entry<ScalarNode, Node> entry : mapping(node).entrySet()) {
        String id = entry.getKey().getValue();
        try {
          known.get(id);
        } catch (IllegalArgumentException e) {
          throw at(entry.getKey(), String.valueOf(e.getMessage()));
        }
        try {
          rules.put(id, Severities.parseOrOff(scalar(entry.getValue()).getValue()));
        } catch (IllegalArgumentException e) {
          throw at(entry.getValue(), String.valueOf(e.getMessage()));
        }
      }
      return rules;
    }

    private Severity severity(Node node) throws SettingsException {
      try {
        return Severities.parse(scalar(node).getValue());
      } catch (IllegalArgumentException e) {
        throw at(node, String.valueOf(e.getMessage()));
      }
    }

    private Map<ScalarNode, Node> mapping(Node node) throws SettingsException {
      if (!(node instanceof MappingNode mapping)) {
        throw at(node, "Expected lines of the form \"key: value\"");
      }
      Map<ScalarNode, Node> entries = new LinkedHashMap<>();
      Set<String> seen = new HashSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        ScalarNode key = scalar(tuple.getKeyNode());
        if (!seen.add(key.getValue())) {
          throw at(key, "\"%s\" stands here twice".formatted(key.getValue()));
        }
        entries.put(key, tuple.getValueNode());
      }
      return entries;
    }

    private ScalarNode scalar(Node node) throws SettingsException {
      if (node instanceof ScalarNode scalar) {
        return scalar;
      }
      throw at(node, "Expected one word");
    }

    private SettingsException at(Node node, String message) {
      return SettingsException.at(file.toString(), line(node.getStartMark()), message);
    }
  }
}
