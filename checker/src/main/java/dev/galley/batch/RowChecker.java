package dev.galley.batch;

import dev.galley.engine.Checker;
import dev.galley.text.Document;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Judges rows; whatever is wrong with one stays with it. Shared by all workers. */
final class RowChecker {

  private static final int LONGEST_MESSAGE = 500;

  private final Checker checker;
  private final Articles articles;
  private final Duration limit;

  /** Held to read by all who work, to write by who must have all memory. */
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  RowChecker(Checker checker, Articles articles, Duration limit) {
    this.checker = checker;
    this.articles = articles;
    this.limit = limit;
  }

  /** Judges a row. An interrupt ends it, as a row that took too long. */
  Checked check(InputRow row) {
    if (row.fault().isPresent()) {
      return new Checked.Failed(row.fault().get());
    }
    if (row.candidate().isEmpty()) {
      return new Checked.Failed("The candidate is empty");
    }
    Source candidate = row.candidate().get();
    return together(row, candidate).or(() -> alone(row, candidate)).orElseGet(this::noMemory);
  }

  /** Returns what becomes of a row that is not done in time. */
  Checked tooSlow() {
    String time =
        limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    return new Checked.Failed("took longer than %s (--time-limit)".formatted(time));
  }

  private Checked noMemory() {
    return new Checked.Failed("Not enough memory for this row; GALLEY_OPTS=-Xmx2g allows more");
  }

  /** Judges a row beside others; returns nothing if there is no memory for that. */
  private Optional<Checked> together(InputRow row, Source candidate) {
    memory.readLock().lock();
    try {
      return Optional.of(judge(row, candidate));
    } catch (OutOfMemoryError e) {
      articles.forget();
      return Optional.empty();
    } finally {
      memory.readLock().unlock();
    }
  }

  private Optional<Checked> alone(InputRow row, Source candidate) {
    memory.writeLock().lock();
    try {
      return Optional.of(judge(row, candidate));
    } catch (OutOfMemoryError e) {
      articles.forget();
      return Optional.empty();
    } finally {
      memory.writeLock().unlock();
    }
  }

  private Checked judge(InputRow row, Source source) {
    try {
      Document candidate = articles.candidate(source);
      if (candidate.blocks().isEmpty()) {
        return new Checked.Failed("The candidate is empty");
      }
      List<Document> references =
          row.reference().isPresent()
              ? List.of(articles.reference(row.reference().get()))
              : List.of();
      return new Checked.Done(checker.check(row.id(), candidate, references));
    } catch (CancellationException e) {
      return tooSlow();
    } catch (IOException e) {
      return Thread.currentThread().isInterrupted()
          ? tooSlow()
          : new Checked.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      // One article's bug must not cost the others their verdicts.
      return Thread.currentThread().isInterrupted()
          ? tooSlow()
          : new Checked.Failed("Internal error: " + said(e));
    }
  }

  private static String said(Throwable bug) {
    String message = bug.getMessage() == null ? bug.getClass().getSimpleName() : bug.getMessage();
    String cause = bug.getCause() == null ? "" : " (" + bug.getCause() + ")";
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + "…" + cause
        : message + cause;
  }
}
