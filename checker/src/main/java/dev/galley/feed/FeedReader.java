package dev.galley.feed;

import dev.galley.read.ArticleReader;
import dev.galley.read.RecordReader;
import dev.galley.read.UnreadableArticleException;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads stories from files of any format: plain text, web pages, RSS, Atom, NITF, NewsML-G2, ninjs,
 * JSON lines and tables. The content tells the format.
 *
 * <p>Immutable; share one among threads.
 */
public final class FeedReader {

  private static final String STANDARD_INPUT = "standard input";

  private final Intake intake;

  private FeedReader(Intake intake) {
    this.intake = intake;
  }

  /** Returns a reader that reads texts as {@code reader} does. */
  public static FeedReader of(ArticleReader reader) {
    return new FeedReader(new Intake(reader, Optional.empty(), Optional.empty()));
  }

  /** Returns a reader like this that takes all stories to be published by {@code source}. */
  public FeedReader withSource(String source) {
    return new FeedReader(new Intake(intake.reader(), Optional.of(source), intake.language()));
  }

  /** Returns a reader like this that takes all stories to be written in {@code language}. */
  public FeedReader withLanguage(String language) {
    return new FeedReader(new Intake(intake.reader(), intake.source(), Optional.of(language)));
  }

  /**
   * Opens all files that are named, one after the other.
   *
   * @param names files, folders, which are looked through, and patterns such as {@code wire/*.xml};
   *     {@code -} is {@code input}
   * @param leftOut a folder that is not looked into
   */
  public Stories open(List<String> names, InputStream input, Path leftOut) {
    return new NamedStories(this, new FeedFiles(names, leftOut), input);
  }

  /** Opens a file. One that cannot be opened has a single entry, which says so. */
  public Stories open(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return fault(name, "is a folder");
      }
      // A pipe has no other name, and no place to ask for.
      boolean isPipe = Files.exists(file) && !Files.isRegularFile(file);
      Path real = isPipe ? file.toAbsolutePath() : file.toRealPath();
      InputStream bytes = isPipe ? new FileInputStream(file.toFile()) : Files.newInputStream(real);
      InputStream in = new BufferedInputStream(bytes, FeedFormat.HEAD);
      try {
        return open(in, name, real);
      } catch (IOException | RuntimeException e) {
        Closing.quietly(in);
        throw e;
      }
    } catch (NoSuchFileException e) {
      return fault(name, "no such file");
    } catch (AccessDeniedException e) {
      return fault(name, "may not be read: permission denied");
    } catch (IOException e) {
      return fault(name, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Reads a stream: JSON lines, or an XML feed. One that is neither has a single entry, which says
   * so.
   */
  public Stories open(InputStream stream) {
    InputStream in = new BufferedInputStream(stream, FeedFormat.HEAD);
    try {
      byte[] head = head(in);
      if (head.length == 0) {
        return fault(STANDARD_INPUT, "is empty");
      }
      FeedFormat format = FeedFormat.of(head, STANDARD_INPUT);
      if (format instanceof FeedFormat.Xml) {
        return xml(in, STANDARD_INPUT, "");
      }
      if (!(format instanceof FeedFormat.Json) && FeedFormat.isProse(head)) {
        Closing.quietly(in);
        return fault(
            STANDARD_INPUT, "is neither JSON lines nor an XML feed; name the file of an article");
      }
      boolean isLines = !(format instanceof FeedFormat.Json json) || json.isLines();
      return new JsonStories(STANDARD_INPUT, new JsonPieces(in, isLines), intake);
    } catch (IOException e) {
      return fault(STANDARD_INPUT, "could not be read: " + e.getMessage());
    }
  }

  private Stories open(InputStream in, String name, Path real) throws IOException {
    FeedFormat format = FeedFormat.of(head(in), name);
    if (format instanceof FeedFormat.Xml) {
      return xml(in, name, real.toString());
    }
    if (format instanceof FeedFormat.Json json) {
      return new JsonStories(name, new JsonPieces(in, json.isLines()), intake);
    }
    if (format instanceof FeedFormat.Table table) {
      RecordReader records = new RecordReader(in, table.delimiter());
      return new TableStories(name, real, records, table.delimiter(), intake);
    }
    try (in) {
      return all(
          new ArticleFile(intake)
              .entries(new Place(name, 0), intake.reader().read(in, name), real.toString()));
    } catch (UnreadableArticleException e) {
      return fault(name, e.reason());
    }
  }

  private Stories xml(InputStream in, String name, String fallbackId) throws IOException {
    return new XmlStories(name, fallbackId, new XmlItems(in, intake.reader().named()), intake);
  }

  /** Returns how a stream begins; of a slow one no more than its first line. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(FeedFormat.HEAD);
    byte[] head = new byte[FeedFormat.HEAD];
    int length = 0;
    boolean isEnough = false;
    while (!isEnough) {
      int read = in.read(head, length, head.length - length);
      length += Math.max(0, read);
      boolean hasLine = new String(head, 0, length, StandardCharsets.ISO_8859_1).contains("\n");
      isEnough = read <= 0 || length == head.length || hasLine && in.available() == 0;
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private static Stories fault(String file, String reason) {
    return all(List.of(new FeedEntry.Fault(new Place(file, 0).say(reason))));
  }

  private static Stories all(List<FeedEntry> entries) {
    return new Listed(new ArrayDeque<>(entries));
  }

  /** What is already read. */
  private record Listed(Deque<FeedEntry> left) implements Stories {

    @Override
    public Optional<FeedEntry> next() {
      return Optional.ofNullable(left.poll());
    }

    @Override
    public void close() {
      left.clear();
    }
  }
}
