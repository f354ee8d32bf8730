package dev.galley.report;

import dev.galley.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How two runs differ, for a terminal: totals first, then the sentences worst first. */
public final class ChangesReport implements ChangeListener {

  private static final String INDENT = "  ";
  private static final String REASON = "  - ";
  private static final String DEEP = "    ";

  private final List<String> names;
  private final List<String> settingsChanges;
  private final ReportOptions options;
  private final WorstList<SentenceChange> worse;
  private final WorstList<SentenceChange> better;
  private final WorstList<ArticleChange> lost;
  private final Map<SentenceChange.Kind, Map<String, Integer>> counts =
      new EnumMap<>(SentenceChange.Kind.class);
  private final Map<String, int[]> rules = new TreeMap<>();
  private Totals before = Totals.NONE;
  private Totals after = Totals.NONE;
  private int splitOtherwise;
  private int won;
  private int losses;

  /**
   * @param oldName what the old run is called
   * @param newName what the new run is called
   * @param settingsChanges what differs in version and settings, a line each
   * @param top how many sentences to show that got worse, and as many that got better
   */
  public ChangesReport(
      String oldName,
      String newName,
      List<String> settingsChanges,
      int top,
      ReportOptions options) {
    this.names = List.of(oldName, newName);
    this.settingsChanges = List.copyOf(settingsChanges);
    this.options = options;
    worse = new WorstList<>(top, SentenceChange.WORST_FIRST);
    better = new WorstList<>(top, SentenceChange.BEST_FIRST);
    // All are alike: the first ones stay.
    lost = new WorstList<>(top, Comparator.comparing(ArticleChange::isLost));
  }

  @Override
  public void article(ArticleChange change) {
    before = before.plus(totals(change.before()));
    after = after.plus(totals(change.after()));
    splitOtherwise += change.splitOtherwise();
    if (change.isLost()) {
      lost.add(change);
      losses++;
    } else if (change.isWon()) {
      won++;
    }
  }

  @Override
  public void sentence(SentenceChange change) {
    // Of what was cleared, what it was matters.
    SentenceChange.Side side = isGain(change) ? change.before() : change.after();
    counts
        .computeIfAbsent(change.kind(), kind -> new TreeMap<>())
        .merge(side.severityLabel(), 1, Integer::sum);
    change.newRules().forEach(rule -> rules.computeIfAbsent(rule, id -> new int[2])[0]++);
    change.goneRules().forEach(rule -> rules.computeIfAbsent(rule, id -> new int[2])[1]++);
    switch (change.kind()) {
      case SUSPECT, WORSE -> worse.add(change);
      case BETTER, CLEARED -> better.add(change);
      case REASONS -> {
        // Counted, and no news to an editor.
      }
    }
  }

  /** Writes what it was told. */
  public void write(Appendable out) throws IOException {
    writeRuns(out);
    writeSettings(out);
    out.append('\n');
    writeCounts(out);
    writeRules(out);
    writeArticles(out);
    writeSentences(out, "Became suspect or worse", worse);
    writeSentences(out, "Cleared or better", better);
  }

