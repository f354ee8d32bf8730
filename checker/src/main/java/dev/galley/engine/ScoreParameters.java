package dev.galley.engine;

/**
 * The fitted numbers of {@link Score}.
 *
 * @param linked of {@link LinkedScore}, a term for each {@link LinkFeature}
 */
record ScoreParameters(Formula linked) {

  ScoreParameters {
    if (!linked.features().equals(LinkFeature.labels())) {
      throw new IllegalArgumentException(
          "Not one term for each feature, in their order: %s instead of %s"
              .formatted(linked.features(), LinkFeature.labels()));
    }
  }

  /** Returns the parameters that ship. */
  static ScoreParameters standard() {
    return Shipped.PARAMETERS;
  }

  /** Read when first asked for. */
  private static final class Shipped {

    static final ScoreParameters PARAMETERS =
        new ScoreParameters(Formula.shipped("link-score.tsv"));
  }
}
