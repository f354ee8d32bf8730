package dev.galley.feed;

import dev.galley.read.ArticleReader;
import dev.galley.read.UnreadableArticleException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is demanded of stories of every format, and what the user says of all of them.
 *
 * @param reader how texts are read, and how long they may be
 * @param source who published them, whatever the feed says
 * @param language what they are written in, whatever the feed says
 */
record Intake(ArticleReader reader, Optional<String> source, Optional<String> language) {

  /** Addresses are shorter; the index takes no more than 32,766 bytes. */
  private static final int LONGEST_ID = 2_000;

  private static final int LONGEST_DATE = 60;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_HEADLINE = 2_000;

  /** What gives the text of a story. */
  @FunctionalInterface
  interface Reading {
    /** Returns it. */
    StoryText text() throws UnreadableArticleException;
  }

  /** Returns the story, or why it cannot be used, and what there is to say of it. */
  List<FeedEntry> entries(Place place, Facts facts, Reading reading) {
    List<FeedEntry> entries = new ArrayList<>();
    if (!facts.date().isEmpty() && Dates.parse(facts.date()).isEmpty()) {
      entries.add(
          new FeedEntry.Note(
              place.say(
                  facts.id(),
                  "\"%s\" is no date; the story is read without it"
                      .formatted(shortened(facts.date(), LONGEST_DATE)))));
    }
    entries.add(entry(place, facts, reading));
    return entries;
  }

  private FeedEntry entry(Place place, Facts facts, Reading reading) {
    if (facts.id().isBlank()) {
      return new FeedEntry.Fault(place.say("a story without an id"));
    }
    if (facts.id().length() > LONGEST_ID) {
      return new FeedEntry.Fault(
          place.say(facts.id(), "the id is longer than %,d characters".formatted(LONGEST_ID)));
    }
    if (facts.id().chars().anyMatch(Character::isISOControl)) {
      return new FeedEntry.Fault(place.say("a story whose id holds a control character"));
    }
    if (facts.isWithdrawn()) {
      return new FeedEntry.Article(story(facts, StoryText.NONE));
    }
    try {
      StoryText text = reading.text();
      reader.inline(text.text()); // Headline, byline and body together are no longer than one.
      return text.text().isBlank()
          ? new FeedEntry.Fault(place.say(facts.id(), "has no text"))
          : new FeedEntry.Article(story(facts, text));
    } catch (UnreadableArticleException e) {
      return new FeedEntry.Fault(place.say(facts.id(), e.reason()));
    }
  }

  private Story story(Facts facts, StoryText text) {
    return new Story(
        sound(facts.id()),
        sound(shortened(source.orElse(facts.source()), LONGEST_NAME)),
        sound(shortened(language.orElse(facts.language()), LONGEST_NAME)),
        date(facts),
        facts.version(),
        sound(shortened(facts.headline(), LONGEST_HEADLINE)),
        sound(text.text()),
        text.regions(),
        facts.isWithdrawn());
  }

  /** A withdrawal on a day holds for all that was published on that day. */
  private static Optional<Instant> date(Facts facts) {
    return facts.isWithdrawn() ? Dates.parseLatest(facts.date()) : Dates.parse(facts.date());
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** Half a character, such as JSON can name, is none; UTF-8 cannot keep it. */
  private static String sound(String text) {
    if (!hasSurrogate(text)) {
      return text;
    }
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
