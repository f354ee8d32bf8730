package dev.galley.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows titles, standfirsts and the headings between paragraphs. */
final class Headlines {

  /** The longest title, in characters. */
  private static final int MAX_TITLE = 200;

  /** The longest heading between paragraphs, in words. */
  private static final int MAX_HEADING = 9;

  /** A line that ends with one of these was broken off. */
  private static final Set<String> UNFINISHED =
      Set.of(
          "a", "an", "the", "of", "for", "with", "from", "at", "into", "and", "or", "but", "that",
          "which", "who", "because", "than", "as", "his", "her", "their", "its", "my", "our",
          "your", "is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would",
          "to", "by");

  /** A line that begins with one of these, and goes on, is a sentence. */
  private static final Set<String> SENTENCE_STARTS =
      Set.of("he", "she", "it", "they", "we", "but", "and", "there", "i", "this", "these", "those");

  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}++)\\P{L}*+$");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\P{L}*+(\\p{L}++)");

  /** "Storm Ottilie: live updates – 14,000 homes without power", "A question?". */
  private static final Pattern OPEN_END = Pattern.compile("[,;:–—-]$");

  /** "Q: When did you start?" */
  private static final Pattern SPEAKER = Pattern.compile("^(?:Q|A|\\p{Lu}{2,12}): ");

  private Headlines() {}

  /** Returns whether the first line of an article, or one right below its title, is a title. */
  static boolean isTitle(String line, boolean first) {
    if (line.length() > MAX_TITLE || isBrokenOff(line) || line.endsWith(":")) {
      return false;
    }
    if (!Marks.endsSentence(line)) {
      return true;
    }
    boolean question = line.endsWith("?") || line.endsWith("!");
    return first && question && line.length() <= MAX_TITLE / 2;
  }

  /** Returns whether a line between paragraphs is a heading. */
  static boolean isHeading(String line) {
    return Marks.words(line) <= MAX_HEADING
        && line.length() <= 80
        && !(Marks.endsSentence(line) && !isQuestion(line))
        && !OPEN_END.matcher(line).find()
        && !SPEAKER.matcher(line).find()
        && !isBrokenOff(line)
        && !isSentence(line)
        && line.chars().anyMatch(Character::isLetter)
        && !Character.isLowerCase(line.codePointAt(0));
  }

  private static boolean isQuestion(String line) {
    return line.endsWith("?") && "“\"‘'«".indexOf(line.charAt(0)) < 0;
  }

  private static boolean isBrokenOff(String line) {
    var word = LAST_WORD.matcher(line.substring(Math.max(0, line.length() - 30)));
    return word.find() && UNFINISHED.contains(word.group(1)) || line.endsWith(",");
  }

  private static boolean isSentence(String line) {
    var word = FIRST_WORD.matcher(line);
    return Marks.words(line) > 3
        && word.find()
        && SENTENCE_STARTS.contains(word.group(1).toLowerCase(Locale.ROOT));
  }
}
