package dev.galley.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the words of two honest renderings may be apart: not only forms and synonyms of one word,
 * as {@link WordAlignment} pairs them, but also derivations, neighbours in WordNet and two
 * spellings of one foreign name.
 */
final class Likeness {

  /** The cost of words that have nothing to do with each other. */
  static final double NONE = 1;

  private static final double ONE_WORD = 0.05;
  private static final double ONE_THING = 0.1;
  private static final double SPELLING = 0.15;
  private static final double SYNONYM = 0.25;
  private static final double DERIVATION = 0.3;
  private static final double KIND = 0.4;
  private static final double SIBLING = 0.5;

  /** Words that outlets use for each other, case and full stops aside. */
  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("us", "usa", "american", "americans", "america", "states"),
          Set.of("uk", "britain", "british", "kingdom"),
          Set.of("prc", "china", "chinese"),
          Set.of("covid", "covid-19", "coronavirus", "corona", "pandemic", "virus"),
          Set.of("eur", "euro", "euros"),
          Set.of("st", "saint"),
          Set.of("am", "pm"),
          Set.of("region", "regional", "oblast", "province", "district", "county", "state"));

  private static final Map<String, Integer> GROUP = groups();

  private static final Map<String, String> ORDINALS =
      Map.of(
          "first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "sixth", "6",
          "seventh", "7", "eighth", "8", "ninth", "9", "tenth", "10");

  /** "01:23", "24-hour", "1860s", "50,000": the value without leading zeros and what follows it. */
  private static final Pattern NUMBER = Pattern.compile("0*+([0-9][0-9,.:]*+).*+");

  /** "14:00", "4.30pm", "2": hours, and minutes if any. */
  private static final Pattern CLOCK =
      Pattern.compile("([01]?\\d|2[0-4])(?:[:.](\\d\\d))?(?:[ap]m)?");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}++");

  /** Letters that come and go with the way of writing, vowels first of all. */
  private static final Pattern VOWELS = Pattern.compile("[aeiouyhcj-]++");

  /** "Constance" and "Konstanz": "c" reads "k" or "s"; "ch" is anything. */
  private static final Pattern HARD_C = Pattern.compile("c(?=[aoulrtk])");

  private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
  private static final int STEM_LETTERS = 5;
  private static final int LEAST_LETTERS = 4;
  private static final int LEAST_CONSONANTS = 3;

  /** What of a word is compared. */
  private final Token token;

  private final String lower;
  private final String plain;
  private final String stem;
  private final Optional<String> number;
  private final boolean isWord;
  private final boolean isName;

  /** Those of a name; nobody asks for those of another word. */
  private final String consonants;

  private final Thesaurus.Entry entry;

  private Likeness(Token token) {
    this.token = token;
    this.lower = token.lower();
    this.plain = plain(lower);
    this.stem = token.stem();
    this.number = number(plain);
    this.isWord = token.isWord();
    this.isName = token.is("NNP");
    this.consonants = isName ? consonants(plain) : "";
    this.entry = Thesaurus.of(token.lemma());
  }

  /** Returns what a token is compared by. */
  static Likeness of(Token token) {
    return new Likeness(token);
  }

  /** Returns what it costs to take the one for the other: 0 for the same word, {@link #NONE}. */
  double cost(Likeness other) {
    if (plain.equals(other.plain)) {
      return lower.equals(other.lower) ? 0 : ONE_WORD;
    }
    if (isOneThing(other)) {
      return ONE_THING;
    }
    if (!isWord || !other.isWord) {
      return NONE;
    }
    if (sharesPart(other)) {
      return DERIVATION;
    }
    if (stem.equals(other.stem) || token.lemma().equals(other.token.lemma())) {
      return ONE_WORD;
    }
    return isSpeltLike(other) ? SPELLING : meaningCost(other);
  }

  private boolean isOneThing(Likeness other) {
    Integer group = GROUP.get(plain);
    return group != null && group.equals(GROUP.get(other.plain))
        || number.isPresent() && number.equals(other.number)
        || isTime(other);
  }

  /** "14:00" and "2", "16:30" and "4.30": one of the two must say minutes. */
  private boolean isTime(Likeness other) {
    if (!token.isNumber() || !other.token.isNumber()) {
      return false;
    }
    Matcher mine = CLOCK.matcher(plain);
    Matcher theirs = CLOCK.matcher(other.plain);
    return mine.matches()
        && theirs.matches()
        && (mine.group(2) != null || theirs.group(2) != null)
        && minutes(mine) == minutes(theirs);
  }

  private static int minutes(Matcher clock) {
    int hours = Integer.parseInt(clock.group(1)) % 12;
    return clock.group(2) == null ? 60 * hours : 60 * hours + Integer.parseInt(clock.group(2));
  }

  /** "Mid-sized" and "medium-sized", "techno-party" and "party". */
  private boolean sharesPart(Likeness other) {
    if (plain.indexOf('-') < 0 && other.plain.indexOf('-') < 0) {
      return false;
    }
    String[] others = other.plain.split("-", -1);
    return Arrays.stream(plain.split("-", -1))
        .filter(part -> part.length() >= LEAST_LETTERS)
        .anyMatch(part -> Arrays.stream(others).anyMatch(theirs -> beginAlike(part, theirs)));
  }

  private static boolean beginAlike(String one, String other) {
    return one.equals(other)
        || one.length() >= STEM_LETTERS && other.startsWith(one.substring(0, STEM_LETTERS));
  }

  /** Begins alike, or differs in a letter or two: more in the long names of foreigners. */
  private boolean isSpeltLike(Likeness other) {
    String mine = lower;
    String theirs = other.lower;
    int shorter = Math.min(mine.length(), theirs.length());
    if (shorter >= STEM_LETTERS && (beginAlike(mine, theirs) || isTransliterated(other))) {
      return true;
    }
    int most =
        shorter < LEAST_LETTERS ? 0 : shorter < 6 ? 1 : shorter < 7 || !areNames(other) ? 2 : 3;
    return most > 0
        && mine.charAt(0) == theirs.charAt(0)
        && Math.abs(mine.length() - theirs.length()) <= most
        && EditDistance.between(mine, theirs) <= most;
  }

  /** "Podyom" and "Podem": long names with the same consonants; "Brian" and "Brain": a slip. */
  private boolean isTransliterated(Likeness other) {
    if (!areNames(other)) {
      return false;
    }
    boolean isSlip =
        plain.regionMatches(0, other.plain, 0, 1) && letters(plain).equals(letters(other.plain));
    return isSlip
        || (Math.max(plain.length(), other.plain.length()) > STEM_LETTERS
            && consonants.length() >= LEAST_CONSONANTS
            && consonants.equals(other.consonants));
  }

  private static String letters(String name) {
    char[] letters = name.toCharArray();
    Arrays.sort(letters);
    return String.valueOf(letters);
  }

  private static String consonants(String name) {
    String sounds = SOFT_C.matcher(HARD_C.matcher(name).replaceAll("k")).replaceAll("s");
    String bare = VOWELS.matcher(sounds).replaceAll("").replace('w', 'v').replace('z', 's');
    return DOUBLED.matcher(bare).replaceAll("$1");
  }

  private boolean areNames(Likeness other) {
    return isName && other.isName;
  }

  private double meaningCost(Likeness other) {
    boolean named = isName || other.isName;
    if (!named && entry.isSynonym(other.entry)) {
      return SYNONYM;
    }
    if (isDerivation(other) || other.isDerivation(this) || entry.isDerivedLike(other.entry)) {
      return DERIVATION;
    }
    if (!named && entry.isLike(other.entry)) {
      return KIND;
    }
    if (!named
        && (token.tag().charAt(0) == other.token.tag().charAt(0) && entry.isSibling(other.entry)
            || entry.isMeantByDerivation(other.entry)
            || other.entry.isMeantByDerivation(entry))) {
      return SIBLING;
    }
    boolean within = plain.contains(other.plain) || other.plain.contains(plain);
    return within && Math.min(plain.length(), other.plain.length()) >= LEAST_LETTERS ? KIND : NONE;
  }

  private boolean isDerivation(Likeness other) {
    return other.entry.derivations().contains(token.lemma())
        || other.entry.derivations().contains(lower);
  }

  private static String plain(String lower) {
    String letters =
        lower.chars().allMatch(letter -> letter < 128)
            ? lower
            : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return letters.length() > 1 && Character.isLetter(letters.charAt(0))
        ? letters.replace(".", "")
        : letters;
  }

  private static Optional<String> number(String plain) {
    if (plain.isEmpty() || Character.isLetter(plain.charAt(0))) {
      return Optional.ofNullable(ORDINALS.get(plain));
    }
    Matcher matcher = NUMBER.matcher(plain);
    return matcher.matches()
        ? Optional.of(matcher.group(1).replace(",", "").replaceAll("[.:]++$", ""))
        : Optional.empty();
  }

  private static Map<String, Integer> groups() {
    Map<String, Integer> groups = new HashMap<>();
    for (int i = 0; i < GROUPS.size(); i++) {
      for (String word : new HashSet<>(GROUPS.get(i))) {
        groups.put(word, i);
      }
    }
    return Map.copyOf(groups);
  }
}
