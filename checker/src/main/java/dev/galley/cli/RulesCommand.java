package dev.galley.cli;

import dev.galley.rule.Accepts;
import dev.galley.rule.Example;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code rules}: what is looked for, and what one rule means. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the rules, or explains one with its examples.")
final class RulesCommand implements Callable<Integer> {

  private static final int WIDEST = 100;

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\h*+\\R");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  private final Streams streams;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to explain.")
  private Optional<String> id = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  RulesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, SettingsException {
    RuleSet running = options.choose(Path.of("")).settings().rules();
    List<String> lines = id.isPresent() ? explanation(rule(id.get()), running) : list(running);
    Output.write(out -> out.append(String.join("\n", lines)).append('\n'), streams.output());
    return ExitCode.DONE;
  }

  private static Rule rule(String id) throws SettingsException {
    try {
      return RuleSet.standard().get(id).rule();
    } catch (IllegalArgumentException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> list(RuleSet running) {
    List<String[]> rows =
        RuleSet.standard()
            .rules()
            .map(
                rule ->
                    new String[] {
                      rule.id(),
                      severity(rule, running),
                      rule.info().category().label(),
                      rule.info().summary()
                    })
            .toList();
    int[] widths = new int[3];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    return rows.stream()
        .map(
            row ->
                padded(row[0], widths[0])
                    + padded(row[1], widths[1])
                    + padded(row[2], widths[2])
                    + row[3])
        .toList();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  private static String severity(Rule rule, RuleSet running) {
    Severity usual = rule.info().severity();
    Optional<Severity> now =
        running.entries().stream()
            .filter(entry -> entry.rule().id().equals(rule.id()))
            .map(RuleSet.Entry::severity)
            .findFirst();
    String label = now.map(Severity::label).orElse(Severities.OFF);
    return now.equals(Optional.of(usual)) ? label : label + " (usually " + usual.label() + ")";
  }

  private List<String> explanation(Rule rule, RuleSet running) {
    RuleInfo info = rule.info();
    List<String> lines = new ArrayList<>();
    lines.add(rule.id() + ": " + info.summary());
    lines.add(info.category().label() + ", " + severity(rule, running));
    for (String paragraph : PARAGRAPH_END.split(info.explanation().strip(), -1)) {
      lines.add("");
      lines.addAll(wrapped("", paragraph));
    }
    lines.add("");
    lines.add("Flagged:");
    for (Example example : rule.examples()) {
      lines.addAll(wrapped("  - ", example.bad()));
      lines.addAll(reference(example.reference()));
      lines.addAll(wrapped("    better: ", example.good()));
    }
    lines.add("");
    lines.add("Accepted:");
    for (Accepts accepted : rule.accepts()) {
      lines.addAll(wrapped("  - ", accepted.value()));
      lines.addAll(reference(accepted.reference()));
    }
    return lines;
  }

  private List<String> reference(String text) {
    return text.isEmpty() ? List.of() : wrapped("    reference: ", text);
  }

  /** Breaks a text into lines of the terminal's width, the first behind {@code lead}. */
  private List<String> wrapped(String lead, String text) {
    int width = Math.min(WIDEST, streams.terminal().width());
    String indent = " ".repeat(Math.min(4, lead.length()));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(lead);
    boolean isStart = true;
    for (String word : SPACE.split(text.strip(), -1)) {
      if (!isStart && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
        isStart = true;
      }
      line.append(isStart ? "" : " ").append(word);
      isStart = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
