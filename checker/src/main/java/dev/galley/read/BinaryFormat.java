package dev.galley.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Knows files that hold no plain text by their first bytes. */
final class BinaryFormat {

  /** Enough for the signature of a tape archive, and for the first name in a ZIP archive. */
  private static final int HEAD = 512;

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", "a PDF document"),
          new Signature("%!PS", "a PostScript document"),
          new Signature("{\\rtf", "an RTF document"),
          new Signature("\u00d0\u00cf\u0011\u00e0", "a document of an old office program"),
          new Signature("\u0089PNG", "an image (PNG)"),
          new Signature("\u00ff\u00d8\u00ff", "an image (JPEG)"),
          new Signature("GIF87a", "an image (GIF)"),
          new Signature("GIF89a", "an image (GIF)"),
          new Signature("II*\0", "an image (TIFF)"),
          new Signature("MM\0*", "an image (TIFF)"),
          new Signature("\u001f\u008b", "a gzip archive"),
          new Signature("BZh9", "a bzip2 archive"),
          new Signature("\u00fd7zXZ", "an xz archive"),
          new Signature("7z\u00bc\u00af", "a 7z archive"),
          new Signature("Rar!\u001a", "a RAR archive"),
          new Signature("(\u00b5/\u00fd", "a Zstandard archive"),
          new Signature("\u007fELF", "a program"),
          new Signature("MZ\u0090", "a program"),
          new Signature("\u00ca\u00fe\u00ba\u00be", "a program"),
          new Signature("SQLite format 3", "a database"),
          new Signature("ID3\u0003", "a sound file"),
          new Signature("ID3\u0004", "a sound file"),
          new Signature("OggS\0", "a sound file"));

  private BinaryFormat() {}

  /** Returns what the file is, in plain words; nothing if it may be text. */
  static Optional<String> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(archive(head));
    }
    if (head.startsWith("RIFF") && head.length() > 12) {
      return Optional.of(head.startsWith("WEBP", 8) ? "an image (WebP)" : "a sound or film file");
    }
    if (head.startsWith("ftyp", 4)) {
      return Optional.of("a film file");
    }
    if (head.startsWith("ustar", 257)) {
      return Optional.of("a tar archive");
    }
    return SIGNATURES.stream()
        .filter(signature -> head.startsWith(signature.start()))
        .map(Signature::description)
        .findFirst();
  }

  private static String archive(String head) {
    if (head.contains("opendocument")) {
      return "an OpenDocument document";
    }
    if (head.contains("epub")) {
      return "an EPUB book";
    }
    return head.contains("[Content_Types].xml") || head.contains("word/")
        ? "an Office document (docx or the like)"
        : "a ZIP archive";
  }

  /**
   * @param start the first bytes, as ISO 8859-1
   */
  private record Signature(String start, String description) {}
}
