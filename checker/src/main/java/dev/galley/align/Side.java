package dev.galley.align;

import dev.galley.text.Block;
import dev.galley.text.Document;
import dev.galley.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of one of two articles.
 *
 * @param sentences in order
 * @param blocks the places of the blocks they stand in, in order
 * @param profiles what they are compared by
 * @param pairs the profiles of each sentence and the next, joined; one less than sentences
 */
record Side(
    List<Sentence> sentences, List<Integer> blocks, List<Profile> profiles, List<Profile> pairs) {

  /** A passage has no more sentences. */
  private static final int LONGEST_PASSAGE = 3;

  /** Returns the sentences of an article; the profiles of both sides must come from one maker. */
  static Side of(Document article, Profile.Maker maker) {
    List<Sentence> sentences = new ArrayList<>();
    List<Integer> blocks = new ArrayList<>();
    int place = 0;
    for (Block block : article.blocks()) {
      for (Sentence sentence : block.sentences()) {
        sentences.add(sentence);
        blocks.add(place);
      }
      place++;
    }
    return of(sentences, blocks, maker);
  }

  /** Returns sentences whose blocks are known. */
  static Side of(List<Sentence> sentences, List<Integer> blocks, Profile.Maker maker) {
    List<Profile> profiles = sentences.stream().map(maker::of).toList();
    List<Profile> pairs = new ArrayList<>();
    for (int i = 1; i < profiles.size(); i++) {
      pairs.add(profiles.get(i - 1).joined(profiles.get(i)));
    }
    return new Side(sentences, blocks, profiles, pairs);
  }

  int size() {
    return sentences.size();
  }

  /** Returns what {@code count} sentences from here are compared by. */
  Profile run(int from, int count) {
    return switch (count) {
      case 1 -> profiles.get(from);
      case 2 -> pairs.get(from);
      case 3 -> pairs.get(from).joined(profiles.get(from + 2));
      default -> pairs.get(from).joined(pairs.get(from + 2));
    };
  }

  /** Returns whether this is a paragraph of a few sentences. */
  boolean isPassage() {
    return size() > 0 && size() <= LONGEST_PASSAGE;
  }

  /** Returns whether a sentence tells of the events, unlike a byline. */
  boolean isStory(int place) {
    return sentences.get(place).block().isStory();
  }

  /** Returns the summed rarity of the words that a range of sentences tells the story with. */
  double weight(int from, int to) {
    double weight = 0;
    for (int place = from; place < to; place++) {
      weight += isStory(place) ? profiles.get(place).weight() : 0;
    }
    return weight;
  }

  /** Returns whether a sentence is the first of its block. */
  boolean isFirst(int place) {
    return place == 0 || !blocks.get(place).equals(blocks.get(place - 1));
  }

  /** Returns whether a sentence is the last of its block. */
  boolean isLast(int place) {
    return place + 1 == size() || isFirst(place + 1);
  }
}
