package dev.galley.engine;

import static java.lang.Math.log1p;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the score of a link is made of. Each says what it measures; square roots and logarithms keep
 * one very poor sentence from ruling the rest. "Share" is of the reference's tokens.
 */
enum LinkFeature {
  /** Rarity of the meaning that is missing, for each token of the reference. */
  MISSING_MEANING_SHARE(c -> c.missingMeaning() / c.length()),
  /** 1 less the harmonic mean of recall and precision of meaning. */
  LOST_MEANING(c -> 1 - c.commonMeaning()),
  /** 1 less METEOR, times the candidate's tokens, square root. */
  UNLIKE_WORDS(c -> sqrt((1 - c.meteor()) * c.candidate().size())),
  /** 1 less chrF2, times the logarithm of the reference's tokens. */
  UNLIKE_CHARACTERS(c -> (1 - c.similarity()) * log1p(c.reference().size())),
  /** Capitalised words that are missing, square root. */
  MISSING_CAPITALS(c -> sqrt(c.missingCapitals())),
  /** Names that are missing, square root. */
  MISSING_NAMES(c -> sqrt(c.missingNames())),
  /** Names that are extra, square root. */
  EXTRA_NAMES(c -> sqrt(c.extraNames())),
  /**
   * Rare words that are missing or extra, whichever are more, square root: a rare word that is left
   * out mends nothing.
   */
  CHANGED_RARE_WORDS(c -> sqrt(max(c.missingRareWords(), c.extraRareWords()))),
  /** Rarity of the rarest word that is extra. */
  RAREST_EXTRA(Contrast::rarestExtra),
  /**
   * Characters of missing and extra words; lowers the penalty, which the features above count too
   * high where the reference is another cut or a free paraphrase.
   */
  OPEN_CHARACTERS(Contrast::openCharacters),
  /** Words that the reference says in another way, square root; lowers the penalty likewise. */
  PARAPHRASED_WORDS(c -> sqrt(c.paraphrasedWords())),
  /** By how many the words that negate differ. */
  CHANGED_NEGATION(Contrast::differentNegations),
  /** Forms of verbs that differ, for each token of the reference, square root. */
  CHANGED_VERB_FORMS(c -> sqrt(c.changedVerbForms() / c.length())),
  /** Mistakes of grammar and spelling expected where the wording is its own, square root. */
  EXPECTED_MISTAKES(c -> sqrt(c.expectedMistakes())),
  /** How far the strangest sentence is from usual English. */
  STRANGENESS(Contrast::strangeness),
  /** Negative log probability of the candidate, letter by letter. */
  SURPRISE(c -> c.candidate().surprise()),
  /** The same, logarithm: a word more is a greater risk in a short sentence than in a long one. */
  LOG_SURPRISE(c -> log1p(c.candidate().surprise())),
  /** How long the reference's words are on average: long words are not so many mistakes. */
  LONG_WORDS(c -> c.reference().meanLength()),
  /** The share of the reference's tokens that carry meaning. */
  DENSE_MEANING(c -> c.reference().count(c.reference()::isContent) / c.length()),
  /** Numbers in the candidate: they are seldom mistranslated. */
  NUMBERS(Contrast::numbers),
  /** Names in the candidate, square root: those that are no others are seldom mistranslated. */
  NAMES(c -> sqrt(c.candidate().count(c.candidate()::isName))),
  /** Words that are missing between the same neighbours, for each token of the reference. */
  GAPS(c -> c.missingBetweenNeighbours() / c.length()),
  /** Conjunctions that are missing, for each token of the reference. */
  MISSING_CONJUNCTIONS(c -> max(0, c.missingConjunctions()) / c.length()),
  /** Double quotation marks that are missing or extra. */
  CHANGED_QUOTATION(Contrast::differentQuotationMarks),
  /** 1 if one side asks and the other does not. */
  CHANGED_QUESTION(c -> c.differsInQuestionMark() ? 1 : 0),
  /** 1 if the candidate begins with a small letter and the reference does not. */
  SMALL_START(c -> c.beginsSmall() ? 1 : 0),
  /** What MQM takes off for the issues that were found, logarithm. */
  ISSUES(c -> log1p(c.issues()));

  // Functions of the contrast alone, without a state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<Contrast> measure;

  LinkFeature(ToDoubleFunction<Contrast> measure) {
    this.measure = measure;
  }

  /** Returns the names in the table of parameters, in order: {@code missing-names}. */
  static List<String> labels() {
    return Arrays.stream(values())
        .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  /** Returns the values of all features for a link, in order. */
  static List<Double> of(Contrast contrast) {
    return Arrays.stream(values()).map(feature -> feature.measure.applyAsDouble(contrast)).toList();
  }
}
