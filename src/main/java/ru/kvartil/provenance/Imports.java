package ru.kvartil.provenance;

import java.util.Optional;

import ru.kvartil.shared.BatchId;

/// What the journal of imports knows of a place.
@FunctionalInterface
public interface Imports {
  /// The import that brought the file of a place; empty when nothing is known.
  Optional<Told> of(Place place);

  /// An import.
  ///
  /// @param words «загружено 21.11.2026 09:12, Ирина, загрузка № 3»
  record Told(BatchId batch, String words) {}
}
