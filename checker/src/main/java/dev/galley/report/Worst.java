package dev.galley.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;

/** The first few of many, in an order. */
final class Worst<T> {

  private final int most;
  private final Comparator<T> order;
  private final UnaryOperator<T> kept;
  private final PriorityQueue<T> queue;

  /**
   * Keeps the first {@code most}.
   *
   * @param kept what is kept of one, so that the many leave nothing behind
   */
  Worst(int most, Comparator<T> order, UnaryOperator<T> kept) {
    this.most = most;
    this.order = order;
    this.kept = kept;
    queue = new PriorityQueue<>(order.reversed());
  }

  void add(T one) {
    if (queue.size() == most && (most == 0 || order.compare(queue.element(), one) <= 0)) {
      return;
    }
    if (queue.size() == most) {
      queue.remove();
    }
    queue.add(kept.apply(one));
  }

  /** Returns them in their order. */
  List<T> list() {
    return queue.stream().sorted(order).toList();
  }
}
