package dev.galley.feed;

import dev.galley.read.UnreadableArticleException;
import dev.galley.text.BlockKind;
import dev.galley.text.Region;
import java.util.List;
import java.util.Optional;

/**
 * A story as users write it down: an object of JSON lines, a row of a table.
 *
 * @param text plain text, or empty
 * @param html a page or a piece of one, or empty
 * @param regions the blocks of the text; empty if they are not written down
 */
record GivenStory(Facts facts, String text, String html, Optional<List<Region>> regions) {

  /** Returns the story, and what there is to say of it. */
  List<FeedEntry> entries(Place place, Intake intake) {
    if (!text.isBlank() && !html.isBlank()) {
      return List.of(new FeedEntry.Fault(place.say(facts.id(), "has a text and html; give one")));
    }
    return intake.entries(place, facts, () -> words(intake));
  }

  private StoryText words(Intake intake) throws UnreadableArticleException {
    StoryText words =
        StoryText.of(html.isBlank() ? intake.reader().inline(text) : intake.reader().html(html));
    if (regions.isPresent()) {
      // As it was archived before: nothing may be added.
      return new StoryText(words.text(), regions.get());
    }
    return words.text().isBlank()
        ? StoryText.NONE
        : words.headedBy(StoryText.block(BlockKind.HEADLINE, facts.headline()));
  }
}
