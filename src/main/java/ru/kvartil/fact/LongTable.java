package ru.kvartil.fact;

import java.util.Arrays;

/// A map from fact keys to a value and a fact number in primitive arrays, open addressing: 24 bytes a value where boxed
/// maps take over a hundred. Keys are not negative.
public final class LongTable {
  private static final long FREE = -1;
  private static final int FIRST_CAPACITY = 1024;
  private long[] keys;
  private double[] values;
  private long[] ids;
  private int size;

  public LongTable() {
    keys = free(FIRST_CAPACITY);
    values = new double[FIRST_CAPACITY];
    ids = new long[FIRST_CAPACITY];
  }

  private static long[] free(int capacity) {
    long[] array = new long[capacity];
    Arrays.fill(array, FREE);
    return array;
  }

  public int size() {
    return size;
  }

  /// Whether the key is present.
  public boolean contains(long key) {
    return keys[slot(key)] == key;
  }

  /// Value under a present key; NaN stands for a stored «х».
  public double value(long key) {
    return values[slot(key)];
  }

  /// Fact number under a present key.
  public long id(long key) {
    return ids[slot(key)];
  }

  /// Stores or replaces.
  public void put(long key, double value, long id) {
    if (size * 10L >= keys.length * 7L) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    ids[slot] = id;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldValues = values;
    long[] oldIds = ids;
    keys = free(oldKeys.length * 2);
    values = new double[keys.length];
    ids = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
