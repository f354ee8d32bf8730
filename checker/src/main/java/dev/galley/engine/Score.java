package dev.galley.engine;

import dev.galley.align.Alignment;
import dev.galley.text.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * The estimated MQM penalty of a sentence: what a human rater would take off.
 *
 * <p>Both estimates, with a reference and without, are on one scale, so that an article of which
 * the reference lacks a part has its sentences in a sensible order.
 */
final class Score {

  /**
   * Fewer links are no article: what has so few was given to be compared, however unlike the two.
   */
  private static final int LEAST_OF_ARTICLE = 4;

  /**
   * Two renderings of one text leave out little, however garbled one is: of 49 articles of wmt21,
   * wmt23 and mlqe whose sentences are too unlike for {@link Link#areRenderings}, 40 say that share
   * of the reference, or each side says the other share of the other; of 36 pairs of independent
   * reports 6 do, of up to 11 sentences each.
   */
  private static final double ALL_OF_REFERENCE = 0.95;

  private static final double MOST_OF_EACH = 0.75;

  /** The most that MQM takes off a sentence (Freitag et al. 2021). */
  private static final double MOST = 25;

  private final LinkedScore linked;

  Score(ScoreParameters parameters) {
    linked = new LinkedScore(parameters.linked());
  }

  /**
   * Returns the penalties of the candidate's sentences of each link of an article, in order, each
   * below 25 and above 0, but 0 for the reference's own text; they approach both bounds smoothly.
   *
   * @param issues the issues of each sentence of each link
   */
  List<List<Double>> of(Alignment alignment, List<List<List<Issue>>> issues) {
    List<Link> links = alignment.links();
    boolean isOneText = links.size() < LEAST_OF_ARTICLE || isCovered(alignment);
    List<List<Double>> penalties = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      boolean isCompared = isOneText || isOfOneText(link);
      penalties.add(link.hasReference() && isCompared ? linked.of(link, issues.get(i)) : List.of());
    }
    boolean isStrange =
        links.size() < LEAST_OF_ARTICLE
            && !(alignment.missing().isEmpty() && alignment.unrelated().isEmpty());
    Neighbours compared = Neighbours.of(links, penalties);
    Neighbours neighbours = isStrange ? compared.withStranger() : compared;
    for (int i = 0; i < links.size(); i++) {
      if (penalties.get(i).isEmpty()) {
        penalties.set(i, alone(links.get(i), issues.get(i), neighbours));
      }
    }
    return penalties;
  }

  /**
   * Returns whether the two sides go back to one text. What another reporter wrote of the same
   * events may differ in every word, and nothing be wrong: there only the issues count, and what
   * can be heard.
   */
  private static boolean isOfOneText(Link link) {
    return link.areRenderings() || link.sharesWording() || link.isWhole();
  }

  private static boolean isCovered(Alignment alignment) {
    double said = 0;
    double saying = 0;
    double sentences = 0;
    for (Link link : alignment.links()) {
      said += link.reference().size();
      saying += link.hasReference() ? link.candidate().size() : 0;
      sentences += link.candidate().size();
    }
    double covered = said / (said + alignment.missing().size());
    return covered >= ALL_OF_REFERENCE || Math.min(covered, saying / sentences) >= MOST_OF_EACH;
  }

  private static List<Double> alone(Link link, List<List<Issue>> issues, Neighbours neighbours) {
    List<Double> penalties = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      penalties.add(LoneScore.of(link.candidate().get(i), issues.get(i), neighbours));
    }
    return penalties;
  }

  /** Returns {@code points} that were added up without a bound, above 0 and below 25. */
  static double bounded(double points) {
    return MOST * (1 - Math.exp(-points / MOST));
  }

  /** Returns a penalty to which points are added: still below 25. */
  static double with(double penalty, double points) {
    return MOST - (MOST - penalty) * Math.exp(-points / MOST);
  }

  /** Returns what MQM takes off for the issues that count, added up. */
  static double weight(List<Issue> issues) {
    return issues.stream().filter(Issue::counts).mapToInt(issue -> issue.severity().weight()).sum();
  }
}
