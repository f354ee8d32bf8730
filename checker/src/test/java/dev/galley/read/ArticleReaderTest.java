package dev.galley.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleReaderTest {

  private static final String COPY =
      "Mayor “wasn’t told”\r\n\r\nThe café’s owner, José Núñez, said the fee rose by £3 – to £19.\r\n";

  @TempDir private Path folder;

  private static ArticleText read(byte[] bytes, String name) throws IOException {
    return ArticleReader.detecting().read(new ByteArrayInputStream(bytes), name);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman"})
  void encodingsAreDetected(String charset) throws IOException {
    ArticleText article = read(bytes(COPY, charset), "copy.txt");

    assertThat(article.text()).isEqualTo(COPY);
    assertThat(article.charset()).isEqualTo(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarksAreNotPartOfTheText(String charset) throws IOException {
    ArticleText article = read(bytes("\ufeff" + COPY, charset), "copy.txt");

    assertThat(article.text()).isEqualTo(COPY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "x-MacRoman", "IBM850"})
  void encodingsCanBeNamed(String charset) throws IOException {
    String copy = "Señor Núñez paid £3.\n";

    ArticleText article =
        ArticleReader.decoding(Charset.forName(charset))
            .read(new ByteArrayInputStream(bytes(copy, charset)), "copy.txt");

    assertThat(article.text()).isEqualTo(copy);
    assertThat(article.note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 港でフェリーが欠航し、四百人の乗客が体育館で一夜を過ごしたと港長が述べた。",
    "GB18030, 周二，渡轮公司在风暴预警后取消了所有前往该岛的航班，约四百名乘客在体育馆过夜。",
    "KOI8-R, Паромная компания отменила во вторник все рейсы на остров после предупреждения о шторме.",
    "windows-1251, Паромная компания отменила во вторник все рейсы на остров из-за шторма.",
  })
  void otherScriptsAreDetected(String charset, String text) throws IOException {
    ArticleText article = read(bytes(text, charset), "copy.txt");

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.note()).hasValueSatisfying(note -> assertThat(note).contains("copy.txt"));
  }

  @Test
  void guessesAreNoted() throws IOException {
    ArticleText article = read(bytes("The café is shut.", "windows-1252"), "copy.txt");

    assertThat(article.note()).contains("copy.txt: is not UTF-8; read as windows-1252");
  }

  @Test
  void pagesSayHowTheyAreEncoded() throws IOException {
    String html = "<html><head><meta charset=\"windows-1250\"></head><body><p>Dvořák’s tin</p>";

    ArticleText article = read(bytes(html, "windows-1250"), "-");

    assertThat(article.text()).isEqualTo("Dvořák’s tin");
    assertThat(article.isPage()).isTrue();
    assertThat(article.document().blocks()).hasSize(1);
  }

  @Test
  void damagedUtf8IsRefusedRatherThanGarbled() {
    byte[] bytes = bytes("The café’s owner\nsaid no?", "UTF-8");
    bytes[bytes.length - 1] = (byte) 0xe9;

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes, "copy.txt"))
        .withMessage(
            "copy.txt: byte 27, in line 2, is not UTF-8, and the encoding is not certain;"
                + " name it with --encoding");
  }

  @Test
  void namedEncodingsMustFit() {
    byte[] bytes = bytes("One line.\nThe café is shut.", "windows-1252");

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(
            () ->
                ArticleReader.decoding(StandardCharsets.UTF_8)
                    .read(new ByteArrayInputStream(bytes), "copy.txt"))
        .withMessage("copy.txt: byte 17, in line 2, is not UTF-8");
  }

  @Test
  void namedEncodingsMustAgreeWithTheByteOrderMark() {
    byte[] bytes = bytes("\ufeffThe café is shut.", "UTF-8");

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(
            () ->
                ArticleReader.decoding(Charset.forName("windows-1252"))
                    .read(new ByteArrayInputStream(bytes), "copy.txt"))
        .withMessageContaining("byte-order mark of UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, is a PDF document",
    "{\\rtf1\\ansi, is an RTF document",
    "GIF89a, is an image (GIF)",
    "PK\u0003\u0004 [Content_Types].xml, is an Office document",
    "ab\u0000cd, is binary data",
    "a\u0001b\u0002c\u0003d\u0004e, is binary data",
  })
  void binariesAreRefused(String content, String reason) {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes(content, "ISO-8859-1"), "copy.txt"))
        .withMessageStartingWith("copy.txt: " + reason);
  }

  @Test
  void missingFilesAreRefused() {
    Path missing = folder.resolve("missing.txt");

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> ArticleReader.detecting().read(missing))
        .withMessage(missing + ": no such file");
  }

  @Test
  void directoriesAreRefused() {
    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> ArticleReader.detecting().read(folder))
        .withMessage(folder + ": is a directory, not an article");
  }

  @Test
  void largeFilesAreRefused() throws IOException {
    Path large = folder.resolve("large.txt");
    Files.write(large, new byte[ArticleReader.MAX_BYTES + 1]);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> ArticleReader.detecting().read(large))
        .withMessage(large + ": is too large for an article: more than 20 MB");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endlessStreamsAreRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> ArticleReader.detecting().read(endless, "-"))
        .withMessageContaining("too large");
  }

  @Test
  void longTextsAreRefused() {
    byte[] bytes = "a ".repeat(ArticleReader.MAX_CHARACTERS).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes, "copy.txt"))
        .withMessageContaining("12,000,000 characters, the limit is 6,000,000");
  }

  @Test
  void articlesOfTooManyMarksAreRefused() {
    byte[] bytes = "(".repeat(ArticleReader.MAX_TOKENS + 1).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes, "marks.txt"))
        .withMessage("marks.txt: is too long for an article: more than 300,000 words and marks");
  }

  @Test
  void textsOfTooManyLinesAreRefused() {
    byte[] bytes = "a\n".repeat(ArticleReader.MAX_LINES + 1).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes, "copy.txt"))
        .withMessage("copy.txt: is too long for an article: more than 100,000 lines");
  }

  @Test
  void pagesOfNothingButTagsAreRefused() {
    byte[] bytes = ("<html>" + "<b>".repeat(Page.MAX_TAGS)).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UnreadableArticleException.class)
        .isThrownBy(() -> read(bytes, "page.html"))
        .withMessage("page.html: has more than 1,000,000 tags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\ufeff"})
  void emptyFilesAreArticlesWithoutBlocks(String content) throws IOException {
    ArticleText article = read(bytes(content, "UTF-8"), "copy.txt");

    assertThat(article.document().blocks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "copy.HTML, Rain., true",
    "-, <!DOCTYPE html><p>Rain., true",
    "-, <!-- x --> <html><p>Rain., true",
    "copy.txt, <p>Rain.</p>, false",
    "copy.txt, Rain <html>, false",
  })
  void pagesAreToldByNameOrStart(String name, String content, boolean isPage) throws IOException {
    assertThat(read(bytes(content, "UTF-8"), name).isPage()).isEqualTo(isPage);
  }

  @Test
  void thePageAndThePlainCopyOfAStoryAgree() throws IOException {
    Path story = Path.of("../testdata/pairs/lost-symphony");

    ArticleText page = ArticleReader.detecting().read(story.resolve("reference.html"));
    ArticleText plain = ArticleReader.detecting().read(story.resolve("reference.txt"));

    assertThat(page.text().lines().filter(line -> !line.isBlank()))
        .containsAll(plain.text().lines().filter(line -> !line.isBlank()).toList());
  }
}
