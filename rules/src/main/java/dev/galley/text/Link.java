package dev.galley.text;

import java.util.List;

/**
 * Sentences of a candidate and the sentences of a reference that say the same thing.
 *
 * @param candidate neighbouring sentences of the candidate, in order; never empty
 * @param reference the reference sentences they say, in article order; empty if there is nothing to
 *     compare with
 * @param similarity chrF2 of the two sides, 0 to 1; 0 if {@code reference} is empty
 * @param sharesWording whether the two articles are cuts of one English text, as long runs of
 *     identical words show; if not, they were written or translated independently, and a difference
 *     in wording says little
 * @param areRenderings whether the two articles say the same sentence by sentence, as two
 *     translations of one text do; if not, another outlet reported the same events, and a sentence
 *     may differ from its counterpart in all that another reporter saw
 * @param isWhole whether each side is all there is of its text, so that the two were given to be
 *     compared with each other, however little they share
 * @param words which words of the two sides correspond
 * @param differences what became of the words of the two sides
 */
public record Link(
    List<Sentence> candidate,
    List<Sentence> reference,
    double similarity,
    boolean sharesWording,
    boolean areRenderings,
    boolean isWhole,
    WordAlignment words,
    Differences differences) {

  public Link {
    candidate = List.copyOf(candidate);
    reference = List.copyOf(reference);
    if (candidate.isEmpty()) {
      throw new IllegalArgumentException("A link without a candidate sentence");
    }
  }

  /** Returns the link of two sides that render one text, whether they share its wording or not. */
  public static Link of(
      List<Sentence> candidate,
      List<Sentence> reference,
      double similarity,
      boolean sharesWording) {
    return of(candidate, reference, similarity, sharesWording, true, false);
  }

  /** Returns the link of two sides, their words aligned; see the record for the parameters. */
  public static Link of(
      List<Sentence> candidate,
      List<Sentence> reference,
      double similarity,
      boolean sharesWording,
      boolean areRenderings,
      boolean isWhole) {
    WordAlignment words = WordAlignment.between(tokens(candidate), tokens(reference));
    return new Link(
        candidate,
        reference,
        similarity,
        sharesWording,
        areRenderings,
        isWhole,
        words,
        Differences.of(words));
  }

  /** Returns a link of two sentences that are cuts of one English text. */
  public static Link between(Sentence candidate, Sentence reference) {
    return of(List.of(candidate), List.of(reference), 1, true);
  }

  /** Returns whether there is anything to compare with. */
  public boolean hasReference() {
    return !reference.isEmpty();
  }

  /** Returns the tokens of the candidate's sentences, in order. */
  public List<Token> candidateTokens() {
    return words.candidate();
  }

  /** Returns the tokens of the reference's sentences, in order. */
  public List<Token> referenceTokens() {
    return words.reference();
  }

  private static List<Token> tokens(List<Sentence> sentences) {
    return sentences.stream().flatMap(sentence -> sentence.tokens().stream()).toList();
  }
}
