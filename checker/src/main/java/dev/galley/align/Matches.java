package dev.galley.align;

import dev.galley.text.Document;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one reference says of an article.
 *
 * @param matches by the place of their first sentence among all sentences of the article
 * @param missing the reference sentences in no match, in order
 * @param tellTheSameStory whether the two articles are about the same events
 * @param shareWording whether the two articles are cuts of one English text
 * @param areRenderings whether the two articles say the same sentence by sentence
 */
record Matches(
    List<Optional<Match>> matches,
    List<Sentence> missing,
    boolean tellTheSameStory,
    boolean shareWording,
    boolean areRenderings) {

  /**
   * From this similarity on, a sentence that stands in no chain says what some reference sentence
   * says, wherever that stands. Fitted on {@code wmt23_articles_partial}, checked on {@code
   * wmt21_articles_partial}: dropped sentences recognised as missing .979 and .986, those with a
   * partner linked rightly .944 and .940; at 0.4 the dropped ones fall to .944 and .956.
   */
  private static final double MOVED_SIMILARITY = 0.5;

  /** Finds what {@code reference} says of {@code candidate}. */
  static Matches between(Document candidate, Document reference) {
    int sentences = candidate.sentences().size();
    if (candidate.text().equals(reference.text())) {
      return identity(candidate.sentences());
    }
    Comparison comparison = Comparison.of(candidate, reference);
    List<Bead> beads = beads(comparison);
    List<Optional<Match>> matches = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      matches.add(Optional.empty());
    }
    NavigableSet<Integer> said = new TreeSet<>(); // Where the reference sentences begin.
    for (Bead bead : beads) {
      Match match = match(bead, comparison);
      for (int place = match.start(); place < match.end(); place++) {
        matches.set(place, Optional.of(match));
      }
      for (int place = bead.reference(); place < bead.referenceEnd(); place++) {
        said.add(comparison.reference().sentences().get(place).span().start());
      }
    }
    List<Sentence> missing =
        reference.sentences().stream()
            .filter(sentence -> sentence.block().isStory())
            .filter(sentence -> !isSaid(sentence, said))
            .toList();
    Kinship kinship = Kinship.of(comparison, beads);
    boolean sameStory = comparison.isOfPassages() || kinship.isSameStory();
    return new Matches(
        matches, missing, sameStory, kinship.sharesWording(), kinship.areRenderings());
  }

  /** Returns whether a sentence is said, or one of the pieces it was cut into. */
  private static boolean isSaid(Sentence sentence, NavigableSet<Integer> said) {
    Integer start = said.ceiling(sentence.span().start());
    return start != null && start < sentence.span().end();
  }

  /** Returns the match that the sentence at {@code place} stands in. */
  Optional<Match> at(int place) {
    return matches.get(place);
  }

  /** Returns whether this reference says any sentence of a range. */
  boolean isAnyMatched(int from, int end) {
    return matches.subList(from, end).stream().anyMatch(Optional::isPresent);
  }

  /** Returns how well this reference says the sentences of a range: summed over them. */
  double similarity(int from, int end) {
    double sum = 0;
    for (int place = from; place < end; place++) {
      sum += matches.get(place).map(Match::similarity).orElse(0.0);
    }
    return sum;
  }

  private static Matches identity(List<Sentence> sentences) {
    List<Optional<Match>> matches = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      matches.add(Optional.of(new Match(i, i + 1, sentences.subList(i, i + 1), 1)));
    }
    return new Matches(matches, List.of(), true, true, true);
  }

  private static Match match(Bead bead, Comparison comparison) {
    return new Match(
        bead.candidate(),
        bead.candidateEnd(),
        comparison.reference().sentences().subList(bead.reference(), bead.referenceEnd()),
        bead.similarity());
  }

  private static List<Bead> beads(Comparison comparison) {
    List<Bead> chain = Chain.of(comparison);
    if (chain.isEmpty() && comparison.isOfPassages()) {
      int candidates = comparison.candidate().size();
      int references = comparison.reference().size();
      double similarity = comparison.similarity(0, candidates, 0, references);
      return List.of(new Bead(0, candidates, 0, references, similarity));
    }
    return withMoved(comparison, chain);
  }

  /** Adds the sentences outside the chain that a reference sentence says all the same. */
  private static List<Bead> withMoved(Comparison comparison, List<Bead> chain) {
    Map<Integer, Bead> beads = new TreeMap<>();
    Set<Integer> chained = new HashSet<>();
    for (Bead bead : chain) {
      beads.put(bead.candidate(), bead);
      for (int i = bead.candidate(); i < bead.candidateEnd(); i++) {
        chained.add(i);
      }
    }
    for (int i = 0; i < comparison.candidate().size(); i++) {
      int best = Chain.mostSimilar(comparison.similarTo(i));
      if (!chained.contains(i) && best >= 0 && comparison.similarity(i, best) >= MOVED_SIMILARITY) {
        beads.put(i, new Bead(i, 1, best, 1, comparison.similarity(i, best)));
      }
    }
    return List.copyOf(beads.values());
  }

  /**
   * Neighbouring sentences of the candidate and the reference sentences that say them.
   *
   * @param start the place of the first candidate sentence in its article
   * @param end the place behind the last
   * @param reference the reference sentences, in order
   * @param similarity how alike the two sides are, 0 to 1
   */
  record Match(int start, int end, List<Sentence> reference, double similarity) {

    Match {
      reference = List.copyOf(reference);
    }
  }
}
