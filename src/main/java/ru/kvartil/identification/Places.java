package ru.kvartil.identification;

/// Yes or no of every school, by place.
final class Places {
  private final boolean[] yes;

  Places(int size) {
    this.yes = new boolean[size];
  }

  boolean has(int at) {
    return yes[at];
  }

  void add(int at) {
    yes[at] = true;
  }

  void addAll(Places more) {
    for (int at = 0; at < yes.length; at++) {
      yes[at] |= more.yes[at];
    }
  }
}
