package dev.galley.batch;

import dev.galley.read.ArticleReader;
import dev.galley.text.Document;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and analyses the articles that rows name; remembers the latest, since rows share them. */
final class Articles {

  /**
   * Rows that share a reference stand together, or come round after each system's turn. A character
   * of an analysed article takes some 40 bytes.
   */
  static final long MOST_CHARACTERS = 4_000_000;

  /** What an article counts besides its characters. */
  private static final long OVERHEAD = 1_000L;

  private final ArticleReader reader;
  private final Path folder;
  private final Path root;
  private final Map<Source, Document> latest = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /**
   * @param folder what paths are relative to
   * @param root the folder that they may not leave, without symbolic links
   */
  Articles(ArticleReader reader, Path folder, Path root) {
    this.reader = reader;
    this.folder = folder;
    this.root = root;
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
    characters += size(document);
    Iterator<Document> oldest = latest.values().iterator();
    while (characters > MOST_CHARACTERS) {
      characters -= size(oldest.next());
      oldest.remove();
    }
    return document;
  }

  /** Lets go of all articles, to make room. */
  void forget() {
    latest.clear();
    characters = 0;
  }

  /** Returns how many characters the remembered articles have, and what they count besides. */
  long remembered() {
    return characters;
  }

  private static long size(Document document) {
    return OVERHEAD + document.text().length();
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
