package dev.galley.rule;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.galley.text.EditDistance;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The rules of one run and the severity each reports.
 *
 * @param entries the rules, ordered by rule id
 */
public record RuleSet(List<Entry> entries) {

  public RuleSet {
    entries = entries.stream().sorted(comparing(entry -> entry.rule().id())).toList();
  }

  /** Returns every rule on the class path, as it declares itself. */
  public static RuleSet standard() {
    Stream<Rule> classes = ServiceLoader.load(Rule.class).stream().map(ServiceLoader.Provider::get);
    Stream<Rule> rows =
        ServiceLoader.load(RuleTable.class).stream()
            .map(ServiceLoader.Provider::get)
            .flatMap(RuleTable::rules);
    return new RuleSet(
        Stream.concat(classes, rows).map(rule -> new Entry(rule, rule.info().severity())).toList());
  }

  /**
   * Returns these rules less one.
   *
   * @throws IllegalArgumentException if there is no such rule; names the nearest id
   */
  public RuleSet without(String id) {
    Entry removed = get(id);
    return new RuleSet(entries.stream().filter(entry -> !entry.equals(removed)).toList());
  }

  /**
   * Returns these rules with another severity for one.
   *
   * @throws IllegalArgumentException if there is no such rule; names the nearest id
   */
  public RuleSet withSeverity(String id, Severity severity) {
    Entry changed = get(id);
    UnaryOperator<Entry> change =
        entry -> entry.equals(changed) ? new Entry(entry.rule(), severity) : entry;
    return new RuleSet(entries.stream().map(change).toList());
  }

  /** Returns the rules, ordered by id. */
  public Stream<Rule> rules() {
    return entries.stream().map(Entry::rule);
  }

  /**
   * Returns the rule with this id and its severity.
   *
   * @throws IllegalArgumentException if there is no such rule; names the nearest id
   */
  public Entry get(String id) {
    return entries.stream()
        .filter(entry -> entry.rule().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private String unknown(String id) {
    return rules()
        .map(Rule::id)
        .min(comparingInt(known -> EditDistance.between(known, id)))
        .map(nearest -> "No rule \"%s\"; did you mean \"%s\"?".formatted(id, nearest))
        .orElseGet(() -> "No rule \"%s\"; there are no rules at all".formatted(id));
  }

  /**
   * A rule and the severity its findings get.
   *
   * @param rule the rule
   * @param severity the severity of all its findings
   */
  public record Entry(Rule rule, Severity severity) {}
}
