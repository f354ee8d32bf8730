package dev.galley.usage;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks British spellings up as American ones where those were seen more often. */
final class AmericanSpelling {

  private static final Pattern IS =
      Pattern.compile("(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)");
  private static final Pattern YS = Pattern.compile("(?<=[a-z]{3})ys(?=(?:e|ed|es|ing)$)");
  private static final Pattern OUR = Pattern.compile("(?<=[a-z]{2})our");
  private static final Pattern DOUBLE_L = Pattern.compile("(?<=[a-z]{3})ll(?=(?:ed|ing|er|ers)$)");
  private static final Pattern RE = Pattern.compile("(?<=[a-z]{2}[tb])re(?=(?:s|d)?$)");

  /** What every British spelling has. */
  private static final Pattern MARKS = Pattern.compile("[iy]s|our|ll|re");

  /** What was seen so often needs no other spelling. */
  private static final int KNOWN = 20;

  private static final int SHORTEST = 5;

  private AmericanSpelling() {}

  /** Returns the American spelling of a word if it was seen more often, else the word. */
  static Word of(Word word, WordCounts counts) {
    String text = word.text();
    if (text.length() < SHORTEST || !MARKS.matcher(text).find() || counts.count(word) >= KNOWN) {
      return word;
    }
    return Stream.of(
            IS.matcher(text).replaceFirst("iz"),
            YS.matcher(text).replaceFirst("yz"),
            OUR.matcher(text).replaceFirst("or"),
            DOUBLE_L.matcher(text).replaceFirst("l"),
            RE.matcher(text).replaceFirst("er"))
        .filter(other -> !other.equals(text))
        .map(Word::of)
        .filter(other -> counts.count(other) > counts.count(word))
        .findFirst()
        .orElse(word);
  }
}
