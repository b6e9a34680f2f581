package ru.kvartil.provenance;

import java.util.Optional;

import ru.kvartil.shared.BatchId;
import ru.kvartil.shared.CellRef;

/// Where a number was printed.
///
/// @param batch the import that brought it; empty where only the cell is known
public record Place(Optional<BatchId> batch, CellRef cell) {}
