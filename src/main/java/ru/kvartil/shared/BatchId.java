package ru.kvartil.shared;

/// Number of one import in the journal of imports, from 1.
public record BatchId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
