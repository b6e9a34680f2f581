package ru.kvartil.note;

/// How much a справка says (`wording.md`, rule 10). Both lengths are composed of the same facts.
public enum Length {
  /// All tables and figures.
  FULL,
  /// One or two pages: what the conclusions rest on, one table and one figure at most.
  SHORT
}
