package dev.galley.align;

import dev.galley.text.Document;
import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Links the sentences of an article with those of its references that say the same thing: in order
 * where both articles are in one order, and else by likeness alone.
 */
public final class Aligner {

  private Aligner() {}

  /**
   * Aligns {@code candidate} with each of {@code references}, which may be none; each sentence is
   * linked with the reference that says it best.
   */
  public static Alignment align(Document candidate, List<Document> references) {
    List<Sentence> sentences = candidate.sentences();
    List<Matches> all =
        references.stream().map(reference -> Matches.between(candidate, reference)).toList();
    List<Matches> related = all.stream().filter(Matches::tellTheSameStory).toList();
    List<Link> links = new ArrayList<>();
    int next = 0;
    while (next < sentences.size()) {
      int end = groupEnd(related, next);
      links.addAll(links(sentences, related, next, end));
      next = end;
    }
    return new Alignment(
        links,
        related.stream().flatMap(matches -> matches.missing().stream()).toList(),
        IntStream.range(0, all.size())
            .filter(i -> !all.get(i).tellTheSameStory())
            .boxed()
            .toList());
  }

  /** Returns the first place behind {@code from} where no match of any reference reaches across. */
  private static int groupEnd(List<Matches> related, int from) {
    int end = from + 1;
    for (int place = from; place < end; place++) {
      for (Matches matches : related) {
        Optional<Matches.Match> match = matches.at(place);
        if (match.isPresent()) {
          end = Math.max(end, match.get().end());
        }
      }
    }
    return end;
  }

  /** Links the sentences of a group with the one reference that says them best. */
  private static List<Link> links(
      List<Sentence> sentences, List<Matches> related, int from, int end) {
    Optional<Matches> best =
        related.stream()
            .filter(matches -> matches.isAnyMatched(from, end))
            .reduce((a, b) -> b.similarity(from, end) > a.similarity(from, end) ? b : a);
    List<Link> links = new ArrayList<>();
    int place = from;
    while (place < end) {
      int start = place;
      Optional<Matches.Match> match = best.flatMap(matches -> matches.at(start));
      int to = match.map(Matches.Match::end).orElse(start + 1);
      List<Sentence> said = sentences.subList(start, to);
      List<Sentence> saying = match.map(Matches.Match::reference).orElse(List.of());
      boolean sharesWording =
          best.map(Matches::shareWording).orElse(false) || Kinship.isOneText(said, saying);
      boolean areRenderings = best.map(Matches::areRenderings).orElse(false);
      boolean isWhole =
          said.size() == sentences.size()
              && best.map(matches -> matches.missing().isEmpty()).orElse(false);
      links.add(
          saying.isEmpty()
              ? Link.of(said, saying, 0, false)
              : Link.of(
                  said,
                  saying,
                  ChrF.score(text(said), text(saying)),
                  sharesWording,
                  areRenderings,
                  isWhole));
      place = to;
    }
    return links;
  }

  private static String text(List<Sentence> sentences) {
    return String.join(" ", sentences.stream().map(Sentence::text).toList());
  }
}
