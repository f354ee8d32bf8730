package dev.galley.text;

import dev.galley.text.WordAlignment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a token is compared by.
 *
 * @param token the token
 * @param isWord whether it is a word
 * @param lower its text in lower case, one style of quotation marks and dashes
 * @param stem its stem
 * @param normal what all ways to write it have in common: "february" for "Feb.", "%" for "percent"
 * @param spelling its letters in American spelling, without hyphens
 * @param meaning what its lemma may mean
 * @param weight what finding a partner for it is worth
 */
record Form(
    Token token,
    boolean isWord,
    String lower,
    String stem,
    String normal,
    String spelling,
    Thesaurus.Entry meaning,
    double weight) {

  private static final Optional<Kind> EXACT = Optional.of(Kind.EXACT);
  private static final Optional<Kind> FORM = Optional.of(Kind.FORM);
  private static final Optional<Kind> STEM = Optional.of(Kind.STEM);
  private static final Optional<Kind> SPELLING = Optional.of(Kind.SPELLING);
  private static final Optional<Kind> SYNONYM = Optional.of(Kind.SYNONYM);

  private static final Map<String, String> NORMAL =
      Map.ofEntries(
          Map.entry("u.s.", "us"),
          Map.entry("u.s", "us"),
          Map.entry("america", "us"),
          Map.entry("u.k.", "uk"),
          Map.entry("britain", "uk"),
          Map.entry("u.n.", "un"),
          Map.entry("e.u.", "eu"),
          Map.entry("jan.", "january"),
          Map.entry("feb.", "february"),
          Map.entry("aug.", "august"),
          Map.entry("sept.", "september"),
          Map.entry("sep.", "september"),
          Map.entry("oct.", "october"),
          Map.entry("nov.", "november"),
          Map.entry("dec.", "december"),
          Map.entry("percent", "%"),
          Map.entry("n't", "not"),
          Map.entry("wo", "will"),
          Map.entry("ca", "can"),
          Map.entry("cannot", "can"),
          Map.entry("'ve", "have"),
          Map.entry("'re", "are"),
          Map.entry("'ll", "will"),
          Map.entry("'m", "am"),
          Map.entry("&", "and"));

  private static final Pattern BRITISH_ENDING =
      Pattern.compile("(?:is(?:e|ed|es|ing|ation)|yse[ds]?|tres?|ences?)$");

  private static final double MARK_WEIGHT = 0.1;
  private static final double LEAST_WEIGHT = 0.3;
  private static final double RAREST = 10;

  /** Returns what the tokens of one side are compared by, in order. */
  static List<Form> of(List<Token> tokens) {
    List<Form> forms = new ArrayList<>(tokens.size());
    String before = "";
    for (Token token : tokens) {
      boolean isPercent = before.equals("per") && token.lower().equals("cent");
      forms.add(of(token, isPercent ? "%" : normal(plain(token.lower()))));
      before = token.lower();
    }
    return forms;
  }

  private static Form of(Token token, String normal) {
    String lower = plain(token.lower());
    boolean isWord = token.isWord();
    return new Form(
        token,
        isWord,
        lower,
        token.stem(),
        normal,
        isWord ? american(lower) : lower,
        isOpen(token) ? Thesaurus.of(token.lemma()) : Thesaurus.Entry.EMPTY,
        weight(token));
  }

  /** Returns how close two tokens are; nothing if they do not correspond. */
  Optional<Kind> kind(Form other) {
    if (lower.equals(other.lower)) {
      return EXACT;
    }
    if (normal.equals(other.normal)) {
      return FORM;
    }
    if (!isWord || !other.isWord) {
      return Optional.empty();
    }
    if (stem.equals(other.stem) || token.lemma().equals(other.token.lemma())) {
      return STEM;
    }
    if (spelling.equals(other.spelling)) {
      return SPELLING;
    }
    return meaning.isLike(other.meaning) ? SYNONYM : Optional.empty();
  }

  private static double weight(Token token) {
    return token.isMark() ? MARK_WEIGHT : LEAST_WEIGHT + Math.min(token.rarity(), RAREST) / RAREST;
  }

  /** Returns whether a token carries meaning by itself. */
  static boolean isContent(Token token) {
    return token.isNumber() || isOpen(token) || token.is("NNP");
  }

  private static boolean isOpen(Token token) {
    return token.is("N") && !token.is("NNP")
        || token.is("VB") && token.rarity() > 2
        || token.is("JJ")
        || token.is("RB") && token.rarity() > 4;
  }

  private static String plain(String text) {
    return switch (text) {
      case "“", "”", "''", "``", "„" -> "\"";
      case "‘", "’" -> "'";
      case "–", "--", "-" -> "—";
      default -> text;
    };
  }

  private static String normal(String text) {
    return NORMAL.getOrDefault(text, digits(text));
  }

  private static String digits(String text) {
    return switch (text) {
      case "one" -> "1";
      case "two" -> "2";
      case "three" -> "3";
      case "four" -> "4";
      case "five" -> "5";
      case "six" -> "6";
      case "seven" -> "7";
      case "eight" -> "8";
      case "nine" -> "9";
      case "ten" -> "10";
      case "eleven" -> "11";
      case "twelve", "dozen" -> "12";
      default -> Character.isDigit(text.charAt(0)) ? text.replace(",", "") : text;
    };
  }

  /** Takes the commonest differences of British spelling away, whatever else they take along. */
  private static String american(String text) {
    String letters = text.replace("-", "").replace("our", "or").replace("ll", "l");
    String ending = BRITISH_ENDING.matcher(letters).replaceAll(Form::americanEnding);
    return ending.replace("ogue", "og").replace("programme", "program").replace("ae", "e");
  }

  private static String americanEnding(MatchResult ending) {
    return ending
        .group()
        .replace("is", "iz")
        .replace("ys", "yz")
        .replace("tre", "ter")
        .replace("ence", "ense");
  }
}
