package dev.galley.batch;

import dev.galley.read.ArticleReader;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and analyses the articles that rows name; remembers the latest, since rows share them. */
final class Articles {

  /** Rows that share a reference stand together, or come round after each system's turn. */
  private static final int MOST_REMEMBERED = 128;

  private final ArticleReader reader;
  private final Path folder;
  private final Path root;
  private final Map<Source, Document> latest = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param folder what paths are relative to
   * @param root the folder that they may not leave
   */
  Articles(ArticleReader reader, Path folder, Path root) throws IOException {
    this.reader = reader;
    this.folder = folder.toRealPath();
    this.root = root.toRealPath();
  }

  /**
   * Returns an article, analysed.
   *
   * @throws IOException if it cannot be read; the message is meant for the table of articles
   */
  Document get(Source source) throws IOException {
    Document known = latest.get(source);
    if (known != null) {
      return known;
    }
    Document document = read(source);
    latest.put(source, document);
    if (latest.size() > MOST_REMEMBERED) {
      latest.remove(latest.keySet().iterator().next());
    }
    return document;
  }

  private Document read(Source source) throws IOException {
    if (source instanceof Source.Text inline) {
      return Document.of(inline.text());
    }
    return reader.read(path(source.label())).document();
  }

  private Path path(String name) throws IOException {
    Path file;
    try {
      file = folder.resolve(name).toRealPath();
    } catch (InvalidPathException e) {
      throw new IOException("No path: " + name, e);
    } catch (NoSuchFileException e) {
      throw new IOException(name + ": no such file", e);
    }
    if (!file.startsWith(root)) {
      throw new IOException(name + ": outside " + root + "; --root allows more");
    }
    return file;
  }
}
