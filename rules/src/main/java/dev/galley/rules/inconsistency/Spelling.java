package dev.galley.rules.inconsistency;

import dev.galley.text.EditDistance;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a name is spelt, and what else is worked out once to compare it with many.
 *
 * @param text the name as it stands in the article
 * @param bare in small letters and without accents
 * @param spelledOut the same with "ae" for "ä"
 * @param stem the bare name without an ending
 * @param sound equal for names that are read out alike
 * @param letters the set of its letters, as bits
 */
record Spelling(
    String text, String bare, String spelledOut, String stem, String sound, int letters) {

  /** Below this length one letter makes another name; from twice as many on, two may differ. */
  private static final int ONE_LETTER = 6;

  private static final int TWO_LETTERS = 9;

  private static final Pattern MARKS = Pattern.compile("\\p{M}++");

  /** Endings that make another word of a name: "Serbia", "Serbian", "Serbs", "Novaková". */
  private static final Pattern ENDING =
      Pattern.compile("(?:'s|s|es|n|an|ian|ia|a|i|ish|ese|ic|er|ov|ova|ina|in|y)$");

  private static final List<Sound> SOUNDS =
      List.of(
          new Sound("ee|ea|ie|ey|y", "i"),
          new Sound("oo|ou", "u"),
          new Sound("ph", "f"),
          new Sound("ck|c|q", "k"),
          new Sound("th", "t"),
          new Sound("(.)\\1", "$1"),
          new Sound("(?<=[aeiou])h(?![aeiou])", ""),
          new Sound("(?<=..)e$", ""));

  /** Returns the spelling of a name. */
  static Spelling of(String name) {
    String bare = bare(name);
    return new Spelling(name, bare, withoutUmlauts(name), stem(bare), sound(bare), letters(bare));
  }

  /** Returns the name in small letters without accents: "Müller" and "Muller" are one. */
  static String bare(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ø', 'o');
    return MARKS
        .matcher(
            Normalizer.normalize(plain.replace('ł', 'l').replace('đ', 'd'), Normalizer.Form.NFD))
        .replaceAll("");
  }

  /** Returns whether one is the other in another alphabet's habit: "Müller" and "Mueller". */
  boolean isVariantOf(Spelling other) {
    return bare.equals(other.bare)
        || spelledOut.equals(other.spelledOut)
        || spelledOut.equals(other.bare)
        || bare.equals(other.spelledOut);
  }

  /** Returns whether the two would be read out alike: "Li" and "Lee". */
  boolean soundsLike(Spelling other) {
    return sound.equals(other.sound);
  }

  /** Returns whether one is a slip of the other, and no plural, adjective or female form of it. */
  boolean isLike(Spelling other) {
    int length = Math.min(bare.length(), other.bare.length());
    int allowed = length >= TWO_LETTERS ? 2 : length >= ONE_LETTER ? 1 : 0;
    return allowed > 0
        && Math.abs(bare.length() - other.bare.length()) <= allowed
        // A letter that is changed leaves one set and joins another.
        && Integer.bitCount(letters ^ other.letters) <= 2 * allowed
        && bare.charAt(0) == other.bare.charAt(0)
        && !bare.startsWith(other.bare)
        && !other.bare.startsWith(bare)
        && !stem.equals(other.stem)
        && EditDistance.between(bare, other.bare) <= allowed;
  }

  private static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static String sound(String bare) {
    String sound = bare;
    for (Sound rule : SOUNDS) {
      sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
    }
    return sound;
  }

  private static int letters(String bare) {
    return bare.chars().map(c -> 1 << (c & 31)).reduce(0, (a, b) -> a | b);
  }

  private static String withoutUmlauts(String name) {
    return bare(
        name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** A spelling and what it sounds like. */
  private record Sound(Pattern spelling, String sound) {

    Sound(String spelling, String sound) {
      this(Pattern.compile(spelling), sound);
    }
  }
}
