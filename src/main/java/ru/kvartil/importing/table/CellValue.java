package ru.kvartil.importing.table;

import java.util.OptionalDouble;
import ru.kvartil.fact.FactValue.Mark;
import ru.kvartil.fact.Series;
import ru.kvartil.shared.CellRef;
import ru.kvartil.shared.SchoolYear;

/// One value read from one cell.
///
/// @param year year of the value: of the row, or of the column where the heading names one
/// @param value as printed; empty where the cell says «х», or where an empty cell stays without a value
public record CellValue(Series series, SchoolYear year, OptionalDouble value, Mark mark, CellRef cell) {}
