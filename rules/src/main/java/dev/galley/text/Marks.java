package dev.galley.text;

import java.util.regex.Pattern;

/** What the marks of a line say about it. */
final class Marks {

  /** "rain.", "rain.”", "rain?)", but not "the U.S." */
  private static final Pattern END =
      Pattern.compile("(?<!\\b\\p{Lu}\\.\\p{Lu})[.!?…] ?[\"'”’»)\\]]*+$");

  /** What stands in quotation marks, to the end if they are never closed. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "“[^”]*+(?:”|$)|\"[^\"]*+(?:\"|$)|(?<![\\p{L}\\p{N}])‘[^’]*+(?:’|$)|«[^»]*+(?:»|$)");

  private Marks() {}

  /** Returns whether the line ends as a sentence does. */
  static boolean endsSentence(String line) {
    String end = line.substring(Math.max(0, line.length() - 12)).stripTrailing();
    return END.matcher(end).find();
  }

  /** Returns the line without its quotations. */
  static String withoutQuotations(String line) {
    return QUOTED.matcher(line).replaceAll(" ");
  }

  /** Returns whether the line holds a quotation of more than a title's length. */
  static boolean quotes(String line) {
    return line.length() - withoutQuotations(line).length() > 30;
  }

  /** Returns the words of a line: what white space separates. */
  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean blank = Character.isWhitespace(line.charAt(i));
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }
}
