package dev.galley.archive;

import dev.galley.archive.Receipt.Outcome;
import dev.galley.feed.Story;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Changes that are made together: finds out what each of them comes to. */
final class Group {

  private final Map<String, Entry> kept;
  private final Copies copies;
  private final Map<String, Filing> filings = new LinkedHashMap<>();
  private final Set<String> removed = new TreeSet<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final TreeSet<String> rewritten = new TreeSet<>();
  private final Set<String> leaders = new HashSet<>();
  private final Predicate<String> isSample;

  private Group(Map<String, Entry> kept, Copies copies, Predicate<String> isSample) {
    this.kept = kept;
    this.copies = copies;
    this.isSample = isSample;
  }

  /**
   * Returns what {@code changes}, in their order, do to an index.
   *
   * @param isSample whether the phrases of the story with an id count
   */
  static Group of(List<Analysed> changes, StoryIndex index, Predicate<String> isSample)
      throws IOException {
    TreeSet<String> changed =
        changes.stream()
            .map(each -> each.change().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Entry> kept = index.fetchAll(changed);
    List<Terms> terms = new ArrayList<>();
    for (Analysed each : changes) {
      terms.add(each.awaited());
    }
    Group group = new Group(new LinkedHashMap<>(kept), Copies.of(terms, index), isSample);
    group.leaders.addAll(index.leaders(changed));
    for (int i = 0; i < changes.size(); i++) {
      group.apply(changes.get(i).change(), terms.get(i));
    }
    group.refile(index);
    group.settle(index);
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

  /** Returns the ids of what is to be taken out, with nothing in its place. */
  Collection<String> removed() {
    return removed;
  }

  /** Returns what becomes of each change, in order. */
  List<Receipt> receipts() {
    return receipts;
  }

  /** The story that a group is called by may be gone, or go after its copies have come. */
  private void settle(StoryIndex index) throws IOException {
    TreeSet<String> unknown = new TreeSet<>();
    receipts.forEach(receipt -> receipt.copyOf().ifPresent(unknown::add));
    unknown.removeAll(kept.keySet());
    unknown.removeAll(removed);
    Map<String, Entry> all = new LinkedHashMap<>(index.fetchAll(unknown));
    all.putAll(kept);
    Set<String> there =
        all.values().stream()
            .map(Entry::story)
            .filter(story -> !story.isWithdrawn())
            .map(Story::id)
            .collect(Collectors.toSet());
    receipts.replaceAll(
        receipt ->
            new Receipt(receipt.id(), receipt.outcome(), receipt.copyOf().filter(there::contains)));
  }

  private void apply(Change change, Terms terms) throws IOException {
    Optional<Entry> before = Optional.ofNullable(kept.get(change.id()));
    Receipt receipt =
        change instanceof Change.Put put
            ? put(put.story(), before, terms)
            : new Receipt(change.id(), removal(change, before), Optional.empty());
    receipts.add(receipt);
  }

  private Outcome removal(Change change, Optional<Entry> before) {
    String id = change.id();
    boolean isForgotten = change instanceof Change.Removal removal && removal.isForgotten();
    if (before.isEmpty() || before.get().story().isWithdrawn() && !isForgotten) {
      return Outcome.ABSENT;
    }
    take(id);
    kept.remove(id);
    if (isForgotten) {
      removed.add(id);
    } else {
      // The feed that it came from is read again and again.
      Story trace = Versions.trace(Versions.withdrawal(id), before.map(Entry::story));
      file(new Entry(trace, Optional.empty()), Terms.none());
    }
    return Outcome.REMOVED;
  }

  /**
   * Its copies are called by the name of a story: they are no copies of another text. What the text
   * of a story was that comes back after it was taken out, nobody knows.
   */
  private boolean isStillLeader(Entry entry, Optional<Entry> before) {
    if (!leaders.contains(entry.story().id())) {
      return true;
    }
    Optional<Story> there = before.map(Entry::story).filter(story -> !story.isWithdrawn());
    return entry.copyOf().isEmpty()
        && there.isPresent()
        && Copies.areCopies(entry.story(), there.get());
  }

  /** Finds what the copies of stories that were written anew are copies of now. */
  private void refile(StoryIndex index) throws IOException {
    if (rewritten.isEmpty()) {
      return;
    }
    Map<String, Entry> followers = index.copiesOf(rewritten);
    followers.keySet().removeAll(removed);
    followers.putAll(kept);
    followers.values().removeIf(entry -> entry.copyOf().filter(rewritten::contains).isEmpty());
    followers.keySet().forEach(this::take);
    Map<String, Optional<String>> copyOf = new HashMap<>();
    for (Entry follower : followers.values()) {
      Story story = follower.story();
      Terms terms = Terms.of(story.text(), isSample.test(story.id()));
      Entry entry = new Entry(story, copies.leader(story, terms));
      file(entry, terms);
      copyOf.put(story.id(), entry.copyOf());
    }
    receipts.replaceAll(
        receipt ->
            new Receipt(
                receipt.id(),
                receipt.outcome(),
                copyOf.getOrDefault(receipt.id(), receipt.copyOf())));
  }

  private Receipt put(Story story, Optional<Entry> before, Terms terms) throws IOException {
    Optional<Outcome> refused = before.flatMap(entry -> refusal(story, entry.story()));
    if (refused.isPresent()) {
      return new Receipt(story.id(), refused.get(), before.get().copyOf());
    }
    boolean wasThere = before.isPresent() && !before.get().story().isWithdrawn();
    take(story.id());
    if (story.isWithdrawn()) {
      Story trace = Versions.trace(story, before.map(Entry::story));
      file(new Entry(trace, Optional.empty()), terms);
      return new Receipt(story.id(), wasThere ? Outcome.REMOVED : Outcome.ABSENT, Optional.empty());
    }
    Entry entry = new Entry(story, copies.leader(story, terms));
    file(entry, terms);
    if (!isStillLeader(entry, before)) {
      rewritten.add(story.id());
    }
    return new Receipt(story.id(), wasThere ? Outcome.REPLACED : Outcome.ADDED, entry.copyOf());
  }

  /** Returns why a story does not take the place of what is there. */
  private static Optional<Outcome> refusal(Story story, Story there) {
    if (story.equals(there)) {
      return Optional.of(there.isWithdrawn() ? Outcome.ABSENT : Outcome.UNCHANGED);
    }
    if (Versions.isForeign(there, story)) {
      return Optional.of(Outcome.FOREIGN);
    }
    if (story.isWithdrawn() && there.isWithdrawn()) {
      return Versions.trace(story, Optional.of(there)).equals(there)
          ? Optional.of(Outcome.ABSENT)
          : Optional.empty();
    }
    if (Versions.isReplaced(there, story)) {
      return Optional.empty();
    }
    return Optional.of(there.isWithdrawn() ? Outcome.KEPT_AWAY : Outcome.OUTDATED);
  }

  private void file(Entry entry, Terms terms) {
    entry.copyOf().ifPresent(leaders::add);
    filings.put(entry.story().id(), new Filing(entry, terms));
    kept.put(entry.story().id(), entry);
  }

  private void take(String id) {
    filings.remove(id);
    copies.forget(id);
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
