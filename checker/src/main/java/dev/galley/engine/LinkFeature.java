package dev.galley.engine;

import static java.lang.Math.log;
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
   * Characters of missing and extra words that have nothing in common; lowers the penalty, which
   * the features above count too high where the reference is another cut or a free paraphrase.
   */
  UNLIKE_REST(Contrast::unlikeCharacters),
  /** By how many the words that negate differ. */
  CHANGED_NEGATION(Contrast::differentNegations),
  /** How many mistakes of grammar and spelling are expected in the candidate's wording. */
  EXPECTED_MISTAKES(Contrast::expectedMistakes),
  /** Negative log probability of the candidate, letter by letter. */
  SURPRISE(c -> c.candidate().surprise()),
  /**
   * Negative log probability of a character of the reference, its logarithm: how unusual the
   * subject is.
   */
  UNUSUAL_SUBJECT(c -> log(0.1 + c.reference().meanSurprise())),
  /** Pairs of neighbouring words that were never seen. */
  UNSEEN_PAIRS(c -> c.candidate().unseenPairs()),
  /** Numbers in the candidate: they are seldom mistranslated. */
  NUMBERS(Contrast::numbers),
  /** Runs of four characters that are extra, logarithm. */
  EXTRA_GRAMS(c -> log1p(c.extraGrams())),
  /** Words that are missing between the same neighbours, for each token of the reference. */
  GAPS(c -> c.missingBetweenNeighbours() / c.length()),
  /** Parts of speech that are missing. */
  MISSING_TAGS(Contrast::missingTags),
  /** Conjunctions that are missing, for each token of the reference. */
  MISSING_CONJUNCTIONS(c -> max(0, c.missingConjunctions()) / c.length()),
  /** How many characters a token of the candidate is shorter on average. */
  SHORTER_TOKENS(Contrast::shorterTokens),
  /** Double quotation marks that are missing or extra. */
  CHANGED_QUOTATION(Contrast::differentQuotationMarks),
  /** 1 if one side asks and the other does not. */
  CHANGED_QUESTION(c -> c.differsInQuestionMark() ? 1 : 0),
  /** 1 if one side has an end mark and the other does not. */
  CHANGED_END(c -> c.differsInEnd() ? 1 : 0),
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
