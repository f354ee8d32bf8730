package dev.galley.cli;

import dev.galley.archive.Receipt;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what became of the stories of a run. */
final class AddTally {

  private final Map<Receipt.Outcome, Long> outcomes = new EnumMap<>(Receipt.Outcome.class);
  private long copies;
  private long faults;

  void count(Receipt receipt) {
    outcomes.merge(receipt.outcome(), 1L, Long::sum);
    boolean isNewCopy = receipt.outcome() == Receipt.Outcome.ADDED && receipt.copyOf().isPresent();
    copies += isNewCopy ? 1 : 0;
  }

  void countFault() {
    faults++;
  }

  /** Returns how many stories are in the archive for this run: new ones and later versions. */
  long kept() {
    return of(Receipt.Outcome.ADDED) + of(Receipt.Outcome.REPLACED);
  }

  long faults() {
    return faults;
  }

  /** Returns whether anything is safe. */
  boolean isBegun() {
    return !outcomes.isEmpty();
  }

  /** Returns a line for the user. */
  String summary() {
    StringBuilder line = new StringBuilder();
    line.append(count(of(Receipt.Outcome.ADDED))).append(" added");
    if (copies == 1) {
      line.append(" (1 near copy of another)");
    } else if (copies > 1) {
      line.append(String.format(Locale.ROOT, " (%,d near copies of others)", copies));
    }
    long replaced = of(Receipt.Outcome.REPLACED);
    append(
        line, replaced, replaced == 1 ? "replaced by a later version" : "replaced by later ones");
    append(line, of(Receipt.Outcome.REMOVED), "withdrawn");
    append(line, of(Receipt.Outcome.UNCHANGED), "unchanged");
    append(line, of(Receipt.Outcome.OUTDATED), "no later than what is there");
    append(line, of(Receipt.Outcome.KEPT_AWAY), "withdrawn or removed before");
    append(line, of(Receipt.Outcome.ABSENT), "withdrawn but not there");
    append(line, of(Receipt.Outcome.FOREIGN), "left out for another source's of the same id");
    append(line, faults, "could not be read");
    return line.toString();
  }

  private long of(Receipt.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  private static String count(long stories) {
    return stories == 1 ? "1 story" : String.format(Locale.ROOT, "%,d stories", stories);
  }

  private static void append(StringBuilder line, long count, String what) {
    if (count > 0) {
      line.append(String.format(Locale.ROOT, ", %,d %s", count, what));
    }
  }
}
