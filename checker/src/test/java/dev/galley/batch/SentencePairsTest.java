package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.report.SentenceChange.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencePairsTest {

  private static final int ROUNDS = 200;

  @ParameterizedTest
  @ValueSource(longs = {3, 14, 159})
  void everySentenceStandsInOnePairInOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Side> before = sentences(random);
      List<Side> after = sentences(random);

      List<SentencePairs.Pair> pairs = SentencePairs.of(before, after);

      assertThat(words(pairs, SentencePairs.Pair::before)).isEqualTo(joined(before));
      assertThat(words(pairs, SentencePairs.Pair::after)).isEqualTo(joined(after));
      assertThat(pairs.stream().mapToInt(SentencePairs.Pair::newSentences).sum())
          .isEqualTo(after.size());
      assertThat(pairs)
          .doesNotHave(
              new Condition<>(SentencePairsTest::hasNeighbouringGroups, "two groups side by side"));
      assertThat(pairs)
          .allMatch(pair -> pair.isGroup() || pair.before().text().equals(pair.after().text()))
          .allMatch(
              pair ->
                  pair.newSentences() == 0
                      || pair.after().text().startsWith(after.get(pair.number() - 1).text()));
    }
  }

  private static boolean hasNeighbouringGroups(List<? extends SentencePairs.Pair> pairs) {
    return IntStream.range(1, pairs.size())
        .anyMatch(i -> pairs.get(i - 1).isGroup() && pairs.get(i).isGroup());
  }

  private static List<Side> sentences(Random random) {
    List<Side> sentences = new ArrayList<>();
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      String text = List.of("fog", "ice", "sea", "wind").get(random.nextInt(4));
      sentences.add(new Side(text, Optional.empty(), 0, List.of(), ""));
    }
    return sentences;
  }

  private static String words(
      List<SentencePairs.Pair> pairs, Function<SentencePairs.Pair, Side> side) {
    return joined(pairs.stream().map(side).filter(one -> !one.text().isEmpty()).toList());
  }

  private static String joined(List<Side> sentences) {
    return sentences.stream().map(Side::text).collect(Collectors.joining(" "));
  }
}
