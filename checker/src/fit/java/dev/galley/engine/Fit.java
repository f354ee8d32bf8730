package dev.galley.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Fits the parameters of the score with a reference to the human judgements that may be shipped,
 * and predicts every task of the evaluation data by parameters that never saw its documents.
 *
 * <p>Arguments: the data, the table of parameters to write, and the folder for the predictions,
 * which {@code score.py} reads; inputs to predict ({@code wmt23_zhen.pairs}), else all.
 */
final class Fit {

  private static final List<String> PENALTIES = List.of("wmt23_zhen", "wmt21_zhen", "bio_mqm");
  private static final List<String> RATINGS = List.of("mlqe_pe");
  private static final String COPIES = "demetr";

  private static final List<String> PREDICTED =
      List.of(
          "wmt21_zhen.pairs",
          "wmt23_zhen.pairs",
          "ted_zhen.pairs",
          "bio_mqm.pairs",
          "mlqe_pe.pairs",
          "liv_da.pairs",
          "demetr.pairs",
          "wmt21_zhen_human.pairs",
          "spun.pairs",
          "jfleg.pairs",
          "clean_human.pairs",
          "wmt21_articles.manifest",
          "wmt21_articles_partial.manifest",
          "wmt23_articles.manifest",
          "wmt23_articles_partial.manifest",
          "mlqe_articles_partial.manifest",
          "clean_articles_pairs.manifest",
          "clean_articles.manifest",
          "wmt23_zhen.noref",
          "wmt21_zhen.noref",
          "bio_mqm.noref",
          "mlqe_pe.noref",
          "demetr.noref",
          "spun.noref",
          "jfleg.noref",
          "cola.noref",
          "clean_original.noref",
          "clean_human.noref");

  private static final String HEAD =
      """
      # Parameters of the estimated MQM penalty of a link; LinkFeature says what each feature is, LinkedScore the rest.
      # Fitted by mvn -Pfit verify -DskipTests to the judgements of wmt23_zhen, wmt21_zhen, bio_mqm (Apache-2.0),
      # mlqe_pe (CC0) and demetr (MIT): Freitag et al. 2021, Kocmi et al. 2023, Zouhar et al. 2024, Fomicheva et al. 2020,
      # Karpinska et al. 2022.
      # level, slope: penalty = 25 (1 - exp(-p / 25)), p = factor * exp(level + slope * sum)
      # feature, weight, centre, scale: the sum has weight * 6 tanh((value - centre) / scale / 6) for each
      """;

  private final Path data;

  private Fit(Path data) {
    this.data = data;
  }

  public static void main(String[] arguments) throws IOException {
    Fit fit = new Fit(Path.of(arguments[0]));
    Path table = Path.of(arguments[1]);
    Path predictions = Path.of(arguments[2]);
    ScoreFit scores =
        new ScoreFit(
            fit.samples(PENALTIES), fit.samples(RATINGS), fit.samples(List.of(COPIES)).get(0));
    Files.writeString(
        table,
        HEAD + String.join("\n", scores.parameters().linked().lines()) + "\n",
        StandardCharsets.UTF_8);
    List<Checker> checkers =
        IntStream.range(0, RatedTask.FOLDS)
            .mapToObj(fold -> scores.without(fold).parameters())
            .map(parameters -> new Checker(Settings.standard(), parameters))
            .toList();
    Files.createDirectories(predictions);
    List<String> inputs =
        arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : PREDICTED;
    for (String input : inputs) {
      String[] name = input.split("\\.", 2);
      predict(RatedTask.read(fit.data, name[0], name[1]), checkers, predictions);
    }
  }

  private List<Samples> samples(List<String> tasks) throws IOException {
    List<Samples> samples = new ArrayList<>();
    for (String task : tasks) {
      samples.add(Samples.of(RatedTask.read(data, task, "pairs")));
    }
    return samples;
  }

  private static void predict(RatedTask task, List<Checker> checkers, Path folder)
      throws IOException {
    Path file = folder.resolve(task.predictions());
    List<Report> reports =
        task.rows().parallelStream().map(row -> row.check(checkers.get(row.fold()))).toList();
    try (CSVPrinter table = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      if (task.isOfArticles()) {
        table.printRecord("article", "text", "score", "severity", "reference");
      } else {
        table.printRecord("id", "score", "severity");
      }
      for (int i = 0; i < reports.size(); i++) {
        if (task.isOfArticles()) {
          printSentences(task.rows().get(i).id(), reports.get(i), table);
        } else {
          printRow(task.rows().get(i).id(), reports.get(i), table);
        }
      }
    }
  }

  private static void printRow(String id, Report report, CSVPrinter table) throws IOException {
    double score = report.verdicts().stream().mapToDouble(Verdict::score).sum();
    String severity =
        report.verdicts().stream()
            .flatMap(verdict -> verdict.severity().stream())
            .max(Comparable::compareTo)
            .map(worst -> worst.label())
            .orElse("none");
    table.printRecord(id, number(score), severity);
  }

  private static void printSentences(String id, Report report, CSVPrinter table)
      throws IOException {
    for (Verdict verdict : report.verdicts()) {
      table.printRecord(
          id,
          verdict.sentence().text(),
          number(verdict.score()),
          verdict.severityLabel(),
          String.join(" ", verdict.reference().stream().map(sentence -> sentence.text()).toList()));
    }
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, "%.6f", score);
  }
}
