package dev.galley.rules.languagetool;

import dev.galley.text.Sentence;
import dev.galley.text.Span;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * What the trusted rules match in a sentence.
 *
 * <p>All of them run at once, since that lets LanguageTool skip most after a glance at the words;
 * the last sentence of each thread is remembered for the rules that ask after the first.
 */
record Matches(Sentence sentence, Map<String, List<Span>> spans) {

  private static final String ARTICLE_AT_END = "THE_SENT_END";

  private static final ThreadLocal<Optional<Matches>> LAST =
      ThreadLocal.withInitial(Optional::empty);

  private static final Comparator<Span> BY_POSITION =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /** Returns the matches in {@code sentence}. */
  static Matches in(Sentence sentence) {
    Optional<Matches> last = LAST.get();
    if (last.isPresent() && isSame(last.get().sentence(), sentence)) {
      return last.get();
    }
    Matches matches = find(sentence);
    LAST.set(Optional.of(matches));
    return matches;
  }

  /** Returns the words that a rule matches, in reading order. */
  List<Span> of(String rule) {
    return spans.getOrDefault(rule, List.of());
  }

  /** Identity, since comparing long sentences word by word would cost more than it saves. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Sentence one, Sentence other) {
    return one == other;
  }

  private static Matches find(Sentence sentence) {
    int start = sentence.span().start();
    AnalyzedSentence analyzed = Readings.of(sentence);
    Map<String, TreeSet<Span>> found = new TreeMap<>();
    for (Rule rule : TrustedGrammar.rules(analyzed)) {
      for (RuleMatch match : matches(rule, analyzed)) {
        Span span = new Span(start + match.getFromPos(), start + match.getToPos());
        if (ArticleSound.isSound(rule, sentence, span) && !isName(rule, sentence, span)) {
          found.computeIfAbsent(rule.getId(), id -> new TreeSet<>(BY_POSITION)).add(span);
        }
      }
    }
    Map<String, List<Span>> spans = new TreeMap<>();
    found.forEach((id, set) -> spans.put(id, List.copyOf(set)));
    return new Matches(sentence, Map.copyOf(spans));
  }

  /** "The The" at the end of a sentence is a band. */
  private static boolean isName(Rule rule, Sentence sentence, Span match) {
    return rule.getId().equals(ARTICLE_AT_END)
        && Character.isUpperCase(sentence.text().charAt(match.start() - sentence.span().start()));
  }

  private static RuleMatch[] matches(Rule rule, AnalyzedSentence analyzed) {
    try {
      return rule.match(analyzed);
    } catch (IOException e) {
      throw new IllegalStateException("LanguageTool's rule " + rule.getId() + " failed", e);
    }
  }
}
