package dev.galley.feed;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stories of an XML feed. */
final class XmlStories implements Stories {

  /** The outermost elements of feeds that may hold no story. */
  private static final Set<String> FEEDS =
      Set.of("rss", "rdf", "other:rdf", "feed", "nitf", "newsitem", "newsmessage");

  private static final Set<String> OTHER_ITEMS =
      Set.of("packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

  private final String file;
  private final String fallbackId;
  private final XmlItems items;
  private final Rss rss;
  private final Nitf nitf;
  private final NewsMlG2 newsMl;
  private final Deque<FeedEntry> ready = new ArrayDeque<>();
  private boolean isEnded;
  private long read;
  private long leftOut;

  /**
   * @param file what messages call the feed
   * @param fallbackId the id of a story that stands alone and has none
   */
  XmlStories(String file, String fallbackId, XmlItems items, Intake intake) {
    this.file = file;
    this.fallbackId = fallbackId;
    this.items = items;
    this.rss = new Rss(intake, items);
    this.nitf = new Nitf(intake);
    this.newsMl = new NewsMlG2(intake);
  }

  @Override
  public Optional<FeedEntry> next() {
    while (ready.isEmpty() && !isEnded) {
      try {
        Optional<XmlItem> item = items.next();
        if (item.isPresent()) {
          take(item.get());
        } else {
          isEnded = true;
          end();
        }
      } catch (IOException e) {
        isEnded = true;
        ready.add(
            new FeedEntry.Fault(new Place(file, items.line()).say(String.valueOf(e.getMessage()))));
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void close() {
    Closing.quietly(items);
  }

  private void take(XmlItem item) {
    List<FeedEntry> entries = entries(item);
    read += entries.size();
    leftOut += entries.isEmpty() ? 1 : 0;
    ready.addAll(entries);
  }

  private List<FeedEntry> entries(XmlItem item) {
    Place place = new Place(file, item.line());
    if (item.fault().isPresent()) {
      return List.of(new FeedEntry.Fault(place.say(item.id(), item.fault().get())));
    }
    return switch (item.name()) {
      case "nitf" -> nitf.entries(place, item.element(), fallbackId);
      case "newsitem" -> newsMl.entries(place, item.element());
      case "entry" -> rss.entry(place, item.element());
      case "tombstones:deleted-entry" -> rss.deleted(place, item.element());
      default -> rss.item(place, item.element());
    };
  }

  private void end() {
    String root = items.root();
    if (read > 0) {
      return;
    }
    if (leftOut > 0 || FEEDS.contains(root) || OTHER_ITEMS.contains(root)) {
      ready.add(new FeedEntry.Note(file + ": holds no story"));
    } else {
      ready.add(
          new FeedEntry.Fault(
              "%s: is XML of a kind that is not read: its outermost element is \"%s\""
                  .formatted(file, root)));
    }
  }
}
