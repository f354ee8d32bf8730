package dev.galley.usage;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A table from 64-bit keys to small numbers, open addressing with linear probing in one array.
 *
 * <p>An entry holds no key but a fingerprint of it beside the value, so that of the keys that are
 * not in the table a few are found nevertheless: one in 20,000 where the fingerprint has 16 bits,
 * one in 1,300 where it has 12.
 */
final class PackedTable {

  /** What {@link #get} returns for a key that is not there. */
  static final int ABSENT = -1;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] entries;
  private final boolean isWide;
  private final int valueBits;
  private final int slots;
  private final long fingerprints;

  /**
   * Makes a table of its entries.
   *
   * @param width 2 or 4 bytes an entry
   * @param valueBits of which the value takes so many, the fingerprint the rest
   */
  PackedTable(byte[] entries, int width, int valueBits) {
    this.entries = entries;
    this.isWide = width == Integer.BYTES;
    this.valueBits = valueBits;
    this.slots = entries.length / width;
    this.fingerprints = (1L << (width * Byte.SIZE - valueBits)) - 1;
  }

  /** Reads a table: width, bits of the value, length, entries. */
  static PackedTable read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int valueBits = in.readInt();
    byte[] entries = new byte[in.readInt()];
    in.readFully(entries);
    return new PackedTable(entries, width, valueBits);
  }

  /** Returns the value of a key, or {@link #ABSENT}. */
  int get(long key) {
    long hash = mix(key);
    int fingerprint = fingerprint(hash);
    int slot = slot(hash);
    while (true) {
      int entry = entry(slot);
      if (entry == 0) {
        return ABSENT;
      }
      if (entry >>> valueBits == fingerprint) {
        return entry & (1 << valueBits) - 1;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
  }

  /** Returns the first slot that may hold what has this hash. */
  int slot(long hash) {
    return (int) ((hash >>> Integer.SIZE) * slots >>> Integer.SIZE);
  }

  /** Returns what an entry with this hash is known by; never 0, which marks a free slot. */
  int fingerprint(long hash) {
    return (int) Math.max(1, hash & fingerprints);
  }

  private int entry(int slot) {
    return isWide
        ? (int) INTS.get(entries, slot * Integer.BYTES)
        : (short) SHORTS.get(entries, slot * Short.BYTES) & 0xffff;
  }

  /** Returns a key for a word. */
  static long key(CharSequence word) {
    long key = 0x6A09E667F3BCC909L;
    for (int i = 0; i < word.length(); i++) {
      key = (key ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(key);
  }

  /** Returns a key for a pair of words, given theirs. */
  static long key(long first, long second) {
    return first * 0x9E3779B97F4A7C15L + Long.rotateLeft(second, 23);
  }

  /** Spreads the bits of a key over all places (the finalizer of MurmurHash3). */
  static long mix(long key) {
    long bits = (key ^ key >>> 33) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
    return bits ^ bits >>> 33;
  }
}
