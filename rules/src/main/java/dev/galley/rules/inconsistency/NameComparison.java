package dev.galley.rules.inconsistency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two names resemble each other. */
final class NameComparison {

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

  private NameComparison() {}

  /** Returns the name in small letters without accents: "Müller" and "Muller" are one. */
  static String bare(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ø', 'o');
    return MARKS
        .matcher(
            Normalizer.normalize(plain.replace('ł', 'l').replace('đ', 'd'), Normalizer.Form.NFD))
        .replaceAll("");
  }

  /** Returns whether one is the other in another alphabet's habit: "Müller" and "Mueller". */
  static boolean areVariants(String a, String b) {
    return bare(a).equals(bare(b))
        || withoutUmlauts(a).equals(withoutUmlauts(b))
        || withoutUmlauts(a).equals(bare(b))
        || bare(a).equals(withoutUmlauts(b));
  }

  /** Returns whether the two would be read out alike: "Li" and "Lee". */
  static boolean soundAlike(String a, String b) {
    return sound(a).equals(sound(b));
  }

  /** Returns whether one is a slip of the other, and no plural, adjective or female form of it. */
  static boolean areAlike(String a, String b) {
    String first = bare(a);
    String second = bare(b);
    int length = Math.min(first.length(), second.length());
    int allowed = length >= TWO_LETTERS ? 2 : length >= ONE_LETTER ? 1 : 0;
    return allowed > 0
        && first.charAt(0) == second.charAt(0)
        && !first.startsWith(second)
        && !second.startsWith(first)
        && !stem(first).equals(stem(second))
        && distance(first, second) <= allowed;
  }

  private static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static String sound(String name) {
    String sound = bare(name);
    for (Sound rule : SOUNDS) {
      sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
    }
    return sound;
  }

  private static String withoutUmlauts(String name) {
    return bare(
        name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Returns the Levenshtein distance: the least number of letters to insert, drop or change. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** A spelling and what it sounds like. */
  private record Sound(Pattern spelling, String sound) {

    Sound(String spelling, String sound) {
      this(Pattern.compile(spelling), sound);
    }
  }
}
