package dev.galley.batch;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dev.galley.report.SentenceChange.Side;
import dev.galley.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sentences of an article in two runs, paired. Versions may split or extract a text otherwise:
 * what has no twin of the same text is compared as a group with what stands in its place.
 */
final class SentencePairs {

  private static final Pattern SPACE = Pattern.compile("\\s++");

  private SentencePairs() {}

  /** Returns the pairs, in order. */
  static List<Pair> of(List<Side> before, List<Side> after) {
    List<String> oldTexts = texts(before);
    List<String> newTexts = texts(after);
    List<Pair> pairs = new ArrayList<>();
    if (oldTexts.equals(newTexts)) {
      addTwins(pairs, before, after, 0, 0, after.size());
      return pairs;
    }
    int oldPlace = 0;
    int newPlace = 0;
    for (Gap gap : gaps(oldTexts, newTexts)) {
      int same = gap.oldStart() - oldPlace;
      addTwins(pairs, before, after, oldPlace, newPlace, same);
      newPlace += same;
      int end = newPlace + gap.newSize();
      oldPlace = gap.oldStart() + gap.oldSize();
      pairs.add(
          new Pair(
              Math.min(newPlace, Math.max(after.size() - 1, 0)) + 1,
              group(before.subList(gap.oldStart(), oldPlace)),
              group(after.subList(newPlace, end)),
              gap.newSize(),
              true));
      newPlace = end;
    }
    addTwins(pairs, before, after, oldPlace, newPlace, before.size() - oldPlace);
    return pairs;
  }

  /** Returns where the texts differ; between two gaps stands at least one sentence of both. */
  private static List<Gap> gaps(List<String> before, List<String> after) {
    List<Gap> gaps = new ArrayList<>();
    // In linear space: an article may be of any length and differ in every sentence.
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null).getDeltas()) {
      Gap gap =
          new Gap(
              delta.getSource().getPosition(), delta.getSource().size(), delta.getTarget().size());
      Optional<Gap> last =
          gaps.isEmpty() ? Optional.empty() : Optional.of(gaps.remove(gaps.size() - 1));
      if (last.isPresent() && last.get().oldStart() + last.get().oldSize() == gap.oldStart()) {
        gap =
            new Gap(
                last.get().oldStart(),
                last.get().oldSize() + gap.oldSize(),
                last.get().newSize() + gap.newSize());
      } else {
        last.ifPresent(gaps::add);
      }
      gaps.add(gap);
    }
    return gaps;
  }

  private static List<String> texts(List<Side> sentences) {
    return sentences.stream()
        .map(sentence -> SPACE.matcher(sentence.text()).replaceAll(" ").strip())
        .toList();
  }

  private static void addTwins(
      List<Pair> pairs,
      List<Side> before,
      List<Side> after,
      int oldPlace,
      int newPlace,
      int count) {
    for (int i = 0; i < count; i++) {
      pairs.add(
          new Pair(newPlace + i + 1, before.get(oldPlace + i), after.get(newPlace + i), 1, false));
    }
  }

  /** A group is as severe as its worst sentence. */
  private static Side group(List<Side> sentences) {
    return new Side(
        joined(sentences.stream().map(Side::text).toList(), " "),
        sentences.stream()
            .map(Side::severity)
            .flatMap(Optional<Severity>::stream)
            .max(Comparator.naturalOrder()),
        sentences.stream().mapToDouble(Side::score).sum(),
        sentences.stream().flatMap(sentence -> sentence.rules().stream()).distinct().toList(),
        joined(
            sentences.stream().map(Side::explanation).filter(said -> !said.isEmpty()).toList(),
            "; "));
  }

  private static String joined(List<String> parts, String with) {
    return String.join(with, parts);
  }

  /**
   * What stands in one place of an article.
   *
   * @param number of its first new sentence, counted from 1
   * @param before what the old run says
   * @param after what the new run says
   * @param newSentences how many new sentences these are
   * @param isGroup whether the two texts differ
   */
  record Pair(int number, Side before, Side after, int newSentences, boolean isGroup) {}

  /** Old sentences from a place on, and how many new ones stand there instead. */
  private record Gap(int oldStart, int oldSize, int newSize) {}
}
