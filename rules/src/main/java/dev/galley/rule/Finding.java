package dev.galley.rule;

import dev.galley.text.Span;
import java.util.Optional;

/**
 * What a rule saw: where, and why it is wrong.
 *
 * <p>A finding knows neither its rule nor its severity; the engine adds both.
 *
 * @param span the words at fault, in the candidate
 * @param message the reason in an editor's words: sentence case, no full stop at the end
 * @param replacement what should stand there instead, if that is known
 * @param evidence the words of the reference that say otherwise, in the reference article
 */
public record Finding(
    Span span, String message, Optional<String> replacement, Optional<Span> evidence) {

  /** Returns a finding without replacement and evidence. */
  public static Finding at(Span span, String message) {
    return new Finding(span, message, Optional.empty(), Optional.empty());
  }

  /** Returns this finding with what should stand in its place. */
  public Finding withReplacement(String text) {
    return new Finding(span, message, Optional.of(text), evidence);
  }

  /** Returns this finding with the words of the reference that say otherwise. */
  public Finding withEvidence(Span words) {
    return new Finding(span, message, replacement, Optional.of(words));
  }
}
