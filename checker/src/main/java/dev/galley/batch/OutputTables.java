package dev.galley.batch;

import dev.galley.report.ArticlesTable;
import dev.galley.report.IssuesTable;
import dev.galley.report.OffsetsTable;
import dev.galley.report.SentencesTable;
import dev.galley.report.TableForm;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of a run, open for writing. */
final class OutputTables implements Closeable {

  private final Writer articlesFile;
  private final Writer sentencesFile;
  private final Writer issuesFile;
  private final Writer offsetsFile;
  private final ArticlesTable articles;
  private final SentencesTable sentences;
  private final IssuesTable issues;
  private final OffsetsTable offsets;

  OutputTables(Path folder, TableForm form, List<String> passedThrough) throws IOException {
    articlesFile = open(folder, "articles.csv");
    sentencesFile = open(folder, "sentences.csv");
    issuesFile = open(folder, "issues.csv");
    offsetsFile = open(folder, "offsets.csv");
    articles = new ArticlesTable(articlesFile, form, passedThrough);
    sentences = new SentencesTable(sentencesFile, form);
    issues = new IssuesTable(issuesFile, form);
    offsets = new OffsetsTable(offsetsFile, form);
  }

  /** Adds a row and what became of it. */
  void add(InputRow row, Batch.Checked checked) throws IOException {
    String reference = row.reference().map(Source::label).orElse("");
    if (checked instanceof Batch.Checked.Done done) {
      sentences.add(row.id(), done.report());
      issues.add(row.id(), done.report());
      offsets.add(row.id(), done.report());
      articles.add(row.id(), done.report(), reference, row.passedThrough());
    } else if (checked instanceof Batch.Checked.Failed failed) {
      articles.addError(row.id(), reference, failed.reason(), row.passedThrough());
    }
    // What is checked survives whatever ends the run.
    sentencesFile.flush();
    issuesFile.flush();
    offsetsFile.flush();
    articlesFile.flush();
  }

  @Override
  public void close() throws IOException {
    try (articlesFile;
        sentencesFile;
        issuesFile;
        offsetsFile) {
      articlesFile.flush();
    }
  }

  private static Writer open(Path folder, String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
