package dev.galley.rule;

import java.util.stream.Stream;

/** Rules that are declared together, as the rows of a table, instead of a class each. */
public interface RuleTable {

  /** Returns the rules of the table. */
  Stream<Rule> rules();
}
