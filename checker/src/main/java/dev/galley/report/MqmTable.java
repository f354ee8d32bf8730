package dev.galley.report;

import dev.galley.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of the WMT's MQM campaigns, which MQM viewers open: a line for each issue with the
 * words at fault between {@code <v>} and {@code </v>}, one that says so for a sentence without.
 * Cells are separated by tabs and never quoted. See github.com/google/wmt-mqm-human-evaluation.
 */
public final class MqmTable {

  private static final List<String> COLUMNS =
      List.of(
          "system",
          "doc",
          "docSegId",
          "globalSegId",
          "rater",
          "source",
          "target",
          "category",
          "severity");

  private static final String RATER = "galley";

  /** The system of articles that were not grouped. */
  private static final String SYSTEM = "candidate";

  private static final String NO_ERROR = "No-error";

  private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]");

  private static final Pattern TAG = Pattern.compile("<(/?v)>");

  private static final String HEADER = String.join("\t", COLUMNS);

  private MqmTable() {}

  /** Returns whether a file begins as this table does. */
  public static boolean isOne(Path file) throws IOException {
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(header.length), header);
    }
  }

  /**
   * Writes the issues of a finished run.
   *
   * @param groupBy the column that says which system an article is from
   */
  public static void write(Path folder, Optional<String> groupBy, Appendable out)
      throws IOException {
    try (RunTables tables = new RunTables(folder)) {
      int group = groupBy.map(name -> ArticlesTable.place(tables.passedThrough(), name)).orElse(-1);
      out.append(HEADER).append('\n');
      long segment = 0;
      for (Optional<ArticleRow> row = tables.next(); row.isPresent(); row = tables.next()) {
        String value = group < 0 ? "" : cell(row.get().passedThrough().get(group)).strip();
        for (SentenceRow sentence : row.get().sentences()) {
          segment++;
          write(value.isEmpty() ? SYSTEM : value, row.get().id(), segment, sentence, out);
        }
      }
    }
  }

  private static void write(
      String system, String article, long segment, SentenceRow sentence, Appendable out)
      throws IOException {
    List<String> before =
        List.of(
            system,
            cell(article),
            Integer.toString(sentence.number()),
            Long.toString(segment),
            RATER,
            cell(sentence.reference()));
    if (sentence.issues().isEmpty()) {
      line(out, before, cell(sentence.text()), NO_ERROR, NO_ERROR);
    }
    for (IssueRow issue : sentence.issues()) {
      line(
          out,
          before,
          marked(sentence.text(), issue.span()),
          issue.category(),
          capitalised(issue.severity().label()));
    }
  }

  private static String marked(String text, Span span) {
    return cell(text.substring(0, span.start()))
        + "<v>"
        + cell(span.of(text))
        + "</v>"
        + cell(text.substring(span.end()));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Returns a text that neither ends a cell nor a line nor says that words are at fault. */
  private static String cell(String text) {
    return TAG.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("‹$1›");
  }

  private static void line(Appendable out, List<String> before, String... rest) throws IOException {
    out.append(String.join("\t", before)).append('\t');
    out.append(String.join("\t", rest)).append('\n');
  }
}
