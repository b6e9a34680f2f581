package ru.kvartil.assessment.ui;

import ru.kvartil.ui.table.Cell;

/// A yearly count of a school: graduates, certificates, medals.
///
/// @param share in the graduates, in percent; missing where the count is no part of them
/// @param change of the share against the school year before, in percentage points
/// @param place cells of the numbers
record CountRow(String procedure, String measure, Cell count, Cell share, Cell change, String place) {}
