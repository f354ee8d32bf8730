package dev.galley.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RowFaultsTest {

  private static final AtomicBoolean IS_OVER = new AtomicBoolean();

  @TempDir private Path parent = Path.of("");

  @AfterEach
  void releaseWhatIsStuck() {
    IS_OVER.set(true);
  }

  @Test
  void rowsThatNeedMuchMemoryAreCheckedAlone() throws IOException {
    StringBuilder rows = new StringBuilder("id,candidate\n");
    for (int row = 0; row < 40; row++) {
      rows.append("n%d,%s\n".formatted(row, row % 10 == 3 ? "It is large." : "Fog fell."));
    }

    run(rows.toString(), new Greedy(), new Limits(4, Duration.ofMinutes(1)));

    assertThat(errors()).hasSize(40).containsOnly("");
  }

  @Test
  void rowsThatNeedTooMuchMemoryAreErrors() throws IOException {
    run(
        "id,candidate\na,Fog fell.\nb,It is huge.\nc,Rain fell.\n",
        new Greedy(),
        new Limits(2, Duration.ofMinutes(1)));

    assertThat(errors().get(1)).contains("row 2, line 3: Not enough memory");
    assertThat(errors()).filteredOn(String::isEmpty).hasSize(2);
  }

  @Test
  void errorsOfRulesStayWithTheirRow() throws IOException {
    run(
        "id,candidate\na,It is absurd.\nb,Fog fell.\n",
        new Greedy(),
        new Limits(1, Duration.ofMinutes(1)));

    assertThat(errors().get(0)).contains("row 1, line 2: Internal error").contains("no such thing");
    assertThat(errors().get(1)).isEmpty();
  }

  @Test
  void tooManyStuckRowsEndARunThatCanBeResumed() throws IOException {
    IS_OVER.set(false);
    String table = "id,candidate\n" + "x,Fog fell.\n" + ",It is stuck.\n".repeat(40);

    assertThatThrownBy(() -> run(table, new Greedy(), new Limits(8, Duration.ofMillis(50))))
        .isInstanceOfSatisfying(BatchFileException.class, e -> assertThat(e.isResumable()).isTrue())
        .hasMessageContaining("16 rows took longer than --time-limit");

    assertThat(Files.readString(parent.resolve("out/run.json"))).contains("\"running\"");
  }

  private void run(String table, Rule rule, Limits limits) throws IOException {
    Path input = Files.writeString(parent.resolve("table.csv"), table);
    RuleSet rules = new RuleSet(List.of(new RuleSet.Entry(rule, Severity.MAJOR)));
    BatchRuns.batch(new Settings(rules, List.of()), limits)
        .run(BatchRuns.job(input, parent.resolve("out"), Start.FRESH), at -> {});
  }

  private List<String> errors() throws IOException {
    return BatchRuns.column(parent.resolve("out/articles.csv"), "error");
  }

  /** Has memory for what is large only while nothing else is checked. */
  @RuleInfo(
      category = Category.AWKWARD,
      severity = Severity.MAJOR,
      summary = "A test",
      explanation = "For tests.")
  private static final class Greedy implements SentenceRule {

    private static final AtomicInteger RUNNING = new AtomicInteger();

    @Override
    public List<Finding> check(Sentence sentence) {
      RUNNING.incrementAndGet();
      try {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        return judge(sentence.text());
      } finally {
        RUNNING.decrementAndGet();
      }
    }

    private static List<Finding> judge(String text) {
      if (text.contains("huge")) {
        throw new OutOfMemoryError("on purpose");
      }
      if (text.contains("large") && RUNNING.get() > 1) {
        throw new OutOfMemoryError("on purpose");
      }
      if (text.contains("absurd")) {
        throw new AssertionError("no such thing");
      }
      while (text.contains("stuck") && !IS_OVER.get()) {
        boolean heard = Thread.interrupted();
        LockSupport.parkNanos(heard ? 1 : Duration.ofMillis(20).toNanos());
      }
      return List.of();
    }
  }
}
