package dev.galley.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, number or mark of a sentence.
 *
 * @param text the characters as they stand in the article
 * @param span where they stand in the article
 * @param tag the part of speech in its context, as the Penn Treebank names it ({@code NN}, {@code
 *     VBD}, {@code .})
 * @param lemma the lower-case dictionary form under that tag; the lower-case text if unknown
 * @param readings what the dictionary knows of the form, whatever the context; empty if unknown
 * @param certainty how sure the tagger is of the tag, above 0 to 1
 */
public record Token(
    String text, Span span, String tag, String lemma, List<Reading> readings, double certainty) {

  private static final Set<String> FINITE_TAGS = Set.of("VBD", "VBP", "VBZ", "MD");

  public Token {
    readings = List.copyOf(readings);
  }

  /** Returns the text in lower case, typographic apostrophes as {@code '}. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Returns what the forms of the word have in common; it need not be a word itself. */
  public String stem() {
    return Stems.of(lower()).text();
  }

  /**
   * Returns how rare the word is in English: the negative logarithm of the share of sentences that
   * have a form of it, 0.5 for "the", 5 for "minister", 10 for what is hardly ever seen.
   */
  public double rarity() {
    return Stems.of(lower()).rarity();
  }

  /** Returns whether this is a word: it begins with a letter, or is a clitic such as {@code 's}. */
  public boolean isWord() {
    int first = text.codePointAt(0);
    return Character.isLetter(first)
        || (first == '\'' || first == '’')
            && text.length() > 1
            && Character.isLetter(text.charAt(1));
  }

  /** Returns whether this begins with a digit. */
  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** Returns whether this is neither word nor number. */
  public boolean isMark() {
    return !isWord() && !isNumber();
  }

  /** Returns whether the first letter is a capital. */
  public boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Returns whether the tag in context begins with {@code prefix}: {@code "VB"}, {@code "NN"}. */
  public boolean is(String prefix) {
    return tag.startsWith(prefix);
  }

  /** Returns whether the dictionary knows a reading whose tag begins with {@code prefix}. */
  public boolean canBe(String prefix) {
    return readings.stream().anyMatch(reading -> reading.tag().startsWith(prefix));
  }

  /** Returns whether the tag in context is that of a finite verb or a modal. */
  public boolean isFiniteVerb() {
    return FINITE_TAGS.contains(tag);
  }

  /** Returns whether the dictionary knows the form. */
  public boolean isKnown() {
    return !readings.isEmpty();
  }

  /** Returns whether the words mean the opposite of each other: "rise" and "fell". */
  public boolean isOppositeOf(Token other) {
    return Thesaurus.areOpposite(lemma, other.lemma);
  }

  /** Returns whether both are nouns of fields that have nothing in common: "cheese" and "fire". */
  public boolean isOfOtherFieldThan(Token other) {
    return Thesaurus.of(lemma).isOfOtherField(Thesaurus.of(other.lemma));
  }

  /**
   * Returns whether both name a country, a state or a town, or what belongs to it, and not the same
   * one: "Iran" and "Iraq", "Russian" and "Ukrainian".
   */
  public boolean isOtherPlaceThan(Token other) {
    return Thesaurus.areOtherPlaces(lower(), other.lower());
  }

  /** Returns whether both name one country, state or town, or what belongs to it. */
  public boolean isOfPlace(Token other) {
    return Thesaurus.areOfOnePlace(lower(), other.lower());
  }

  /**
   * One reading of a form.
   *
   * @param lemma its dictionary form
   * @param tag its part of speech, as LanguageTool's English dictionary names it: Penn Treebank
   *     tags with a few of its own, such as {@code NN:U} for a noun that is not counted
   */
  public record Reading(String lemma, String tag) {}
}
