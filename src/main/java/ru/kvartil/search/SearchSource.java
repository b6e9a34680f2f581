package ru.kvartil.search;

import java.util.List;

import ru.kvartil.shared.Failure;

/// What a feature lets be found. The program hands all sources to the search through its constructor.
@FunctionalInterface
public interface SearchSource {
  /// Everything that can be found now. Called away from the window's thread and outside a transaction, again after the
  /// data have changed.
  List<Findable> load() throws Failure;
}