  private void writeRuns(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "articles", "errors", "sentences", "MQM points", "per 100 words"));
    rows.add(row("old  " + names.get(0), before));
    rows.add(row("new  " + names.get(1), after));
    print(out, rows);
  }

  private void writeSettings(Appendable out) throws IOException {
    if (settingsChanges.isEmpty()) {
      out.append("\nSame version, same settings.\n");
      return;
    }
    out.append("\nVersion or settings differ:\n");
    for (String change : settingsChanges) {
      new StyledText().add(change).print(out, INDENT, DEEP, options);
    }
  }

  private void writeCounts(Appendable out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sentences", "all", "critical", "major", "minor"));
    for (SentenceChange.Kind kind : SentenceChange.Kind.values()) {
      Map<String, Integer> bySeverity = counts.getOrDefault(kind, Map.of());
      List<String> row = new ArrayList<>();
      row.add(kind.words());
      row.add(String.valueOf(bySeverity.values().stream().mapToInt(Integer::intValue).sum()));
      for (Severity severity : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)) {
        row.add(String.valueOf(bySeverity.getOrDefault(severity.label(), 0)));
      }
      rows.add(row);
    }
    print(out, rows);
    if (splitOtherwise > 0) {
      out.append('\n');
      new StyledText()
          .add(
              "The runs did not cut the articles into the same sentences: %s compared in groups of"
                      .formatted(Wording.count(splitOtherwise, "sentence"))
                  + " the same text.")
          .print(out, "", "", options);
    }
  }

  private void writeRules(Appendable out) throws IOException {
    if (rules.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sentences by rule", "new", "gone"));
    rules.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, int[]> rule) -> Arrays.stream(rule.getValue()).sum())
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            rule ->
                List.of(
                    rule.getKey(),
                    String.valueOf(rule.getValue()[0]),
                    String.valueOf(rule.getValue()[1])))
        .forEach(rows::add);
    out.append('\n');
    print(out, rows);
  }

  private void writeArticles(Appendable out) throws IOException {
    if (won > 0) {
      out.append('\n').append(Wording.count(won, "article")).append(" can be checked now.\n");
    }
    if (losses > 0) {
      out.append('\n');
      heading(out, Wording.count(losses, "article") + " can no longer be checked");
      for (ArticleChange change : lost.sorted()) {
        new StyledText()
            .add(change.id(), Style.STRONG)
            .add(": " + change.after().error().orElse(""))
            .print(out, INDENT, DEEP, options);
      }
      writeLeft(out, lost.left());
    }
  }

  private void writeSentences(Appendable out, String heading, WorstList<SentenceChange> list)
      throws IOException {
    if (list.sorted().isEmpty() && list.left() == 0) {
      return;
    }
    out.append('\n');
    heading(out, heading);
    for (SentenceChange change : list.sorted()) {
      out.append('\n');
      writeChange(out, change);
    }
    writeLeft(out, list.left());
  }

  private void writeLeft(Appendable out, long left) throws IOException {
    if (left > 0) {
      out.append("\n%d more; --top shows more, --format csv all\n".formatted(left));
    }
  }

  private void heading(Appendable out, String words) throws IOException {
    new StyledText().add(words, Style.STRONG).print(out, "", "", options);
  }

  private void writeChange(Appendable out, SentenceChange change) throws IOException {
    SentenceChange.Side said = isGain(change) ? change.before() : change.after();
    StyledText title = new StyledText();
    if (change.after().isSuspect()) {
      Severity severity = change.after().severity().orElse(Severity.NEUTRAL);
      title.add(Wording.symbol(severity) + " " + severity.label(), Style.of(severity));
    } else {
      title.add("✓ " + change.after().severityLabel());
    }
    title
        .add(", was %s: ".formatted(change.before().severityLabel()))
        .add("%s, sentence %d".formatted(change.article(), change.sentence()))
        .print(out, "", INDENT, options);
    String text = change.after().text().isEmpty() ? change.before().text() : change.after().text();
    new StyledText().add(text).print(out, INDENT, INDENT, options);
    new StyledText()
        .add((isGain(change) ? "was: " : "now: ") + said.explanation())
        .add(" [" + String.join(", ", said.rules()) + "]", Style.DIM)
        .print(out, REASON, DEEP, options);
    if (!change.before().rules().isEmpty() && !change.after().rules().isEmpty()) {
      writeRules(out, "new: ", change.newRules());
      writeRules(out, "gone: ", change.goneRules());
    }
  }

  private void writeRules(Appendable out, String lead, List<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      new StyledText()
          .add(lead + String.join(", ", ids), Style.DIM)
          .print(out, REASON, DEEP, options);
    }
  }

  private static boolean isGain(SentenceChange change) {
    return switch (change.kind()) {
      case BETTER, CLEARED -> true;
      case SUSPECT, WORSE, REASONS -> false;
    };
  }

  /** Prints rows with the first column to the left and numbers to the right. */
  private static void print(Appendable out, List<List<String>> rows) throws IOException {
    out.append(TextTable.of(rows));
  }

  private static Totals totals(ArticleChange.State state) {
    int errors = state.error().isPresent() ? 1 : 0;
    return new Totals(1, errors, state.sentences(), state.words(), state.score(), 0, 0, 0);
  }

  private static List<String> row(String name, Totals run) {
    return List.of(
        name,
        String.valueOf(run.articles()),
        String.valueOf(run.errors()),
        String.valueOf(run.sentences()),
        String.format(Locale.ROOT, "%.1f", run.score()),
        String.format(Locale.ROOT, "%.2f", run.per100Words()));
  }
}
