package dev.galley.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines that say who wrote an article, for whom, and when. */
final class Bylines {

  /** A longer line is a sentence. */
  private static final int MAX_LENGTH = 200;

  private static final String NAME = "(?-i:\\p{Lu}[\\p{L}.'’-]*+)";

  /** "By Orla Benn in Derry", "By CARLA DIMOND", "Reporting by Ed Hall; editing by Ana Roy". */
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|words|story|text|reported|reporting|edited|editing|compiled|interview|additional reporting|reporting and writing) )?by:? "
              + NAME
              + ".*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "Ed Hall and Ana Roy contributed to this report.", "Contributing: Ed Hall". */
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "contributed (?:reporting )?(?:to|for) this (?:report|story|article)\\.?$|^contribut(?:ing|ors?):",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPORTING =
      Pattern.compile(
          "^\\(?(?:additional )?(?:reporting|writing|editing) by ", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile("^(?:[\\w.+-]{1,60}@[\\w.-]{3,60}|@\\w{2,30})$");

  /** "Published 3:15 p.m. ET", "Last updated on 4 May". */
  private static final Pattern STAMP =
      Pattern.compile(
          "^(?:first |last |originally )?(?:published|updated|posted|modified|issued)\\b[^.!?]{0,12}.{0,80}\\d.*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a line of nothing but a date and a time is made of. */
  private static final Pattern DATE_PART =
      Pattern.compile(
          "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\.?|january|february|march|april|august|september"
              + "|october|november|december|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\\d{1,4}(?:st|nd|rd|th)?"
              + "|\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?:[ap]m)?|\\d{1,2}[ap]m|[ap]\\.?m\\.?|et|est|edt|gmt|bst|utc|pt|pst|cet|at|on|of"
              + "|min|mins|minutes?|hours?|days?|ago|read|today|yesterday|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");

  private static final Pattern SPLIT = Pattern.compile("[\\s,|·•–—()]+");

  /** "Orla Benn | Newswire", "Orla Benn, Chief Reporter". */
  private static final Pattern SIGNED =
      Pattern.compile(
          NAME + "(?: " + NAME + "){1,3} ?[|/·•,–—-] ?" + NAME + "(?: " + NAME + "){0,4}");

  /** "- Harbour News Service", "-HNS": the agency on a line of its own. */
  private static final Pattern AGENCY =
      Pattern.compile("^[-–—]{1,2} ?" + NAME + "(?:[ .]" + "[\\p{L}.]++){0,4}$");

  /** "Harbour News reporter Orla Benn", "[Editor: Ed Hall]". */
  private static final Pattern POST =
      Pattern.compile(
          "\\b(?:reporter|correspondent|journalist|commentator|columnist|editor|desk)\\b|[\\[(]source: ?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> JOINING =
      Set.of(
          "and",
          "in",
          "for",
          "of",
          "the",
          "at",
          "with",
          "from",
          "de",
          "la",
          "van",
          "der",
          "von",
          "&",
          "editor",
          "correspondent",
          "reporter",
          "political",
          "staff",
          "writer",
          "by",
          "editing",
          "reporting",
          "additional",
          "bureau",
          "chief",
          "environment",
          "business",
          "sports",
          "sport",
          "science",
          "health",
          "education",
          "foreign",
          "diplomatic",
          "senior",
          "di",
          "du",
          "le",
          "el",
          "al",
          "bin",
          "y",
          "e",
          "to",
          "special",
          "our",
          "own");

  private Bylines() {}

  /**
   * Returns whether {@code line} is a byline.
   *
   * @param atTop whether no paragraph stands before it
   * @param afterByline whether the line before it is one
   */
  static boolean is(String line, boolean atTop, boolean afterByline) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    if (ADDRESS.matcher(line).matches()
        || REPORTING.matcher(line).find()
        || CONTRIBUTED.matcher(line).find()) {
      return true;
    }
    if (isDate(line)) {
      return true;
    }
    if (Marks.endsSentence(line)) {
      return false;
    }
    return STAMP.matcher(line).matches()
        || BY.matcher(line).matches() && isNames(line)
        || AGENCY.matcher(line).matches()
        || POST.matcher(line).find() && Marks.words(line) <= 14 && isNames(line)
        || atTop && SIGNED.matcher(line).matches()
        || afterByline && atTop && Marks.words(line) <= 5 && isNames(line);
  }

  /** Returns whether all words begin with a capital, but those that join names and posts. */
  private static boolean isNames(String line) {
    List<String> words = SPLIT.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
    return words.stream()
        .allMatch(
            word ->
                Character.isUpperCase(word.codePointAt(0))
                    || !Character.isLetter(word.codePointAt(0))
                    || JOINING.contains(word.replaceAll("[;:]$", "")));
  }

  private static boolean isDate(String line) {
    List<String> parts =
        SPLIT
            .splitAsStream(line.toLowerCase(java.util.Locale.ROOT))
            .filter(part -> !part.isEmpty())
            .toList();
    return line.chars().anyMatch(Character::isDigit)
        && parts.size() <= 14
        && (parts.size() > 1 || line.length() >= 4 && !line.chars().allMatch(Character::isDigit))
        && parts.stream().allMatch(part -> DATE_PART.matcher(part).matches());
  }
}
