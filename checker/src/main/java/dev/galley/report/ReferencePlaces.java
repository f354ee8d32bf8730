package dev.galley.report;

import dev.galley.engine.Verdict;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the sentences of the references stand. */
final class ReferencePlaces {

  private final List<Document> references;
  private final IdentityHashMap<Sentence, Place> places = new IdentityHashMap<>();

  /** In order: many sentences of a long reference are equal but for where they stand. */
  private final Map<Span, List<Sentence>> sentencesAt = new HashMap<>();

  ReferencePlaces(List<Document> references) {
    this.references = List.copyOf(references);
    for (int reference = 0; reference < references.size(); reference++) {
      List<Sentence> sentences = references.get(reference).sentences();
      for (int i = 0; i < sentences.size(); i++) {
        places.put(sentences.get(i), new Place(reference, i + 1));
        sentencesAt
            .computeIfAbsent(sentences.get(i).span(), span -> new ArrayList<>())
            .add(sentences.get(i));
      }
    }
  }

  /**
   * Returns where {@code sentence} stands.
   *
   * @param sentence a sentence of the references, or a piece of one
   * @throws IllegalArgumentException if it is neither
   */
  Place of(Sentence sentence) {
    Place place = places.get(sentence);
    // An equal sentence will do, but two references often begin with the same headline.
    return place != null
        ? place
        : sentencesAt.getOrDefault(sentence.span(), List.of()).stream()
            .filter(sentence::equals)
            .findFirst()
            .or(() -> around(sentence))
            .map(places::get)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No sentence of the references: " + sentence.text()));
  }

  /** A heading and the sentence that it is glued to are compared each on its own. */
  private Optional<Sentence> around(Sentence piece) {
    return references.stream()
        .flatMap(reference -> reference.sentences().stream())
        .filter(whole -> isAround(whole, piece))
        .findFirst();
  }

  private static boolean isAround(Sentence whole, Sentence piece) {
    int start = piece.span().start() - whole.span().start();
    return start >= 0
        && piece.span().end() <= whole.span().end()
        && whole.text().startsWith(piece.text(), start);
  }

  /**
   * Returns which reference, counted from 0, {@code evidence} in an issue of {@code verdict} is in.
   */
  int ofEvidence(Verdict verdict, Span evidence) {
    return verdict.reference().stream()
        .filter(sentence -> sentence.span().touches(evidence))
        .findFirst()
        .or(() -> verdict.reference().stream().findFirst())
        .map(sentence -> of(sentence).reference())
        .orElse(0);
  }

  /**
   * A place in the references.
   *
   * @param reference which of them, counted from 0
   * @param number which of its sentences, counted from 1
   */
  record Place(int reference, int number) {}
}
