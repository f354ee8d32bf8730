package dev.galley.batch;

import dev.galley.report.ArticlesTable;
import dev.galley.report.IssuesTable;
import dev.galley.report.SentencesTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The three tables of a run, open for writing. */
final class OutputTables implements Closeable {

  private final Writer articlesFile;
  private final Writer sentencesFile;
  private final Writer issuesFile;
  private final ArticlesTable articles;
  private final SentencesTable sentences;
  private final IssuesTable issues;

  OutputTables(Path folder, List<String> passedThrough) throws IOException {
    articlesFile = open(folder, "articles.csv");
    sentencesFile = open(folder, "sentences.csv");
    issuesFile = open(folder, "issues.csv");
    articles = new ArticlesTable(articlesFile, passedThrough);
    sentences = new SentencesTable(sentencesFile);
    issues = new IssuesTable(issuesFile);
  }

  /** Adds a row and what became of it. */
  void add(InputRow row, Batch.Checked checked) throws IOException {
    String reference = row.reference().map(Source::label).orElse("");
    if (checked instanceof Batch.Checked.Done done) {
      sentences.add(row.id(), done.report());
      issues.add(row.id(), done.report());
      articles.add(row.id(), done.report(), reference, row.passedThrough());
    } else if (checked instanceof Batch.Checked.Failed failed) {
      articles.addError(row.id(), reference, failed.reason(), row.passedThrough());
    }
    // What is checked survives whatever ends the run.
    sentencesFile.flush();
    issuesFile.flush();
    articlesFile.flush();
  }

  @Override
  public void close() throws IOException {
    try (articlesFile;
        sentencesFile;
        issuesFile) {
      articlesFile.flush();
    }
  }

  private static Writer open(Path folder, String name) throws IOException {
    return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
