package ru.kvartil.school;

/// Short number of a school inside one database, from 1; what facts refer to. People never see it.
public record SchoolKey(int value) implements Comparable<SchoolKey> {
  @Override
  public int compareTo(SchoolKey other) {
    return Integer.compare(value, other.value);
  }
}
