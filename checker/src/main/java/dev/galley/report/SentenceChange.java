package dev.galley.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.galley.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that two runs judge differently.
 *
 * @param article the id of its article
 * @param sentence its number in the article, counted from 1; the new one unless it is gone
 * @param kind what became of it
 * @param before what the old run said
 * @param after what the new run says
 */
public record SentenceChange(String article, long sentence, Kind kind, Side before, Side after) {

  /** The gravest first, then what was least expected, then by score. */
  static final Comparator<SentenceChange> WORST_FIRST =
      comparingInt((SentenceChange change) -> change.after().rank())
          .reversed()
          .thenComparingInt(change -> change.before().rank())
          .thenComparing(comparing(SentenceChange::after, comparingDouble(Side::score)).reversed());

  /** What lost most first: as if the runs were exchanged. */
  static final Comparator<SentenceChange> BEST_FIRST =
      comparingInt((SentenceChange change) -> change.before().rank())
          .reversed()
          .thenComparingInt(change -> change.after().rank())
          .thenComparing(
              comparing(SentenceChange::before, comparingDouble(Side::score)).reversed());

  /** Returns the change from one judgement to another, or nothing if there is none. */
  public static Optional<SentenceChange> of(
      String article, long sentence, Side before, Side after) {
    return kind(before, after)
        .map(kind -> new SentenceChange(article, sentence, kind, before, after));
  }

  /** Returns whether it is at {@code failOn} or worse, and was better. */
  public boolean isRegression(Severity failOn) {
    return after.rank() >= failOn.weight() && after.rank() > before.rank();
  }

  /** Returns the rules that find something now and found nothing before. */
  List<String> newRules() {
    return without(after.rules(), before.rules());
  }

  /** Returns the rules that found something before and find nothing now. */
  List<String> goneRules() {
    return without(before.rules(), after.rules());
  }

  private static Optional<Kind> kind(Side before, Side after) {
    if (before.isSuspect() != after.isSuspect()) {
      return Optional.of(after.isSuspect() ? Kind.SUSPECT : Kind.CLEARED);
    }
    if (before.isSuspect() && before.rank() != after.rank()) {
      return Optional.of(after.rank() > before.rank() ? Kind.WORSE : Kind.BETTER);
    }
    boolean hasSameRules =
        without(before.rules(), after.rules()).isEmpty()
            && without(after.rules(), before.rules()).isEmpty();
    return hasSameRules && before.rank() == after.rank()
        ? Optional.empty()
        : Optional.of(Kind.REASONS);
  }

  private static List<String> without(List<String> rules, List<String> others) {
    List<String> rest = new ArrayList<>(rules);
    rest.removeAll(others);
    return rest;
  }

  /** What may become of a sentence. */
  public enum Kind {
    /** It was not suspect and is. */
    SUSPECT("suspect", "became suspect"),
    /** It was suspect and is worse. */
    WORSE("worse", "worse"),
    /** It is as suspect as before, or as little, and the rules that say so are others. */
    REASONS("reasons", "other reasons"),
    /** It is suspect and was worse. */
    BETTER("better", "better"),
    /** It was suspect and is not. */
    CLEARED("cleared", "cleared");

    private final String label;
    private final String words;

    Kind(String label, String words) {
      this.label = label;
      this.words = words;
    }

    /** Returns the word in tables. */
    String label() {
      return label;
    }

    /** Returns the words in reports. */
    String words() {
      return words;
    }
  }

  /**
   * What one run says of a sentence.
   *
   * @param text the sentence
   * @param severity its severity; empty for none
   * @param score its score, 0 to 25
   * @param rules the rules that found something, the gravest first
   * @param explanation what they say
   */
  public record Side(
      String text,
      Optional<Severity> severity,
      double score,
      List<String> rules,
      String explanation) {

    public Side {
      rules = List.copyOf(rules);
    }

    String severityLabel() {
      return severity.map(Severity::label).orElse("none");
    }

    /** Returns the weight of the severity, -1 for none. */
    int rank() {
      return severity.map(Severity::weight).orElse(-1);
    }

    boolean isSuspect() {
      return rank() >= Severity.MINOR.weight();
    }
  }
}
