package dev.galley.cli;

import dev.galley.batch.Precision;
import dev.galley.batch.Reviews;
import dev.galley.engine.Settings;
import dev.galley.engine.Suppression;
import dev.galley.report.TextTable;
import dev.galley.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of a batch by which editors' answers come back. */
final class ReviewOptions {

  private static final int MOST_NAMED = 5;

  @Option(
      names = "--reviewed",
      paramLabel = "FILE",
      description =
          "An issues.csv with a column review (right or false-alarm): false alarms are suppressed,"
              + " and each rule's precision is printed; repeatable.")
  private List<Path> files = List.of();

  @Option(
      names = "--write-suppressions",
      paramLabel = "FILE",
      description = "Add the false alarms to this file, for --suppressions of later runs.")
  private Optional<Path> suppressions = Optional.empty();

  /**
   * Reads the answers.
   *
   * @throws IOException if a table cannot be read or has another answer; names file and line
   * @throws SettingsException if there are none and they are to be written
   */
  Reviewed read() throws IOException, SettingsException {
    if (suppressions.isPresent() && files.isEmpty()) {
      throw new SettingsException("--write-suppressions needs --reviewed");
    }
    return new Reviewed(Reviews.read(files), !files.isEmpty(), suppressions);
  }

  /** Returns the files that are read. */
  Stream<Path> files() {
    return files.stream();
  }

  /**
   * The answers of editors in a run.
   *
   * @param reviews what they say
   * @param isAsked whether there are any to speak of
   * @param file where false alarms are written
   */
  record Reviewed(Reviews reviews, boolean isAsked, Optional<Path> file) {

    /** Returns a choice that also suppresses the false alarms of the rules that run. */
    RunOptions.Choice in(RunOptions.Choice choice) {
      RuleSet rules = choice.settings().rules();
      Map<Suppression.Key, Suppression> all = new LinkedHashMap<>();
      Stream.concat(choice.settings().suppressions().stream(), known(rules).stream())
          .forEach(suppression -> all.putIfAbsent(suppression.key(), suppression));
      return choice.with(new Settings(rules, List.copyOf(all.values())));
    }

    /** Says which answers have no effect, whatever the run finds. */
    void sayIdle(RunOptions.Choice choice, Streams streams) {
      RuleSet rules = RuleSet.standard();
      reviews.precisions().stream()
          .flatMap(precision -> unknown(rules, precision.rule()).stream())
          .limit(MOST_NAMED)
          .forEach(message -> streams.say("reviewed: " + message));
      Set<Suppression.Key> suppressed =
          choice.settings().suppressions().stream()
              .map(Suppression::key)
              .collect(Collectors.toSet());
      List<Suppression> silent =
          reviews.rights().stream().filter(one -> isIn(suppressed, one)).toList();
      if (!silent.isEmpty()) {
        streams.say(
            "%d reviewed as right, and yet in the suppressions (\"%s\", %s)"
                .formatted(silent.size(), silent.get(0).article(), silent.get(0).rule()));
      }
    }

    private static Optional<String> unknown(RuleSet rules, String id) {
      try {
        rules.get(id);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }

    private static boolean isIn(Set<Suppression.Key> suppressed, Suppression one) {
      return suppressed.contains(one.key())
          || suppressed.contains(Suppression.Key.of(Suppression.ANY, one.rule(), one.sentence()));
    }

    /** Writes the precision of each rule, and the file of suppressions if one is asked for. */
    void write(Streams streams) throws IOException, SettingsException {
      if (!isAsked) {
        return;
      }
      Output.write(out -> out.append(text()), streams.output());
      if (file.isPresent()) {
        RuleSet rules = RuleSet.standard();
        int added = SuppressionsFile.append(file.get(), known(rules), rules);
        streams.say(
            "%s: %d suppression%s added".formatted(file.get(), added, added == 1 ? "" : "s"));
      }
    }

    /** Returns the false alarms that suppressed nothing in the run in {@code folder}. */
    List<Suppression> stale(Path folder) throws IOException {
      return reviews.falseAlarms().isEmpty() ? List.of() : reviews.stale(folder);
    }

    /** Says which false alarms suppressed nothing. */
    void say(List<Suppression> stale, Streams streams) {
      if (!stale.isEmpty()) {
        streams.say(
            "%d of the reviewed false alarms suppress nothing here: no such sentence in the article (\"%s\", %s)"
                .formatted(stale.size(), stale.get(0).article(), stale.get(0).rule()));
      }
    }

    private Collection<Suppression> known(RuleSet rules) {
      Set<String> ids = new HashSet<>(rules.rules().map(rule -> rule.id()).toList());
      return reviews.falseAlarms().stream()
          .filter(suppression -> ids.contains(suppression.rule()))
          .toList();
    }

    private String text() {
      List<Precision> precisions = reviews.precisions();
      Precision all =
          new Precision(
              "all rules",
              precisions.stream().mapToLong(Precision::right).sum(),
              precisions.stream().mapToLong(Precision::falseAlarms).sum());
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("reviewed", "right", "false alarm", "precision", "95% interval"));
      precisions.forEach(precision -> rows.add(row(precision)));
      rows.add(row(all));
      StringBuilder text = new StringBuilder(reviews.reviewed() == 0 ? "" : TextTable.of(rows));
      text.append(
          "%d reviewed, %d not reviewed".formatted(reviews.reviewed(), reviews.unreviewed()));
      if (reviews.kept() > 0) {
        text.append(
            "\n%d false alarms go on: the same rule is right about the same sentence"
                .formatted(reviews.kept()));
      }
      if (reviews.replaced() > 0) {
        text.append(
            "\n%d answers replace earlier ones that said the opposite"
                .formatted(reviews.replaced()));
      }
      return text.append('\n').toString();
    }

    private static List<String> row(Precision precision) {
      return List.of(
          precision.rule(),
          String.valueOf(precision.right()),
          String.valueOf(precision.falseAlarms()),
          percent(precision.share()),
          percent(precision.least()) + " to " + percent(precision.most()));
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
  }
}
