package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.engine.Settings;
import dev.galley.rule.Category;
import dev.galley.rule.Finding;
import dev.galley.rule.Rule;
import dev.galley.rule.RuleInfo;
import dev.galley.rule.RuleSet;
import dev.galley.rule.SentenceRule;
import dev.galley.rule.Severity;
import dev.galley.text.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class TimeLimitTest {

  private static final Duration LIMIT = Duration.ofMillis(600);

  private static final AtomicBoolean IS_OVER = new AtomicBoolean();

  @TempDir private Path parent = Path.of("");

  @AfterEach
  void releaseWhatIsStuck() {
    IS_OVER.set(true);
  }

  @Test
  void rowsThatTakeTooLongAreGivenUp() throws IOException {
    String slow = "It is slow. ".repeat(500);

    List<String> reasons = run("a,Fog fell.\nb," + slow + "\nc,Rain fell.\n", new Slow());

    assertThat(reasons.get(1)).isEqualTo("row 2, line 3: took longer than 600 ms (--time-limit)");
    assertThat(reasons).filteredOn(String::isEmpty).hasSize(2);
  }

  @Test
  void rowsThatDoNotListenAreLeftBehind() throws IOException {
    IS_OVER.set(false);

    List<String> reasons =
        run("a,Fog fell.\nb,It is stuck.\nc,Rain fell.\nd,It is stuck.\ne,Ice.\n", new Stuck());

    assertThat(reasons.get(1)).contains("row 2, line 3: took longer than 600 ms");
    assertThat(reasons.get(3)).contains("row 4, line 5: took longer than 600 ms");
    assertThat(reasons).filteredOn(String::isEmpty).hasSize(3);
  }

  @Test
  void rulesThatThrowAreNamed() throws IOException {
    List<String> reasons = run("a,Fog fell.\nb,It is odd. It is wet.\n", new Throwing());

    assertThat(reasons.get(0)).isEmpty();
    assertThat(reasons.get(1))
        .startsWith("row 2, line 3: Internal error: Rule throwing failed on: It is odd.")
        .contains("on purpose");
  }

  @Test
  void whatCannotBeReadIsNoInternalError() throws IOException {
    List<String> reasons = run("a,Fog fell.\nb,It is odd. It is wet.\n", new Unreadable());

    assertThat(reasons.get(1)).isEqualTo("row 2, line 3: archive: is damaged");
  }

  private List<String> run(String rows, Rule rule) throws IOException {
    Path input = Files.writeString(parent.resolve("table.csv"), "id,candidate\n" + rows);
    Path out = parent.resolve("out");
    RuleSet rules = new RuleSet(List.of(new RuleSet.Entry(rule, Severity.MAJOR)));
    // The first sentence of all loads the models, which takes its time.
    BatchRuns.batch(1).run(BatchRuns.job(input, parent.resolve("warm"), Start.FRESH), at -> {});

    Batch batch = BatchRuns.batch(new Settings(rules, List.of()), new Limits(2, LIMIT));
    batch.run(BatchRuns.job(input, out, Start.FRESH), at -> {});

    return BatchRuns.column(out.resolve("articles.csv"), "error");
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class Slow implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      if (sentence.text().contains("slow")) {
        long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
      }
      return List.of();
    }
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class Stuck implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      while (sentence.text().contains("stuck") && !IS_OVER.get()) {
        // Deaf: what was heard is forgotten.
        boolean heard = Thread.interrupted();
        LockSupport.parkNanos(heard ? 1 : Duration.ofMillis(20).toNanos());
      }
      return List.of();
    }
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class Unreadable implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      if (sentence.text().contains("odd")) {
        throw new UncheckedIOException("archive: is damaged", new IOException("sums differ"));
      }
      return List.of();
    }
  }

  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class Throwing implements SentenceRule {

    @Override
    public List<Finding> check(Sentence sentence) {
      if (sentence.text().contains("odd")) {
        throw new UnsupportedOperationException("on purpose");
      }
      return List.of();
    }
  }
}
