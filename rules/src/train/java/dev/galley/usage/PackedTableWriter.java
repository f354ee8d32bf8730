package dev.galley.usage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Fills a {@link PackedTable}. */
final class PackedTableWriter {

  /** The share of slots that is taken. */
  private static final double LOAD = 0.8;

  private final byte[] entries;
  private final int width;
  private final int valueBits;
  private final PackedTable view;

  /** Makes a writer for so many keys. */
  PackedTableWriter(int size, int width, int valueBits) {
    this.entries = new byte[Math.toIntExact(Math.round(size / LOAD) + 2) * width];
    this.width = width;
    this.valueBits = valueBits;
    this.view = new PackedTable(entries, width, valueBits);
  }

  /** Adds a key that is not there yet. */
  void add(long key, int value) {
    long hash = PackedTable.mix(key);
    int slots = entries.length / width;
    int slot = view.slot(hash);
    ByteBuffer buffer = ByteBuffer.wrap(entries).order(ByteOrder.LITTLE_ENDIAN);
    while (isTaken(buffer, slot)) {
      slot = (slot + 1) % slots;
    }
    int entry = view.fingerprint(hash) << valueBits | value;
    if (width == Integer.BYTES) {
      buffer.putInt(slot * width, entry);
    } else {
      buffer.putShort(slot * width, (short) entry);
    }
  }

  private boolean isTaken(ByteBuffer buffer, int slot) {
    return width == Integer.BYTES
        ? buffer.getInt(slot * width) != 0
        : buffer.getShort(slot * width) != 0;
  }

  /** Returns the table. */
  PackedTable table() {
    return view;
  }

  /** Writes what {@link PackedTable#read} reads. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(valueBits);
    out.writeInt(entries.length);
    out.write(entries);
  }
}
