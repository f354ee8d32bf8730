package dev.galley.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * An editor's word that a finding is to count for nothing.
 *
 * @param article the article as its path or id names it; {@code *} for any
 * @param rule the rule's id
 * @param sentence the text of the sentence; white space at its ends and its amount do not matter
 * @param reason why
 */
public record Suppression(String article, String rule, String sentence, String reason) {

  /** Stands for every article. */
  public static final String ANY = "*";

  private static final Pattern SPACE = Pattern.compile("\\s++");

  /** Returns what it speaks of; of two with the same key, one is enough. */
  public Key key() {
    return Key.of(article, rule, sentence);
  }

  /** "./story.txt" and "story.txt" are one file. */
  private static String path(String name) {
    try {
      return Path.of(name).normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /**
   * What a suppression speaks of, written in one way.
   *
   * @param article the article
   * @param rule the rule's id
   * @param sentence the text of the sentence
   */
  public record Key(String article, String rule, String sentence) {

    /** Returns the key of a sentence, as any file names the article and any table the text. */
    public static Key of(String article, String rule, String sentence) {
      return new Key(path(article), rule, SPACE.matcher(sentence).replaceAll(" ").strip());
    }
  }
}
