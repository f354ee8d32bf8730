package dev.galley.report;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The worst of however many, in constant memory; of equals, those that came first. */
final class WorstList<T> {

  private final int most;
  private final PriorityQueue<Entry<T>> entries;
  private final Comparator<Entry<T>> order;
  private long seen;

  /**
   * @param most how many it holds
   * @param worstFirst what is worse stands first
   */
  WorstList(int most, Comparator<T> worstFirst) {
    this.most = most;
    order = comparing((Entry<T> entry) -> entry.value(), worstFirst).thenComparing(Entry::place);
    entries = new PriorityQueue<>(order.reversed());
  }

  void add(T value) {
    entries.add(new Entry<>(value, seen++));
    if (entries.size() > most) {
      entries.remove();
    }
  }

  /** Returns how many were added that it does not hold. */
  long left() {
    return seen - entries.size();
  }

  /** Returns what it holds, the worst first. */
  List<T> sorted() {
    return entries.stream().sorted(order).map(Entry::value).toList();
  }

  private record Entry<T>(T value, long place) {}
}
