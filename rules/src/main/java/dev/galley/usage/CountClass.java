package dev.galley.usage;

import java.util.Arrays;

/** Counts in four bits: exact to 4, then in steps of a half octave. */
final class CountClass {

  /** Of a class. */
  static final int BITS = 4;

  private static final int[] LEAST = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 512};

  private CountClass() {}

  /** Returns the class of a count above 0. */
  static int of(int count) {
    int place = Arrays.binarySearch(LEAST, count);
    return place >= 0 ? place : -place - 2;
  }

  /** Returns the least count of a class, or 0 for {@link PackedTable#ABSENT}. */
  static int count(int countClass) {
    return countClass < 0 ? 0 : LEAST[countClass];
  }
}
