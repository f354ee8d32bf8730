package dev.galley.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * An editor's word that a finding is to count for nothing.
 *
 * @param article the article as its path or id names it; {@code *} for any
 * @param rule the rule's id
 * @param sentence the text of the sentence; white space at its ends and its amount do not matter
 * @param reason why
 */
public record Suppression(String article, String rule, String sentence, String reason) {

  /** Returns whether this speaks of {@code rule} in a sentence of {@code article}. */
  boolean matches(String otherArticle, String otherRule, String otherSentence) {
    return rule.equals(otherRule)
        && appliesTo(otherArticle)
        && sentence
            .strip()
            .replaceAll("\\s++", " ")
            .equals(otherSentence.strip().replaceAll("\\s++", " "));
  }

  /** Returns whether this speaks of {@code otherArticle}. */
  boolean appliesTo(String otherArticle) {
    return article.equals("*") || path(article).equals(path(otherArticle));
  }

  /** "./story.txt" and "story.txt" are one file. */
  private static String path(String name) {
    try {
      return Path.of(name).normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
