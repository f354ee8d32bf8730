package dev.galley.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads articles: plain text or web pages, from files or streams.
 *
 * <p>Immutable; share one among threads.
 */
public final class ArticleReader {

  /** The largest file that is read; most of a web page is not its article. */
  static final int MAX_BYTES = 20 << 20;

  /**
   * The longest article that is analysed, in characters. The analysis of one this long takes some
   * 250 MB.
   */
  static final int MAX_CHARACTERS = 6_000_000;

  /** The most lines or paragraphs of one article: each costs memory of its own. */
  static final int MAX_LINES = 100_000;

  /**
   * The most words and marks of one article. Half a novel of 100,000 words; their analysis fits
   * into the memory that a short run has, even if all stand in one sentence.
   */
  static final int MAX_TOKENS = 300_000;

  /** Of UTF-8, for a unit of UTF-16. */
  private static final int MOST_BYTES_OF_CHARACTER = 3;

  private static final Pattern PAGE_NAME =
      Pattern.compile(".*\\.(?:html?|xhtml?)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Comments and declarations may stand before the first element of a page. */
  private static final Pattern PAGE_START =
      Pattern.compile(
          "\\s*+(?:(?:<\\?xml[^>]{0,200}+>|<!--(?s:.){0,2000}?-->)\\s*+)*+"
              + "<(?:!doctype html|(?:html|head|body|article|main)\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Optional<Charset> named;
  private final int maxBytes;

  private ArticleReader(Optional<Charset> named, int maxBytes) {
    this.named = named;
    this.maxBytes = maxBytes;
  }

  /** Returns a reader that finds out how a file is encoded. */
  public static ArticleReader detecting() {
    return new ArticleReader(Optional.empty(), MAX_BYTES);
  }

  /** Returns a reader that takes every file to be encoded in {@code charset}. */
  public static ArticleReader decoding(Charset charset) {
    return new ArticleReader(Optional.of(charset), MAX_BYTES);
  }

  /** Returns a reader like this that refuses what is larger; no reader reads more than 20 MB. */
  public ArticleReader upTo(long bytes) {
    return new ArticleReader(named, (int) Math.min(bytes, MAX_BYTES));
  }

  /** Returns how large an article may be, in bytes. */
  public int maxBytes() {
    return maxBytes;
  }

  /** Returns the encoding that every file is taken to have, if one was named. */
  public Optional<Charset> named() {
    return named;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableArticleException if there is none, or it holds no text, or too much
   */
  public ArticleText read(Path file) throws UnreadableArticleException {
    return read(file, file.toString());
  }

  /**
   * Reads a file.
   *
   * @param name what messages call it; an ending such as {@code .html} tells a web page
   * @throws UnreadableArticleException if there is none, or it holds no text, or too much
   */
  public ArticleText read(Path file, String name) throws UnreadableArticleException {
    if (Files.isDirectory(file)) {
      throw new UnreadableArticleException(name, "is a directory, not an article");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.isRegularFile(file) && Files.size(file) > maxBytes) {
        throw tooLarge(name);
      }
      return read(in, name);
    } catch (UnreadableArticleException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new UnreadableArticleException(name, "no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableArticleException(name, "may not be read: permission denied");
    } catch (IOException e) {
      throw new UnreadableArticleException(name, "could not be read: " + e.getMessage());
    }
  }

  /**
   * Reads a stream to its end, or to the size limit. Does not close it.
   *
   * @param name what messages call it; an ending such as {@code .html} tells a web page
   * @throws UnreadableArticleException if it holds no text, or too much
   */
  public ArticleText read(InputStream in, String name) throws UnreadableArticleException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new UnreadableArticleException(name, "could not be read: " + e.getMessage());
    }
    if (bytes.length > maxBytes) {
      throw tooLarge(name);
    }
    Decoder decoder = new Decoder(name, bytes);
    Decoder.Decoded decoded =
        named.isPresent() ? decoder.decodeAs(named.get()) : decoder.decodeDetected();
    return isPage(name, decoded.text()) ? page(name, decoded) : plain(name, decoded);
  }

  /**
   * Returns plain text that stands in a table as it is.
   *
   * @throws UnreadableArticleException if it is no text, or too much
   */
  public ArticleText inline(String text) throws UnreadableArticleException {
    String name = "inline text";
    requireInline(name, text);
    requireArticleLength(name, text);
    return new ArticleText(
        text, false, List.of(), StandardCharsets.UTF_8, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the article that HTML holds: of a whole page what {@link #read(Path)} would read, of a
   * piece of one, such as feeds carry, all of it but furniture.
   *
   * @throws UnreadableArticleException if it is no text, or too much
   */
  public ArticleText html(String html) throws UnreadableArticleException {
    String name = "HTML";
    requireInline(name, html);
    requireTags(name, html);
    Page page = Page.parse(html);
    boolean isPage = PAGE_START.matcher(html).lookingAt();
    return pageText(name, isPage ? page.article() : page.whole());
  }

  /**
   * Returns the article that is all of an element but furniture.
   *
   * @param article taken out of where it stands
   * @throws UnreadableArticleException if it is too much
   */
  public ArticleText element(Element article) throws UnreadableArticleException {
    return pageText("HTML", Page.of(article).whole());
  }

  private void requireInline(String name, String text) throws UnreadableArticleException {
    boolean mayBeTooLarge = text.length() > maxBytes / MOST_BYTES_OF_CHARACTER;
    if (mayBeTooLarge
        && (text.length() > maxBytes || text.getBytes(StandardCharsets.UTF_8).length > maxBytes)) {
      throw tooLarge(name);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableArticleException(name, "holds NUL characters");
    }
  }

  private static ArticleText pageText(String name, PageText article)
      throws UnreadableArticleException {
    requireArticleLength(name, article.text());
    return new ArticleText(
        article.text(),
        true,
        article.regions(),
        StandardCharsets.UTF_8,
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isPage(String name, String text) {
    return PAGE_NAME.matcher(name).matches() || PAGE_START.matcher(text).lookingAt();
  }

  private static ArticleText plain(String name, Decoder.Decoded decoded)
      throws UnreadableArticleException {
    requireArticleLength(name, decoded.text());
    return new ArticleText(
        decoded.text(), false, List.of(), decoded.charset(), decoded.note(), Optional.empty());
  }

  private static ArticleText page(String name, Decoder.Decoded decoded)
      throws UnreadableArticleException {
    requireTags(name, decoded.text());
    Page page = Page.parse(decoded.text());
    PageText article = page.article();
    requireArticleLength(name, article.text());
    return new ArticleText(
        article.text(),
        true,
        article.regions(),
        decoded.charset(),
        decoded.note(),
        Optional.of(page.head()));
  }

  private static void requireTags(String name, String html) throws UnreadableArticleException {
    if (Page.tags(html) > Page.MAX_TAGS) {
      throw new UnreadableArticleException(
          name, String.format(Locale.ROOT, "has more than %,d tags", Page.MAX_TAGS));
    }
  }

  private static void requireArticleLength(String name, String text)
      throws UnreadableArticleException {
    if (text.length() > MAX_CHARACTERS) {
      throw new UnreadableArticleException(
          name,
          String.format(
              Locale.ROOT,
              "is too long for an article: %,d characters, the limit is %,d",
              text.length(),
              MAX_CHARACTERS));
    }
    // No text has more lines, or more words and marks, than characters.
    if (text.length() > MAX_LINES
        && text.chars().filter(c -> c == '\n' || c == '\r').count() > MAX_LINES) {
      throw new UnreadableArticleException(
          name,
          String.format(Locale.ROOT, "is too long for an article: more than %,d lines", MAX_LINES));
    }
    if (text.length() > MAX_TOKENS && hasMoreTokens(text, MAX_TOKENS)) {
      throw new UnreadableArticleException(
          name,
          String.format(
              Locale.ROOT,
              "is too long for an article: more than %,d words and marks",
              MAX_TOKENS));
    }
  }

  /** Counts as tokens the runs of letters and digits, and each mark. */
  private static boolean hasMoreTokens(String text, int limit) {
    int tokens = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length() && tokens <= limit; i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      if (word ? !inWord : !Character.isWhitespace(c)) {
        tokens++;
      }
      inWord = word;
    }
    return tokens > limit;
  }

  private UnreadableArticleException tooLarge(String name) {
    String limit =
        maxBytes % (1 << 20) == 0
            ? (maxBytes >> 20) + " MB"
            : String.format(Locale.ROOT, "%,d bytes", maxBytes);
    return new UnreadableArticleException(name, "is too large for an article: more than " + limit);
  }
}
