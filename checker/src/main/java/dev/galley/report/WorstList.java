package dev.galley.report;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** The worst of however many, in constant memory; of equals, those that came first. */
final class WorstList<T> {

  private final int most;
  private final UnaryOperator<T> kept;
  private final PriorityQueue<Entry<T>> entries;
  private final Comparator<Entry<T>> order;
  private long seen;

  /**
   * @param most how many it holds
   * @param worstFirst what is worse stands first
   */
  WorstList(int most, Comparator<T> worstFirst) {
    this(most, worstFirst, UnaryOperator.identity());
  }

  /**
   * @param kept what is kept of one, in the same order, so that the many leave nothing behind
   */
  WorstList(int most, Comparator<T> worstFirst, UnaryOperator<T> kept) {
    this.most = most;
    this.kept = kept;
    order = comparing((Entry<T> entry) -> entry.value(), worstFirst).thenComparing(Entry::place);
    entries = new PriorityQueue<>(order.reversed());
  }

  void add(T value) {
    Entry<T> entry = new Entry<>(value, seen++);
    if (entries.size() == most) {
      if (most == 0 || order.compare(entries.element(), entry) <= 0) {
        return;
      }
      entries.remove();
    }
    entries.add(new Entry<>(kept.apply(value), entry.place()));
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
