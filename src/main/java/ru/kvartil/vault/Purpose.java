package ru.kvartil.vault;

/// What a key drawn from the data key seals. Each purpose has a key of its own, so that bytes sealed for one are refused
/// by another. A name is part of the format: it never changes, and nobody reuses it.
public enum Purpose {
  /// The outside journal of changes.
  JOURNAL("journal"),
  /// Copies of the database.
  BACKUP("backup"),
  /// Originals of imported files.
  ORIGINAL("original"),
  /// What was typed and not yet saved when the program was locked.
  FORM("form"),
  /// The data key before this one, until everything is sealed anew.
  FORMER("former"),
  /// Proofs (manifests, heads of chains) that are checked but not hidden.
  PROOF("proof");

  private final String name;

  Purpose(String name) {
    this.name = name;
  }

  String info() {
    return "kvartil/1/" + name;
  }
}
