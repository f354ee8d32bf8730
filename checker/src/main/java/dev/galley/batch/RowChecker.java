package dev.galley.batch;

import dev.galley.archive.Archive;
import dev.galley.archive.References;
import dev.galley.engine.Checker;
import dev.galley.text.Document;
import dev.galley.usage.PhraseStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Judges rows; whatever is wrong with one stays with it. Shared by all workers. */
final class RowChecker {

  private static final int LONGEST_MESSAGE = 500;

  private final Checker checker;
  private final Articles articles;
  private final Optional<Archive> archive;
  private final Duration limit;

  /**
   * @param archive asked for a reference where the row names none
   */
  RowChecker(Checker checker, Articles articles, Optional<Archive> archive, Duration limit) {
    this.checker = checker;
    this.articles = articles;
    this.archive = archive;
    this.limit = limit;
  }

  /**
   * Judges a row. An interrupt ends it, as a row that took too long.
   *
   * @throws OutOfMemoryError if there is no memory for that
   */
  Checked check(InputRow row) {
    if (row.fault().isPresent()) {
      return new Checked.Failed(row.fault().get());
    }
    if (row.candidate().isEmpty()) {
      return new Checked.Failed("The candidate is empty");
    }
    return judge(row, row.candidate().get());
  }

  /** Makes room. */
  void forget() {
    articles.forget();
  }

  /** Returns what becomes of a row that is not done in time. */
  Checked tooSlow() {
    String time =
        limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    return new Checked.Failed("took longer than %s (--time-limit)".formatted(time));
  }

  /** Returns what becomes of a row that has not enough memory even if no other is judged. */
  Checked noMemory() {
    return new Checked.Failed("Not enough memory for this row; GALLEY_OPTS=-Xmx2g allows more");
  }

  private Checked judge(InputRow row, Source source) {
    try {
      Document candidate = articles.candidate(source);
      if (candidate.blocks().isEmpty()) {
        return new Checked.Failed("The candidate is empty");
      }
      if (row.reference().isEmpty() && archive.isPresent()) {
        References found = archive.get().references(candidate.text());
        List<Source> sources =
            found.sure().stream().<Source>map(hit -> new Source.Kept(hit.story())).toList();
        return judge(row, candidate, sources, archive.get().phrases(found), found.remark());
      }
      return judge(
          row, candidate, row.reference().stream().toList(), PhraseStatistics.ofEnglish(), "");
    } catch (CancellationException e) {
      return tooSlow();
    } catch (IOException | UncheckedIOException e) {
      return Thread.currentThread().isInterrupted()
          ? tooSlow()
          : new Checked.Failed(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // One article's bug must not cost the others their verdicts.
      return Thread.currentThread().isInterrupted()
          ? tooSlow()
          : new Checked.Failed("Internal error: " + said(e));
    }
  }

  private Checked judge(
      InputRow row,
      Document candidate,
      List<Source> sources,
      PhraseStatistics phrases,
      String remark)
      throws IOException {
    List<Document> references = new ArrayList<>();
    for (Source source : sources) {
      references.add(articles.reference(source));
    }
    return new Checked.Done(
        checker.check(row.id(), candidate, references, phrases),
        String.join("; ", sources.stream().map(Source::label).toList()),
        remark);
  }

  private static String said(Throwable bug) {
    String message = bug.getMessage() == null ? bug.getClass().getSimpleName() : bug.getMessage();
    String cause = bug.getCause() == null ? "" : " (" + bug.getCause() + ")";
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + "…" + cause
        : message + cause;
  }
}
