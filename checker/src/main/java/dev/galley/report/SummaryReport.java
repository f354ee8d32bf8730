package dev.galley.report;

import dev.galley.report.HtmlPage.Label;
import dev.galley.report.HtmlPage.Reason;
import dev.galley.report.RuleCounts.RuleCount;
import dev.galley.report.SummaryPage.Article;
import dev.galley.report.SummaryPage.ErrorTable;
import dev.galley.report.SummaryPage.Fact;
import dev.galley.report.SummaryPage.Fault;
import dev.galley.report.SummaryPage.GroupTable;
import dev.galley.report.SummaryPage.Legend;
import dev.galley.report.SummaryPage.Part;
import dev.galley.report.SummaryPage.Rule;
import dev.galley.report.SummaryPage.RuleTable;
import dev.galley.report.SummaryPage.Scale;
import dev.galley.report.SummaryPage.Sentence;
import dev.galley.rule.RuleSet;
import dev.galley.rule.Severity;
import dev.galley.text.Span;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the summary of a run as one page for a browser that needs nothing but itself. */
final class SummaryReport {

  private static final String TEMPLATE = "summary.jte";
  private static final long FULL = 1000;
  private static final int MOST_RULES = 15;
  private static final int MOST_COLUMNS = 12;
  private static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.NEUTRAL);

  private final Summary summary;
  private final Totals all;

  SummaryReport(Summary summary) {
    this.summary = summary;
    this.all = summary.all();
  }

  void write(Appendable out) throws IOException {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, SummaryReport.class.getClassLoader(), "dev.galley.report");
    templates.render(TEMPLATE, page(), new WriterOutput(new AppendableWriter(out)));
  }

  private SummaryPage page() throws IOException {
    String style = HtmlReport.resource("report.css") + HtmlReport.resource("summary.css");
    List<Article> articles = articles();
    return new SummaryPage(
        shown(summary.choice().input()),
        verdict(all),
        facts(),
        List.of(articleScale(), sentenceScale()),
        groups(),
        hint(),
        articles,
        moreArticles(articles.size()),
        rules(),
        errors(),
        summary.signature(),
        style,
        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(HtmlReport.hash(style)));
  }

  /** Returns {@code 12 of 1,000 sentences suspect}. */
  static String verdict(Totals all) {
    if (all.sentences() == 0) {
      return "Nothing could be checked";
    }
    String sentences = Numbers.count(all.sentences(), "sentence");
    return all.suspects() == 0
        ? (all.sentences() == 1
            ? "The only sentence is not suspect"
            : "None of " + sentences + " suspect")
        : "%s of %s suspect".formatted(Numbers.whole(all.suspects()), sentences);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Numbers.two(all.per100Words()), "MQM points per 100 words", ""));
    facts.add(new Fact(Numbers.share(all.suspects(), all.sentences()), "of sentences suspect", ""));
    facts.add(new Fact(Numbers.share(all.graves(), all.sentences()), "major or critical", ""));
    facts.add(
        new Fact(Numbers.whole(all.articles()), all.articles() == 1 ? "article" : "articles", ""));
    facts.add(new Fact(Numbers.whole(all.words()), all.words() == 1 ? "word" : "words", ""));
    if (all.errors() > 0) {
      facts.add(new Fact(Numbers.whole(all.errors()), "could not be checked", "errors"));
    }
    return facts;
  }

  private Scale articleScale() {
    List<Label> labels = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (Severity severity : GRAVEST_FIRST) {
      labels.add(label(severity));
      counts.add(summary.articles(severity.label()));
    }
    labels.add(new Label("none", "○", "nothing found"));
    counts.add(summary.articles("none"));
    labels.add(new Label("error", "?", "not checked"));
    counts.add(all.errors());
    return scale("Articles by their worst sentence", labels, counts, all.articles());
  }

  private Scale sentenceScale() {
    return scale(
        "Suspect sentences",
        List.of(label(Severity.CRITICAL), label(Severity.MAJOR), label(Severity.MINOR)),
        List.of(all.critical(), all.major(), all.minor()),
        all.suspects());
  }

  private static Scale scale(String title, List<Label> labels, List<Long> counts, long whole) {
    List<Legend> keys = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (counts.get(i) > 0) {
        keys.add(
            new Legend(
                labels.get(i), Numbers.whole(counts.get(i)), Numbers.share(counts.get(i), whole)));
      }
    }
    return new Scale(
        title, parts(labels.stream().map(Label::severity).toList(), counts, (double) whole), keys);
  }

  /** Returns the parts of a bar that stands for {@code whole} when it is full. */
  private static List<Part> parts(List<String> names, List<Long> counts, double whole) {
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < names.size(); i++) {
      long start = thousandths((double) before, whole);
      before += counts.get(i);
      long end = thousandths((double) before, whole);
      if (end > start) {
        parts.add(new Part(names.get(i), start, end - start));
      }
    }
    return parts;
  }

  private static long thousandths(double part, double whole) {
    return whole <= 0 ? 0 : Math.round(FULL * part / whole);
  }

  private static List<Part> parts(
      long critical, long major, long minor, long neutral, double whole) {
    return parts(
        GRAVEST_FIRST.stream().map(Severity::label).toList(),
        List.of(critical, major, minor, neutral),
        whole);
  }

  private static Label label(Severity severity) {
    return new Label(severity.label(), Wording.symbol(severity), severity.label());
  }

  private List<GroupTable> groups() {
    if (summary.choice().groupBy().isEmpty()) {
      return List.of();
    }
    Groups groups = summary.groups();
    List<Groups.Group> shown = groups.shown();
    Totals rest = groups.rest();
    double most =
        Math.max(
            all.per100Words(),
            shown.stream().mapToDouble(group -> group.totals().per100Words()).max().orElse(0));
    double mostSuspects =
        Math.max(
            all.suspectShare(),
            shown.stream().mapToDouble(group -> group.totals().suspectShare()).max().orElse(0));
    List<SummaryPage.Group> rows = new ArrayList<>();
    for (Groups.Group group : shown) {
      rows.add(
          group(
              group.isSmall() ? "small" : "value",
              group.value().isBlank() ? "(empty)" : shown(group.value()),
              group.totals(),
              most,
              mostSuspects));
    }
    if (rest.articles() > 0) {
      String count =
          (groups.isFull() ? "more than " : "") + Numbers.whole(groups.values() - shown.size());
      rows.add(group("rest", "The other " + count, rest, most, mostSuspects));
    }
    rows.add(group("all", "All copy", all, most, mostSuspects));
    String column = shown(summary.choice().groupBy().orElse(""));
    return List.of(
        new GroupTable(
            column, caption(shown), thousandths(all.per100Words(), most), all.errors() > 0, rows));
  }

  private static String caption(List<Groups.Group> shown) {
    String few =
        shown.stream().anyMatch(Groups.Group::isSmall)
            ? " Pale: fewer than %s words, too few to judge by."
                .formatted(Numbers.whole(Groups.FEW_WORDS))
            : "";
    return "Worst first, by MQM points per 100 words; the line is the mean of all copy." + few;
  }

  private static SummaryPage.Group group(
      String kind, String value, Totals totals, double most, double mostSuspects) {
    return new SummaryPage.Group(
        kind,
        value,
        thousandths(totals.per100Words(), most),
        Numbers.two(totals.per100Words()),
        parts(
            totals.critical(),
            totals.major(),
            totals.minor(),
            0,
            totals.sentences() * mostSuspects),
        Numbers.whole(totals.articles()),
        Numbers.whole(totals.sentences()),
        Numbers.share(totals.suspects(), totals.sentences()),
        Numbers.share(totals.graves(), totals.sentences()),
        Numbers.whole(totals.errors()));
  }

  private String hint() {
    List<String> columns = summary.columns();
    if (summary.choice().groupBy().isPresent() || columns.isEmpty()) {
      return "";
    }
    String names =
        String.join(", ", columns.stream().limit(MOST_COLUMNS).map(SummaryReport::shown).toList());
    return "--group-by compares the values of a column: "
        + names
        + (columns.size() > MOST_COLUMNS ? ", …" : "");
  }

  private List<Article> articles() {
    int column =
        summary
            .choice()
            .groupBy()
            .map(name -> ArticlesTable.place(summary.columns(), name))
            .orElse(-1);
    double most =
        summary.worst().stream().mapToDouble(row -> row.totals().suspects()).max().orElse(0);
    List<Article> articles = new ArrayList<>();
    for (ArticleRow row : summary.worst()) {
      articles.add(
          article(
              "a" + (articles.size() + 1),
              row,
              column < 0 ? "" : row.passedThrough().get(column),
              (long) most));
    }
    return articles;
  }

  private static Article article(String anchor, ArticleRow row, String group, long most) {
    Totals totals = row.totals();
    long hidden = totals.suspects() - row.sentences().size();
    return new Article(
        anchor,
        label(row.severity().orElse(Severity.NEUTRAL)),
        shown(row.id()),
        shown(group),
        Numbers.one(row.suspectScore()),
        "%s MQM points, %s per 100 words; %s of %s suspect"
            .formatted(
                Numbers.one(totals.score()),
                Numbers.one(totals.per100Words()),
                Numbers.whole(totals.suspects()),
                Numbers.count(totals.sentences(), "sentence")),
        VisibleText.safe(row.explanation()),
        parts(totals.critical(), totals.major(), totals.minor(), 0, (double) most),
        counts(totals.critical(), totals.major(), totals.minor(), 0),
        row.sentences().stream().map(SummaryReport::sentence).toList(),
        hidden == 0
            ? ""
            : "and %s more in sentences.csv".formatted(Numbers.count(hidden, "suspect sentence")));
  }

  private static Sentence sentence(SentenceRow row) {
    Span whole = new Span(0, row.text().length());
    List<HtmlMarks.Range> marks =
        row.issues().stream()
            .filter(issue -> !issue.span().contains(whole))
            .map(issue -> new HtmlMarks.Range(issue.span(), issue.severity().label()))
            .toList();
    return new Sentence(
        label(row.severity().orElse(Severity.NEUTRAL)),
        row.number(),
        HtmlMarks.pieces(row.text(), whole, marks),
        row.issues().stream()
            .map(issue -> new Reason(VisibleText.safe(issue.reason()), issue.rule(), ""))
            .toList(),
        VisibleText.safe(row.reference()));
  }

  private static String counts(long critical, long major, long minor, long neutral) {
    List<String> counts = new ArrayList<>();
    List<Long> numbers = List.of(critical, major, minor, neutral);
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) > 0) {
        counts.add(Numbers.whole(numbers.get(i)) + " " + GRAVEST_FIRST.get(i).label());
      }
    }
    return String.join(", ", counts);
  }

  private String moreArticles(int shown) {
    long suspect =
        summary.articles("critical") + summary.articles("major") + summary.articles("minor");
    return suspect > shown
        ? "%s more with suspect sentences stand in articles.csv; --top shows more here."
            .formatted(Numbers.count(suspect - shown, "article"))
        : "";
  }

  private RuleTable rules() {
    Map<String, String> summaries = new HashMap<>();
    RuleSet.standard().rules().forEach(rule -> summaries.put(rule.id(), rule.info().summary()));
    List<RuleCount> counts = summary.rules();
    long most = counts.stream().mapToLong(RuleCount::issues).max().orElse(0);
    List<Rule> rows =
        counts.stream()
            .limit(MOST_RULES)
            .map(
                count ->
                    new Rule(
                        shown(count.rule()),
                        summaries.getOrDefault(count.rule(), ""),
                        parts(
                            count.critical(),
                            count.major(),
                            count.minor(),
                            count.neutral(),
                            (double) most),
                        Numbers.whole(count.issues()),
                        Numbers.whole(count.articles()),
                        counts(count.critical(), count.major(), count.minor(), count.neutral())))
            .toList();
    long others = counts.stream().skip(MOST_RULES).mapToLong(RuleCount::issues).sum();
    return new RuleTable(
        rows,
        others == 0
            ? ""
            : "%s more found %s."
                .formatted(
                    Numbers.count(counts.size() - rows.size(), "rule"),
                    Numbers.count(others, "issue")));
  }

  private ErrorTable errors() {
    List<Fault> rows =
        summary.errors().stream()
            .map(
                row -> {
                  ArticleRow excerpt = Excerpts.of(row);
                  return new Fault(
                      Numbers.whole(row.number()),
                      shown(row.id()),
                      VisibleText.safe(excerpt.error()));
                })
            .toList();
    return new ErrorTable(
        all.errors() == 1
            ? "One row could not be checked"
            : Numbers.whole(all.errors()) + " rows could not be checked",
        rows,
        all.errors() > rows.size()
            ? "%s more stand in articles.csv, with status error."
                .formatted(Numbers.count(all.errors() - rows.size(), "row"))
            : "");
  }

  private static String shown(String name) {
    return VisibleText.safe(Excerpts.of(name));
  }
}
