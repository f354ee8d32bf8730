package dev.galley.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The ids so far, in 11 to 22 bytes each: a hash of 64 bits stands for an id. The chance that two
 * ids of a million have the same is one in forty million.
 */
final class Ids {

  private static final long FREE = 0;
  private static final double MOST_FULL = 0.75;

  private final MessageDigest digest = Hash.digest();
  private long[] hashes = new long[1024];
  private int size;

  /** Adds an id; returns whether it is new. */
  boolean add(String id) {
    if (size >= hashes.length * MOST_FULL) {
      grow();
    }
    long hash = hash(id);
    int place = place(hash);
    if (hashes[place] == hash) {
      return false;
    }
    hashes[place] = hash;
    size++;
    return true;
  }

  private long hash(String id) {
    byte[] bytes = digest.digest(id.getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(bytes).getLong();
    return hash == FREE ? 1 : hash;
  }

  /** Returns where a hash stands, or the free place where it belongs. */
  private int place(long hash) {
    int mask = hashes.length - 1;
    int place = (int) hash & mask;
    while (hashes[place] != FREE && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] old = hashes;
    hashes = new long[2 * old.length];
    for (long hash : old) {
      if (hash != FREE) {
        hashes[place(hash)] = hash;
      }
    }
  }
}
