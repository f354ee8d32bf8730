package dev.galley.report;

import dev.galley.engine.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the folder of a finished run by hand. */
final class RunFolder {

  private final StringBuilder articlesText = new StringBuilder();
  private final StringBuilder sentencesText = new StringBuilder();
  private final StringBuilder issuesText = new StringBuilder();
  private final StringBuilder offsetsText = new StringBuilder();
  private final ArticlesTable articles;
  private final SentencesTable sentences;
  private final IssuesTable issues;
  private final OffsetsTable offsets;

  RunFolder(TableForm form, String... columns) throws IOException {
    articles = new ArticlesTable(articlesText, form, List.of(columns));
    sentences = new SentencesTable(sentencesText, form);
    issues = new IssuesTable(issuesText, form);
    offsets = new OffsetsTable(offsetsText, form);
  }

  RunFolder add(String id, Report report, String... values) throws IOException {
    articles.add(id, report, "inline", "", List.of(values));
    sentences.add(id, report);
    issues.add(id, report);
    offsets.add(id, report);
    return this;
  }

  RunFolder fail(String id, String error, String... values) throws IOException {
    articles.addError(id, "", error, List.of(values));
    return this;
  }

  Path write(Path folder) throws IOException {
    write(folder.resolve("articles.csv"), articlesText);
    write(folder.resolve("sentences.csv"), sentencesText);
    write(folder.resolve("issues.csv"), issuesText);
    write(folder.resolve("offsets.csv"), offsetsText);
    Files.writeString(folder.resolve("run.json"), "{\"signature\": \"0123abcd\"}");
    return folder;
  }

  private static void write(Path file, StringBuilder text) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.append(text);
    }
  }
}
