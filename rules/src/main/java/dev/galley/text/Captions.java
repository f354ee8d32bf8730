package dev.galley.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the lines that say what a picture shows, and who took it. */
final class Captions {

  /** A longer block is a paragraph that happens to end in brackets. */
  private static final int MAX_LENGTH = 600;

  /**
   * "(Dana Price/Newswire)", "(Staff photo by Dana Price)", "(Newswire via Lumen Images, file)".
   */
  private static final Pattern CREDIT = Pattern.compile("[(\\[]([^()\\[\\]]{2,120})[)\\]]\\.?$");

  private static final Pattern CREDIT_WORD =
      Pattern.compile(
          "\\b(?:photos?|photographs?|photographer|pool|file|handout|courtesy|getty|images?|screenshot|screengrab"
              + "|picture|credit|via|illustration|graphic|shutterstock|archive)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Dana Price/Newswire", "Dana Price / Lumen": capitals on both sides of a slash. */
  private static final Pattern SLASHED =
      Pattern.compile(
          "^(?:[\\p{Lu}@][\\p{L}\\p{N}.'’&-]*+ ?)++(?:/ ?(?:[\\p{Lu}][\\p{L}\\p{N}.'’&-]*+ ?)++)++$");

  /** "FILE - ", "Photo: ", "Image credit: ", "[Picture: ". */
  private static final Pattern LABEL =
      Pattern.compile(
          "^[(\\[]?(?:(?:FILE|File)(?: (?:PHOTO|photo|image|IMAGE|picture))?|Photo(?:graph)?s?|PHOTOS?|Images?|IMAGE|Pictures?|Pictured"
              + "|Credit|Caption|CAPTION|Illustration|Graphic|Video)(?: (?:credit|caption|courtesy|source)s?| [A-Z]\\w{1,20})?"
              + " ?(?::|-|–|—|\\|)(?: |$)");

  /** "Photo by Dana Price", "Picture courtesy of the museum". */
  private static final Pattern PHOTO_BY =
      Pattern.compile(
          "^[(\\[]?(?:staff |file |handout )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|video)(?: (?:by|from|via|courtesy)) .{2,80}$",
          Pattern.CASE_INSENSITIVE);

  /** "The embroidered poem. Photo: Lisl Abendroth". */
  private static final Pattern LAST_CREDIT =
      Pattern.compile(
          "(?:^|[ .(])(?:Photo(?:graph(?:s|y)?)?s?|Pictures?|Images?|Illustration|Graphic)(?: credit)?: ?\\p{Lu}[^.!?\\n]{1,80}\\.?$");

  /** "Ana Roy, left, greets", "is seen in this undated photo". */
  private static final Pattern POINTING =
      Pattern.compile(
          ", (?:\\(?(?:seated |standing |second |third |far )?(?:from )?(?:left|right|cent(?:er|re)|foreground|background)\\)?),"
              + "|\\b(?:is|are) (?:seen|pictured|shown) (?:in|on|at|here|during|near|outside|after|before|with)\\b"
              + "|\\bin this (?:\\w+ )?(?:\\w+ )?(?:file |undated |handout )?(?:photo(?:graph)?|image|picture)\\b");

  private static final Pattern SHOWING =
      Pattern.compile("\\bin this (?:[\\w ,.]{1,30})?(?:photo(?:graph)?|image|picture)\\b");

  private Captions() {}

  /** Returns whether {@code line} is a caption or a credit. */
  static boolean is(String line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    if (LABEL.matcher(line).find() || LAST_CREDIT.matcher(line).find()) {
      return true;
    }
    if (PHOTO_BY.matcher(line).matches() && !Marks.endsSentence(line) && Marks.words(line) <= 12) {
      return true;
    }
    Matcher credit = CREDIT.matcher(line);
    if (credit.find() && isCredit(credit.group(1))) {
      return true;
    }
    return !Marks.quotes(line)
        && SHOWING.matcher(line).find()
        && POINTING.matcher(line).find()
        && Marks.words(line) <= 60;
  }

  private static boolean isCredit(String words) {
    return SLASHED.matcher(words).matches()
        || CREDIT_WORD.matcher(words).find()
            && Marks.words(words) <= 14
            && words.chars().anyMatch(Character::isUpperCase);
  }
}
