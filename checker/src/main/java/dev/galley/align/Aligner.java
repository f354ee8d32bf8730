package dev.galley.align;

import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Links the sentences of an article with those of its references that say the same thing. */
public final class Aligner {

  /** Below this chrF2 two sentences say different things. */
  private static final double LEAST_SIMILARITY = 0.45;

  private Aligner() {}

  /** Aligns {@code candidate} with each of {@code references}, which may be none. */
  public static Alignment align(Document candidate, List<Document> references) {
    List<Sentence> sentences =
        references.stream().flatMap(reference -> reference.sentences().stream()).toList();
    Set<Sentence> used = new HashSet<>();
    List<Link> links = new ArrayList<>();
    for (Sentence sentence : candidate.sentences()) {
      Sentence best = sentence;
      double similarity = 0;
      for (Sentence other : sentences) {
        double score = ChrF.score(sentence.text(), other.text());
        if (score > similarity) {
          best = other;
          similarity = score;
        }
      }
      boolean found = similarity >= LEAST_SIMILARITY;
      if (found) {
        used.add(best);
      }
      links.add(
          found
              ? Link.of(List.of(sentence), List.of(best), similarity, true)
              : Link.of(List.of(sentence), List.of(), 0, false));
    }
    return new Alignment(
        links, sentences.stream().filter(sentence -> !used.contains(sentence)).toList(), List.of());
  }
}
