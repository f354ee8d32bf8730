package dev.galley.text;

import dev.galley.text.TaggerModel.Cues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the parts of speech of the words of a sentence: the search for the best sequence that
 * OpenNLP's {@code POSTaggerME} makes, with the same tags and the same certainties to the last bit.
 *
 * <p>That one spells out and looks up all features of a word for each of the three best paths to
 * it. Here what is known of a form is looked up once and kept, and of paths that end alike one is
 * judged.
 */
final class Tagger {

  /** How many paths are followed, and how many tags are tried at the end of each: as in OpenNLP. */
  private static final int WIDTH = 3;

  /** The logarithm of the probability below which a path is given up: as in OpenNLP. */
  private static final double IMPOSSIBLE = -100_000;

  private static final Comparator<Path> BEST_FIRST =
      (one, other) -> Double.compare(other.score, one.score);

  private final TaggerModel model;

  Tagger(TaggerModel model) {
    this.model = model;
  }

  /** Returns the tags of the words of a sentence, in order. */
  List<Tag> tag(List<String> words) {
    Cues[] cues = words.stream().map(model::cues).toArray(Cues[]::new);
    PriorityQueue<Path> paths = new PriorityQueue<>(BEST_FIRST);
    paths.add(Path.EMPTY);
    for (int place = 0; place < cues.length; place++) {
      paths = lengthened(paths, cues, place);
    }
    if (paths.isEmpty()) {
      throw new IllegalStateException("No parts of speech for " + words);
    }
    Tag[] tags = new Tag[cues.length];
    Path path = paths.remove();
    for (int place = tags.length - 1; place >= 0; place--) {
      tags[place] = new Tag(model.tag(path.tag), path.probability);
      path = path.before;
    }
    return List.of(tags);
  }

  /** Returns the best paths, each lengthened by the likeliest tags of one more word. */
  private PriorityQueue<Path> lengthened(PriorityQueue<Path> paths, Cues[] cues, int place) {
    PriorityQueue<Path> longer = new PriorityQueue<>(BEST_FIRST);
    List<Path> judged = new ArrayList<>(WIDTH);
    List<double[]> judgements = new ArrayList<>(WIDTH);
    for (int followed = 0; followed < WIDTH && !paths.isEmpty(); followed++) {
      Path path = paths.remove();
      int like = 0;
      while (like < judged.size() && !path.endsLike(judged.get(like))) {
        like++;
      }
      if (like == judged.size()) {
        judged.add(path);
        judgements.add(probabilities(path, cues, place));
      }
      double[] probabilities = judgements.get(like);
      lengthen(path, probabilities, least(probabilities), cues[place], longer);
      if (longer.isEmpty()) {
        lengthen(path, probabilities, 0, cues[place], longer);
      }
    }
    return longer;
  }

  private static void lengthen(
      Path path, double[] probabilities, double least, Cues cues, PriorityQueue<Path> longer) {
    for (int tag = 0; tag < probabilities.length; tag++) {
      if (probabilities[tag] >= least && cues.allows(tag)) {
        Path next = new Path(path, tag, probabilities[tag]);
        if (next.score > IMPOSSIBLE) {
          longer.add(next);
        }
      }
    }
  }

  /** Returns the probability of each tag; the weights are added in OpenNLP's order. */
  private double[] probabilities(Path path, Cues[] cues, int place) {
    double[] sums = cues[place].own();
    TaggerModel.add(cues(cues, place - 1).ofNext(), sums);
    if (place > 0) {
      TaggerModel.add(model.after(path.tag), sums);
      TaggerModel.add(cues(cues, place - 2).ofSecondNext(), sums);
    }
    if (place > 1) {
      TaggerModel.add(model.after(path.before.tag, path.tag), sums);
    }
    TaggerModel.add(cues(cues, place + 1).ofPrevious(), sums);
    if (place + 1 < cues.length) {
      TaggerModel.add(cues(cues, place + 2).ofSecondPrevious(), sums);
    }
    return normalized(sums);
  }

  private Cues cues(Cues[] cues, int place) {
    if (place < 0) {
      return model.beginning();
    }
    return place < cues.length ? cues[place] : model.end();
  }

  private static double[] normalized(double[] logarithms) {
    double[] probabilities = new double[logarithms.length];
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = StrictMath.exp(logarithms[i]);
      sum += probabilities[i];
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** Returns the third greatest probability. */
  private static double least(double[] probabilities) {
    double first = 0;
    double second = 0;
    double third = 0;
    for (double probability : probabilities) {
      if (probability > first) {
        third = second;
        second = first;
        first = probability;
      } else if (probability > second) {
        third = second;
        second = probability;
      } else if (probability > third) {
        third = probability;
      }
    }
    return third;
  }

  /**
   * What the tagger makes of a word.
   *
   * @param name of the part of speech, as the Penn Treebank has it
   * @param certainty how sure it is, above 0 to 1
   */
  record Tag(String name, double certainty) {}

  /** The tags of the first words of a sentence. */
  private static final class Path {

    static final Path EMPTY = new Path();

    private final Path before;
    private final int tag;
    private final double probability;
    private final double score;

    private Path() {
      this.before = this;
      this.tag = -1;
      this.probability = 1;
      this.score = 0;
    }

    Path(Path before, int tag, double probability) {
      this.before = before;
      this.tag = tag;
      this.probability = probability;
      this.score = before.score + StrictMath.log(probability);
    }

    /** Returns whether the last two tags of both are the same. */
    boolean endsLike(Path other) {
      return tag == other.tag && before.tag == other.before.tag;
    }
  }
}
