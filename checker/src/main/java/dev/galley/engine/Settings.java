package dev.galley.engine;

import dev.galley.rule.RuleSet;
import java.util.List;

/**
 * What a run may choose.
 *
 * @param rules the rules and their severities
 * @param suppressions what is not to count
 */
public record Settings(RuleSet rules, List<Suppression> suppressions) {

  public Settings {
    suppressions = List.copyOf(suppressions);
  }

  /** Returns all rules as they declare themselves, nothing suppressed. */
  public static Settings standard() {
    return new Settings(RuleSet.standard(), List.of());
  }
}
