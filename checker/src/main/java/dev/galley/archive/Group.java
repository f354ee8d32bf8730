package dev.galley.archive;

import dev.galley.archive.Receipt.Outcome;
import dev.galley.feed.Story;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Changes that are made together: finds out what each of them comes to. */
final class Group {

  private final Map<String, Entry> kept;
  private final Copies copies;
  private final Map<String, Filing> filings = new LinkedHashMap<>();
  private final Set<String> removed = new TreeSet<>();
  private final List<Receipt> receipts = new ArrayList<>();

  private Group(Map<String, Entry> kept, Copies copies) {
    this.kept = kept;
    this.copies = copies;
  }

  /** Returns what {@code changes}, in their order, do to an index. */
  static Group of(List<Analysed> changes, StoryIndex index) throws IOException {
    Map<String, Entry> kept =
        index.fetchAll(
            changes.stream()
                .map(each -> each.change().id())
                .collect(Collectors.toCollection(TreeSet::new)));
    List<Terms> terms = new ArrayList<>();
    for (Analysed each : changes) {
      terms.add(each.awaited());
    }
    Group group = new Group(new LinkedHashMap<>(kept), Copies.of(terms, index));
    for (int i = 0; i < changes.size(); i++) {
      group.apply(changes.get(i).change(), terms.get(i));
    }
    return group;
  }

  /**
   * Returns what a change is looked up by.
   *
   * @param isSample whether its phrases count
   */
  static Terms terms(Change change, boolean isSample) {
    return change instanceof Change.Put put && !put.story().isWithdrawn()
        ? Terms.of(put.story().text(), isSample)
        : Terms.none();
  }

  /** Returns what is to be put in, in order. */
  Collection<Filing> filings() {
    return filings.values();
  }

  /** Returns the ids of what is to be taken out, or replaced. */
  Collection<String> removed() {
    return removed;
  }

  /** Returns what becomes of each change, in order. */
  List<Receipt> receipts() {
    return receipts;
  }

  private void apply(Change change, Terms terms) throws IOException {
    Optional<Entry> before = Optional.ofNullable(kept.get(change.id()));
    Receipt receipt =
        change instanceof Change.Put put
            ? put(put.story(), before, terms)
            : new Receipt(change.id(), removal(change.id(), before), Optional.empty());
    receipts.add(receipt);
  }

  private Outcome removal(String id, Optional<Entry> before) {
    if (before.isEmpty()) {
      return Outcome.ABSENT;
    }
    take(id);
    kept.remove(id);
    return before.get().story().isWithdrawn() ? Outcome.ABSENT : Outcome.REMOVED;
  }

  private Receipt put(Story story, Optional<Entry> before, Terms terms) throws IOException {
    Optional<Outcome> refused = before.flatMap(entry -> refusal(story, entry.story()));
    if (refused.isPresent()) {
      return new Receipt(story.id(), refused.get(), before.get().copyOf());
    }
    boolean wasThere = before.isPresent() && !before.get().story().isWithdrawn();
    take(story.id());
    if (story.isWithdrawn()) {
      file(new Entry(trace(story), Optional.empty()), terms);
      return new Receipt(story.id(), wasThere ? Outcome.REMOVED : Outcome.ABSENT, Optional.empty());
    }
    Entry entry = new Entry(story, copies.leader(story, terms));
    file(entry, terms);
    return new Receipt(story.id(), wasThere ? Outcome.REPLACED : Outcome.ADDED, entry.copyOf());
  }

  /** Returns why a story does not take the place of what is there. */
  private static Optional<Outcome> refusal(Story story, Story there) {
    if (story.equals(there)) {
      return Optional.of(there.isWithdrawn() ? Outcome.ABSENT : Outcome.UNCHANGED);
    }
    Instant now = story.date().orElse(Instant.MAX);
    Instant then = there.date().orElse(Instant.MIN);
    if (now.isBefore(then)) {
      return Optional.of(Outcome.OUTDATED);
    }
    // The folder that holds a withdrawn story is read again and again.
    boolean isLater = story.date().isPresent() && now.isAfter(then);
    return there.isWithdrawn() && !story.isWithdrawn() && !isLater
        ? Optional.of(Outcome.OUTDATED)
        : Optional.empty();
  }

  /** Returns what is remembered of a withdrawn story: an earlier version may still come. */
  private static Story trace(Story story) {
    return new Story(story.id(), "", "", story.date(), story.version(), "", "", List.of(), true);
  }

  private void file(Entry entry, Terms terms) {
    filings.put(entry.story().id(), new Filing(entry, terms));
    kept.put(entry.story().id(), entry);
  }

  private void take(String id) {
    filings.remove(id);
    copies.forget(id);
    if (kept.containsKey(id)) {
      removed.add(id);
    }
  }

  /** A change, and what it is looked up by when that is known. */
  record Analysed(Change change, Future<Terms> terms) {

    private Terms awaited() throws IOException {
      try {
        return terms.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException("Could not read the words of " + change.id(), e);
      }
    }
  }
}
