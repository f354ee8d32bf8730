package dev.galley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

final class ResemblanceTest {

  @Test
  void aLongStoryTakesRoomByItsLength() {
    Passages article = passages(Stories.FERRY);
    Resemblance.of(article, passages(listing(1_000)));

    long some = allocated(article, listing(15_000));
    long fourTimes = allocated(article, listing(60_000));

    // Five words a line: 300,000 are as many as a story may have. A bit for each sentence and word
    // would be sixteen times as many.
    assertThat(fourTimes).isLessThan(6 * some).isLessThan(600_000_000);
  }

  @Test
  void aLongArticleTakesRoomByItsLength() {
    Passages story = passages(listing(6_000));
    Passages half = passages(listing(3_000));
    Resemblance.of(half, story);

    assertThat(allocating(() -> Resemblance.of(story, story)))
        .isLessThan(3 * allocating(() -> Resemblance.of(half, half)));
  }

  @Test
  void whatEachLineRepeatsIsNotLookedUpForEachLine() {
    int lines = 40_000;
    Passages article = passages("Norland quarterly results improved\n".repeat(lines));

    // Each place is a step: without a limit there are some 6,400,000,000.
    long steps =
        article.sentences().stream()
            .flatMap(sentence -> sentence.keySet().stream())
            .mapToLong(stem -> article.telling(stem).size())
            .sum();

    assertThat(article.sentences()).hasSize(lines);
    assertThat(steps).isLessThan(1_000L * lines);
    assertThat(Resemblance.of(article, article).score()).isZero();
  }

  @Test
  void anInterruptEndsTheComparison() {
    Passages article = passages(Stories.FERRY);
    Thread.currentThread().interrupt();

    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> Resemblance.of(article, article));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static long allocated(Passages article, String story) {
    return allocating(() -> Resemblance.of(article, passages(story)));
  }

  private static long allocating(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static Passages passages(String text) {
    return Passages.of(text, new HashMap<>());
  }

  /** Returns lines of five words, most of them new: a table of results. */
  private static String listing(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("runner")
          .append(i)
          .append(" club")
          .append(i % 900)
          .append(" finished in ")
          .append(i + 7)
          .append('\n');
    }
    return text.toString();
  }
}
