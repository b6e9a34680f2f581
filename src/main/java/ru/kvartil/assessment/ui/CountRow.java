package ru.kvartil.assessment.ui;

import ru.kvartil.provenance.Explanation;
import ru.kvartil.ui.table.Cell;
import java.util.Map;

/// A yearly count of a school: graduates, certificates, medals.
///
/// @param share in the graduates, in percent; missing where the count is no part of them
/// @param change of the share against the school year before, in percentage points
/// @param place cells of the numbers
/// @param origin how its numbers came about, by the id of the column
record CountRow(String procedure, String measure, Cell count, Cell share, Cell change, String place,
    Map<String, Explanation.Lazy> origin) {}
