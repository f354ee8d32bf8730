package dev.galley.report;

import dev.galley.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the summary of a run for a terminal. */
final class SummaryText {

  private static final int MOST_ARTICLES = 3;

  private final Summary summary;
  private final ReportOptions options;

  SummaryText(Summary summary, ReportOptions options) {
    this.summary = summary;
    this.options = options;
  }

  void write(Appendable out) throws IOException {
    Totals all = summary.all();
    new StyledText()
        .add(Excerpts.of(summary.choice().input()), Style.STRONG)
        .add(": " + SummaryReport.verdict(all))
        .print(out, "", "", options);
    int width =
        Numbers.whole(Math.max(all.articles(), Math.max(all.words(), all.sentences()))).length();
    severity(out, width, Severity.CRITICAL, all.critical());
    severity(out, width, Severity.MAJOR, all.major());
    severity(out, width, Severity.MINOR, all.minor());
    line(
        out, width, "  words", all.words(), Numbers.two(all.per100Words()) + " MQM points per 100");
    line(
        out,
        width,
        "  articles",
        all.articles(),
        all.errors() == 0 ? "" : Numbers.whole(all.errors()) + " could not be checked");
    worst(out);
  }

  private void severity(Appendable out, int width, Severity severity, long count)
      throws IOException {
    String name = "%s %-8s".formatted(Wording.symbol(severity), severity.label());
    out.append("  ")
        .append(styled(name, count > 0 ? Style.of(severity) : Style.DIM))
        .append(number(width, count))
        .append(count == 0 ? "" : "  " + Numbers.share(count, summary.all().sentences()))
        .append('\n');
  }

  private static void line(Appendable out, int width, String name, long count, String note)
      throws IOException {
    String line = "  %-10s%s  %s".formatted(name, number(width, count), note);
    out.append(line.stripTrailing()).append('\n');
  }

  private static String number(int width, long count) {
    return String.format(Locale.ROOT, "  %" + width + "s", Numbers.whole(count));
  }

  private void worst(Appendable out) throws IOException {
    List<ArticleRow> worst = summary.worst().stream().limit(MOST_ARTICLES).toList();
    if (worst.isEmpty()) {
      return;
    }
    out.append('\n').append(styled("Worst articles", Style.STRONG)).append('\n');
    for (ArticleRow row : worst) {
      Severity severity = row.severity().orElse(Severity.NEUTRAL);
      String name = "%s %-8s".formatted(Wording.symbol(severity), severity.label());
      new StyledText()
          .add(Excerpts.of(row.id()))
          .add(
              ": %s of %s suspect"
                  .formatted(
                      Numbers.whole(row.totals().suspects()),
                      Numbers.count(row.totals().sentences(), "sentence")))
          .print(
              out,
              "  " + styled(name, Style.of(severity)) + "  ",
              " ".repeat(4 + name.length()),
              options);
    }
  }

  private String styled(String words, Style style) {
    return options.color() ? style.begin() + words + style.end() : words;
  }
}
