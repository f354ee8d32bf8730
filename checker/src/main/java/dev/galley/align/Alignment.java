package dev.galley.align;

import dev.galley.text.Link;
import dev.galley.text.Sentence;
import java.util.List;

/**
 * How the sentences of an article correspond to those of its references.
 *
 * @param links one link for every candidate sentence or run of sentences, in order: each sentence
 *     of the candidate stands in exactly one, and a reference sentence may serve several
 * @param missing the sentences of the references that stand in no link, in order
 * @param unrelated the places of the references that tell another story, from 0
 */
public record Alignment(List<Link> links, List<Sentence> missing, List<Integer> unrelated) {

  public Alignment {
    links = List.copyOf(links);
    missing = List.copyOf(missing);
    unrelated = List.copyOf(unrelated);
  }
}
