package dev.galley.usage;

/** Cuts a measure into a few grades. */
final class Buckets {

  private final double[] limits;

  /** Makes grades that end below these limits, in order, and one above the last. */
  Buckets(double... limits) {
    this.limits = limits.clone();
  }

  /** Returns how many limits a value reaches. */
  int of(double value) {
    int grade = 0;
    while (grade < limits.length && value >= limits[grade]) {
      grade++;
    }
    return grade;
  }
}
