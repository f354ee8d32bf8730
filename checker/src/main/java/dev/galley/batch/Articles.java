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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Reads and analyses the articles that rows name; remembers the latest references, since rows share
 * them. A reference that two workers want at the same time is analysed by one of them.
 */
final class Articles {

  /**
   * Rows that share a reference stand together, or come round after each system's turn. A character
   * of an analysed article takes some 40 bytes.
   */
  static final long MOST_CHARACTERS = 2_000_000;

  /** What an article counts besides its characters. */
  private static final long OVERHEAD = 200L;

  private final ArticleReader reader;
  private final Path folder;
  private final Path root;
  private final Map<Source, Entry> latest = new LinkedHashMap<>(16, 0.75f, true);
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
   * Returns a reference, analysed.
   *
   * @throws IOException if it cannot be read; the message is meant for the table of articles
   */
  Document reference(Source source) throws IOException {
    Entry mine = new Entry(new CompletableFuture<>(), 0);
    Entry entry = claimed(source, mine);
    if (!entry.equals(mine)) {
      return analysedElsewhere(source, entry);
    }
    try {
      Document document = read(source);
      mine.document().complete(document);
      remember(source, mine, document);
      return document;
    } finally {
      // Whoever waits for what failed finds out for themselves.
      if (mine.document().cancel(false)) {
        forget(source, mine);
      }
    }
  }

  /** Returns a candidate, analysed; it is looked for among the references, but not remembered. */
  Document candidate(Source source) throws IOException {
    CompletableFuture<Document> known = known(source);
    return known.isDone() && !known.isCompletedExceptionally() ? known.join() : read(source);
  }

  /** Lets go of all articles, to make room. */
  synchronized void forget() {
    latest.clear();
    characters = 0;
  }

  /** Returns how many characters the remembered articles have, and what they count besides. */
  synchronized long remembered() {
    return characters;
  }

  private synchronized Entry claimed(Source source, Entry mine) {
    Entry known = latest.putIfAbsent(source, mine);
    return known == null ? mine : known;
  }

  private synchronized CompletableFuture<Document> known(Source source) {
    Entry known = latest.get(source);
    return known == null ? new CompletableFuture<>() : known.document();
  }

  private Document analysedElsewhere(Source source, Entry entry) throws IOException {
    try {
      return entry.document().get();
    } catch (ExecutionException | CancellationException e) {
      return read(source);
    } catch (InterruptedException e) {
      forget(source, entry);
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while another row read the reference");
    }
  }

  private synchronized void remember(Source source, Entry mine, Document document) {
    if (!latest.remove(source, mine)) {
      return;
    }
    Entry done = new Entry(mine.document(), OVERHEAD + document.text().length());
    latest.put(source, done);
    characters += done.size();
    Iterator<Entry> oldest = latest.values().iterator();
    while (characters > MOST_CHARACTERS) {
      characters -= oldest.next().size();
      oldest.remove();
    }
  }

  private synchronized void forget(Source source, Entry entry) {
    if (latest.remove(source, entry)) {
      characters -= entry.size();
    }
  }

  private Document read(Source source) throws IOException {
    if (source instanceof Source.Text inline) {
      return reader.inline(inline.text()).document();
    }
    if (source instanceof Source.Kept kept) {
      return kept.story().document();
    }
    return reader.read(path(source.label()), source.label()).document();
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
      throw new IOException(
          name + ": outside the folder that paths may not leave; --root allows more");
    }
    return file;
  }

  /** An article that is remembered, or being analysed; compared by its identity. */
  private static final class Entry {

    private final CompletableFuture<Document> document;
    private final long size;

    Entry(CompletableFuture<Document> document, long size) {
      this.document = document;
      this.size = size;
    }

    CompletableFuture<Document> document() {
      return document;
    }

    long size() {
      return size;
    }
  }
}
