package dev.galley.feed;

import dev.galley.read.ArticleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a story of a file that is one article: plain text, or a web page. */
final class ArticleFile {

  private static final int LONGEST_HEADLINE = 150;

  private final Intake intake;

  ArticleFile(Intake intake) {
    this.intake = intake;
  }

  /**
   * Returns the story, and what there is to say of it.
   *
   * @param fallback the id of a story that says none itself
   */
  List<FeedEntry> entries(Place place, ArticleText article, String fallback) {
    List<FeedEntry> entries = new ArrayList<>();
    article.note().map(FeedEntry.Note::new).ifPresent(entries::add);
    Facts facts = facts(article, fallback);
    if (article.text().isBlank()) {
      String reason = article.isPage() ? "is a web page without an article" : "is empty";
      entries.add(new FeedEntry.Fault(place.say(reason)));
    } else {
      entries.addAll(intake.entries(place, facts, () -> StoryText.of(article)));
    }
    return entries;
  }

  /** Returns what an article says of itself. */
  static Facts facts(ArticleText article, String fallback) {
    return article
        .head()
        .map(head -> PageFacts.of(head, fallback))
        .orElseGet(() -> new Facts(fallback, "", "", "", headline(article.text()), false));
  }

  /** Returns the first line, if it stands above others and is no sentence. */
  private static String headline(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
    if (lines.size() < 2) {
      return "";
    }
    String first = lines.get(0);
    boolean isSentence = first.endsWith(".") || first.toLowerCase(Locale.ROOT).equals(first);
    return isSentence || first.length() > LONGEST_HEADLINE ? "" : first;
  }
}
