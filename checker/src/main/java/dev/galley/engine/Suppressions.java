package dev.galley.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suppressions of a run, found by what they speak of: there may be thousands. */
final class Suppressions {

  private final Map<Suppression.Key, Suppression> byKey = new HashMap<>();
  private final Map<String, List<Suppression>> byArticle = new HashMap<>();

  Suppressions(List<Suppression> suppressions) {
    for (Suppression suppression : suppressions) {
      Suppression.Key key = suppression.key();
      byKey.putIfAbsent(key, suppression);
      byArticle.computeIfAbsent(key.article(), article -> new ArrayList<>()).add(suppression);
    }
  }

  /** Returns what suppresses a rule in a sentence; what speaks of the article goes first. */
  Optional<Suppression> find(String article, String rule, String sentence) {
    if (byKey.isEmpty()) {
      return Optional.empty();
    }
    Suppression.Key key = Suppression.Key.of(article, rule, sentence);
    return Optional.ofNullable(byKey.get(key))
        .or(
            () ->
                Optional.ofNullable(
                    byKey.get(new Suppression.Key(Suppression.ANY, rule, key.sentence()))));
  }

  /** Returns those that speak of an article. */
  List<Suppression> of(String article) {
    List<Suppression> all = new ArrayList<>();
    if (!byArticle.isEmpty()) {
      all.addAll(byArticle.getOrDefault(Suppression.Key.of(article, "", "").article(), List.of()));
      all.addAll(
          article.equals(Suppression.ANY)
              ? List.of()
              : byArticle.getOrDefault(Suppression.ANY, List.of()));
    }
    return all;
  }
}
