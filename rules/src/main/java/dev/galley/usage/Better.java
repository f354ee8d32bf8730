package dev.galley.usage;

import dev.galley.text.Lexicon;
import dev.galley.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that a synonym may have displaced. */
final class Better {

  private static final WordCounts COUNTS = EnglishStatistics.INSTANCE;

  private Better() {}

  /**
   * Returns the synonym of a token that was seen most often beside its neighbours, or the commonest
   * one, in the form that the token has.
   */
  static Optional<String> of(List<Token> tokens, int place) {
    Token token = tokens.get(place);
    int own = Lexicon.commonness(token.lemma());
    Optional<String> best = Optional.empty();
    int most = -1;
    for (Word other : Synonyms.of(token).others()) {
      int seen = seen(tokens, place, other);
      boolean isBetter = seen > most && (seen > 0 || Lexicon.commonness(other.text()) > own);
      Optional<String> form = isBetter ? form(other.text(), token.tag()) : Optional.empty();
      if (form.isPresent()) {
        best = form;
        most = seen;
      }
    }
    return best;
  }

  private static int seen(List<Token> tokens, int place, Word other) {
    int before =
        place == 0 ? 0 : COUNTS.countOfLemmas(Word.of(tokens.get(place - 1).lemma()), other);
    int behind =
        place + 1 == tokens.size()
            ? 0
            : COUNTS.countOfLemmas(other, Word.of(tokens.get(place + 1).lemma()));
    return before + behind;
  }

  /** Returns the regular form of a lemma, if the dictionary has it as such. */
  private static Optional<String> form(String lemma, String tag) {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    Stream<String> forms =
        switch (tag) {
          case "NN", "VB", "VBP", "JJ", "RB" -> Stream.of(lemma);
          case "NNS", "VBZ" -> Stream.of(lemma + "s", lemma + "es");
          case "VBD", "VBN" -> Stream.of(stem + "ed");
          case "VBG" -> Stream.of(stem + "ing");
          default -> Stream.empty();
        };
    return forms
        .filter(
            form ->
                Lexicon.readings(form).stream()
                    .anyMatch(
                        reading -> reading.lemma().equals(lemma) && reading.tag().startsWith(tag)))
        .findFirst();
  }
}
