package dev.galley.batch;

import dev.galley.report.ArticleChange;
import dev.galley.report.ChangeListener;
import dev.galley.report.SentenceChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two finished runs over the same input, compared in input order; holds an article at a time. */
public final class RunComparison {

  private final Path oldFolder;
  private final Path newFolder;
  private final RunRecord before;
  private final RunRecord after;

  /**
   * Opens two output folders.
   *
   * @throws TableException if one is no finished run, or their inputs differ
   */
  public RunComparison(Path oldFolder, Path newFolder) throws IOException {
    this.oldFolder = oldFolder;
    this.newFolder = newFolder;
    before = RunRecord.read(oldFolder);
    after = RunRecord.read(newFolder);
    if (!before.inputHash().equals(after.inputHash())) {
      throw TableException.of(
          newFolder,
          "was run on another input than %s; only runs on the same input compare"
              .formatted(oldFolder));
    }
  }

  /**
   * Returns what differs in version and settings, a line each; nothing if the signatures are equal.
   */
  public List<String> settingsChanges() {
    List<String> changes = new ArrayList<>();
    addChanges(changes, "", before.others(), after.others(), "not set");
    addChanges(changes, "rule ", before.rules(), after.rules(), "off");
    addCount(changes, "more", after.suppressions(), before.suppressions());
    addCount(changes, "fewer", before.suppressions(), after.suppressions());
    boolean isSame = before.signature().equals(after.signature());
    if (changes.isEmpty() && !isSame) {
      changes.add("the version, or what it knows: the signatures differ");
    }
    return changes;
  }

  /**
   * Tells {@code listener} of each article, and of each sentence that changed, in input order.
   *
   * @throws TableException if a table is damaged; names file and line
   */
  public void run(ChangeListener listener) throws IOException {
    try (RunArticles olds = new RunArticles(oldFolder, before.articles());
        RunArticles news = new RunArticles(newFolder, after.articles())) {
      Optional<RunArticles.Article> oldArticle = olds.next();
      Optional<RunArticles.Article> newArticle = news.next();
      while (oldArticle.isPresent() && newArticle.isPresent()) {
        if (!oldArticle.get().id().equals(newArticle.get().id())) {
          throw news.fault(
              "article \"%s\" stands where %s has \"%s\""
                  .formatted(newArticle.get().id(), oldFolder, oldArticle.get().id()));
        }
        compare(oldArticle.get(), newArticle.get(), listener);
        oldArticle = olds.next();
        newArticle = news.next();
      }
      if (oldArticle.isPresent() || newArticle.isPresent()) {
        throw (oldArticle.isPresent() ? news : olds).fault("ends before the other run's table");
      }
    }
  }

  private static void compare(
      RunArticles.Article before, RunArticles.Article after, ChangeListener listener)
      throws IOException {
    boolean areChecked = before.state().error().isEmpty() && after.state().error().isEmpty();
    List<SentencePairs.Pair> pairs =
        areChecked ? SentencePairs.of(before.sentences(), after.sentences()) : List.of();
    int splitOtherwise =
        pairs.stream()
            .filter(SentencePairs.Pair::isGroup)
            .mapToInt(SentencePairs.Pair::newSentences)
            .sum();
    listener.article(new ArticleChange(after.id(), before.state(), after.state(), splitOtherwise));
    for (SentencePairs.Pair pair : pairs) {
      Optional<SentenceChange> change =
          SentenceChange.of(after.id(), pair.number(), pair.before(), pair.after());
      if (change.isPresent()) {
        listener.sentence(change.get());
      }
    }
  }

  private static void addChanges(
      List<String> changes,
      String what,
      Map<String, String> before,
      Map<String, String> after,
      String absent) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(new TreeSet<>(after.keySet()));
    for (String name : names) {
      String then = before.getOrDefault(name, absent);
      String now = after.getOrDefault(name, absent);
      if (!then.equals(now)) {
        changes.add("%s%s: %s, was %s".formatted(what, name, now, then));
      }
    }
  }

  private static void addCount(
      List<String> changes, String word, Set<String> some, Set<String> others) {
    long count = some.stream().filter(suppression -> !others.contains(suppression)).count();
    if (count > 0) {
      changes.add("%d %s suppression%s".formatted(count, word, count == 1 ? "" : "s"));
    }
  }
}
